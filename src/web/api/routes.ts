import { Hono } from 'hono';
import type { Portal, PortalEnv } from '../http/portal.js';

/** The machine interface, served before sessions are looked at. */
export function apiRoutes(_portal: Portal): Hono<PortalEnv> {
  return new Hono<PortalEnv>();
}
