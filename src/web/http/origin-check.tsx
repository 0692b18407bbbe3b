import { createMiddleware } from 'hono/factory';
import { page } from './answer.js';
import type { PortalEnv } from './portal.js';
import { CrossOriginPage } from './problem.js';

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses writes that a browser sends from another site. Every current browser marks a POST with `Sec-Fetch-Site` or
 * `Origin`; a client that sends neither is not a browser and carries nobody's cookie without knowing it.
 */
export function originCheck(publicUrl: string) {
  const own = new URL(publicUrl).origin;
  return createMiddleware<PortalEnv>(async (c, next) => {
    if (safeMethods.has(c.req.method)) return next();
    const site = c.req.header('Sec-Fetch-Site');
    const origin = c.req.header('Origin');
    const sameSite = site === undefined || site === 'same-origin' || site === 'none';
    const sameOrigin = origin === undefined || origin === own || origin === new URL(c.req.url).origin;
    if (sameSite && sameOrigin) return next();
    return page(c, <CrossOriginPage visit={c.get('visit')} />, 403);
  });
}
