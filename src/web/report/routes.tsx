import { Hono } from 'hono';
import type { Portal, PortalEnv } from '../http/portal.js';

/** Reports by the public (Article 9), from both sides. */
export function reportRoutes(_portal: Portal): Hono<PortalEnv> {
  return new Hono<PortalEnv>();
}
