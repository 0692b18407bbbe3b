import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { PortalEnv } from '../http/portal.js';

/**
 * What a browser holds while somebody reports: the draft being written, and the report opened with its code. Both are
 * sealed by the portal, end with the browser, go with no request from another site, and have nothing to do with
 * accounts.
 */
const cookieNames = { draft: 'report-draft', tracking: 'report-tracking' } as const;
type Kept = keyof typeof cookieNames;

function attributes(publicUrl: string) {
  return {
    path: '/report',
    httpOnly: true,
    sameSite: 'Strict',
    secure: publicUrl.startsWith('https://'),
  } as const;
}

/** Empty when there is none; whoever reads it checks the seal. */
export function tokenOf(c: Context<PortalEnv>, kept: Kept): string {
  return getCookie(c, cookieNames[kept]) ?? '';
}

export function keepToken(c: Context<PortalEnv>, publicUrl: string, kept: Kept, token: string): void {
  setCookie(c, cookieNames[kept], token, attributes(publicUrl));
}

export function forgetToken(c: Context<PortalEnv>, publicUrl: string, kept: Kept): void {
  deleteCookie(c, cookieNames[kept], attributes(publicUrl));
}
