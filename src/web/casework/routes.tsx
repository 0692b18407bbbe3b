import { Hono } from 'hono';
import type { Portal, PortalEnv } from '../http/portal.js';

/** The reviewers' side: inbox, cases, acts. */
export function caseworkRoutes(_portal: Portal): Hono<PortalEnv> {
  return new Hono<PortalEnv>();
}
