import { Hono } from 'hono';
import type { Portal, PortalEnv } from '../http/portal.js';

/** What the public reads: home page, register, checks, calculator, guide. */
export function publicRegisterRoutes(_portal: Portal): Hono<PortalEnv> {
  return new Hono<PortalEnv>();
}
