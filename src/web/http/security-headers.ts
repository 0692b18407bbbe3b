import { createMiddleware } from 'hono/factory';
import type { PortalEnv } from './portal.js';

/** Nothing from elsewhere, nothing inline. A route that serves other people's files sets a stricter policy itself. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

export const securityHeaders = createMiddleware<PortalEnv>(async (c, next) => {
  await next();
  const { headers } = c.res;
  if (!headers.has('Content-Security-Policy')) {
    headers.set('Content-Security-Policy', contentSecurityPolicy);
    headers.set('X-Frame-Options', 'DENY');
  }
  headers.set('X-Content-Type-Options', 'nosniff');
  headers.set('Referrer-Policy', 'same-origin');
  headers.set('Cross-Origin-Opener-Policy', 'same-origin');
  headers.set('Permissions-Policy', 'camera=(), geolocation=(), microphone=()');
  // What one person sees must not be kept for the next; public pages say so themselves.
  if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'no-store');
  if (c.res.status >= 400) neverKept(headers);
});

/** An error says how things stand now: one that was kept would still be shown when they are well again. */
function neverKept(headers: Headers): void {
  headers.set('Cache-Control', 'no-store');
  for (const name of ['ETag', 'Last-Modified', 'Expires']) headers.delete(name);
}
