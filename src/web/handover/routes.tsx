import { Hono } from 'hono';
import type { Portal, PortalEnv } from '../http/portal.js';

/** Hand-over to the two ministries: the feed for machines, the pages for liaison officers (Article 5). */
export function handoverRoutes(_portal: Portal): Hono<PortalEnv> {
  return new Hono<PortalEnv>();
}
