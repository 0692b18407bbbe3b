import { Hono } from 'hono';
import type { Portal, PortalEnv } from '../http/portal.js';

/** Clocks: the supervision view, calendar notices, the state of the watch. */
export function supervisionRoutes(_portal: Portal): Hono<PortalEnv> {
  return new Hono<PortalEnv>();
}
