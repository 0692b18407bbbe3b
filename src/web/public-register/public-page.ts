import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import { page } from '../http/answer.js';
import type { PortalEnv } from '../http/portal.js';

type Renderable = { toString(): string | Promise<string> };

/**
 * A page that is the same for every visitor who is not signed in: it may be kept as bytes until the register grows,
 * and browsers ask whether theirs is still good. Nothing on it may depend on the time of day. A signed-in visitor,
 * one who just chose a language or text size, and the demonstration, which shows its clock, get a page of their own.
 */
export async function publicPage(c: Context<PortalEnv>, view: Renderable): Promise<Response> {
  const { viewer, demonstration } = c.get('visit');
  const isSwitching = c.req.query('lang') !== undefined || c.req.query('text') !== undefined;
  if (viewer !== undefined || demonstration !== undefined || isSwitching) return page(c, view);
  const text = await view.toString();
  return c.html(text, 200, {
    ETag: `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`,
    // Who signs in must not see what was kept from before: ask every time, which costs a 304.
    'Cache-Control': 'public, no-cache',
    Vary: 'Cookie',
  });
}
