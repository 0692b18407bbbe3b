import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { type ResolvedSession, resolveSession } from '#usecases/accounts/resolve-session';
import type { Portal, PortalEnv } from './portal.js';

const cookieName = 'session';

/** 32 bytes in base64url; anything else was not made here and is not looked up. */
const tokenForm = /^[A-Za-z0-9_-]{43}$/;

/** No `maxAge`: the cookie goes with the browser, and the server ends the session in any case. */
function cookieAttributes(publicUrl: string) {
  return { path: '/', httpOnly: true, sameSite: 'Lax', secure: publicUrl.startsWith('https://') } as const;
}

/** The signed-in person behind a request, if any. */
export async function resolveRequestSession(
  portal: Pick<Portal, 'persistence' | 'clock'>,
  c: Context<PortalEnv>,
): Promise<ResolvedSession | undefined> {
  const token = getCookie(c, cookieName);
  if (token === undefined || !tokenForm.test(token)) return undefined;
  return resolveSession(portal, token);
}

export function keepSession(c: Context<PortalEnv>, publicUrl: string, token: string): void {
  setCookie(c, cookieName, token, cookieAttributes(publicUrl));
}

export function forgetSession(c: Context<PortalEnv>, publicUrl: string): void {
  deleteCookie(c, cookieName, cookieAttributes(publicUrl));
}
