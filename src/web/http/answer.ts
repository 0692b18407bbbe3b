import type { Context } from 'hono';
import type { PortalEnv } from './portal.js';

type Renderable = { toString(): string | Promise<string> };

export type PageStatus = 200 | 403 | 404 | 409 | 413 | 422 | 429 | 500 | 503;

/** A page with the status that fits: 200 when all is well, 422 when what was sent needs correcting. */
export async function page(c: Context<PortalEnv>, view: Renderable, status: PageStatus = 200) {
  // The layout brings the doctype with it.
  return c.html(await view.toString(), status);
}

/** POST, redirect, GET. */
export function seeOther(c: Context<PortalEnv>, path: string): Response {
  return c.redirect(path, 303);
}
