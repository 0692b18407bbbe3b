import type { Context } from 'hono';
import type { PortalEnv } from '../http/portal.js';

const text = 'text/plain; charset=utf-8';

/** Never changes: what is in it is fixed by every checkpoint that covers it. */
export const immutable = 'public, max-age=31536000, immutable';
/** Changes with every checkpoint, and when a witness cosigns late. */
export const forSeconds = 'public, max-age=2, must-revalidate';
/** The same for as long as nobody replaces a key or a witness. */
export const forMinutes = 'public, max-age=300';

export function textAnswer(
  c: Context<PortalEnv>,
  body: string,
  caching: string,
  headers: Readonly<Record<string, string>> = {},
): Response {
  return c.body(body, 200, { 'Content-Type': text, 'Cache-Control': caching, ...headers });
}

/** A file to keep: browsers would show it as a page of text. */
export function fileToKeep(fileName: string): Readonly<Record<string, string>> {
  return { 'Content-Disposition': `attachment; filename="${fileName}"` };
}

/** What is not there, and what to do about it. Never cached: it may be there with the next checkpoint. */
export function notThere(c: Context<PortalEnv>, explanation: string): Response {
  return refused(c, 404, explanation);
}

export function badRequest(c: Context<PortalEnv>, explanation: string): Response {
  return refused(c, 400, explanation);
}

export function methodNotAllowed(c: Context<PortalEnv>): Response {
  return c.body('The log is only read: use GET.\n', 405, {
    'Content-Type': text,
    'Cache-Control': 'no-store',
    Allow: 'GET, HEAD, OPTIONS',
  });
}

function refused(c: Context<PortalEnv>, status: 400 | 404, explanation: string): Response {
  return c.body(`${explanation}\n`, status, { 'Content-Type': text, 'Cache-Control': 'no-store' });
}
