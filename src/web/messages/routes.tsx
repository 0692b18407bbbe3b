import { Hono } from 'hono';
import type { Portal, PortalEnv } from '../http/portal.js';

/** The inbox inside the portal. */
export function messageRoutes(_portal: Portal): Hono<PortalEnv> {
  return new Hono<PortalEnv>();
}
