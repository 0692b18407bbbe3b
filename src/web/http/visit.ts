import { createMiddleware } from 'hono/factory';
import { getCookie, setCookie } from 'hono/cookie';
import type { Context } from 'hono';
import { countUnread } from '#usecases/messages/inbox';
import { isStaff } from '../layout/late-jobs-banner.js';
import { type Language, type Viewer, sayIn } from '../layout/visit.js';
import type { Portal, PortalEnv } from './portal.js';
import { resolveRequestSession } from './session.js';

const yearSeconds = 365 * 86_400;

/** Tells who visits, in which language and at what time, once per request. */
export function visitOf(portal: Portal) {
  return createMiddleware<PortalEnv>(async (c, next) => {
    const session = await resolveRequestSession(portal, c);
    if (session !== undefined) {
      c.set('actor', session.actor);
      c.set('sessionHash', session.sessionHash);
    }
    setVisit(c, portal, session?.viewer);
    if (session !== undefined) await tellOfMessages(c, portal, session.viewer.accountId);
    await tellOfLateJobs(c, portal);
    return next();
  });
}

async function tellOfMessages(c: Context<PortalEnv>, portal: Portal, accountId: string): Promise<void> {
  c.set('visit', { ...c.get('visit'), unreadMessages: await countUnread(portal, accountId) });
}

/** Staff see on every page that nobody is being reminded. A page does not fail over that. */
async function tellOfLateJobs(c: Context<PortalEnv>, { jobHealth }: Portal): Promise<void> {
  const visit = c.get('visit');
  if (isStaff(visit)) c.set('visit', { ...visit, lateJobs: await jobHealth.late() });
}

/** Also for pages shown before or instead of the session, e.g. when the database does not answer. */
export function setVisit(c: Context<PortalEnv>, portal: Portal, viewer: Viewer | undefined): void {
  const language = languageOf(c);
  const url = new URL(c.req.url);
  const { demonstration } = portal;
  c.set('visit', {
    language,
    say: sayIn(language),
    path: url.pathname + url.search,
    now: portal.clock.now(),
    viewer,
    site: portal.site,
    assets: portal.assets,
    demonstration: demonstration === undefined ? undefined : { clockSet: demonstration.isClockSet() },
    largeText: switchOf(c, 'text', ['large', 'normal']) === 'large',
  });
}

/** `?lang=` wins and is remembered; Chinese otherwise, whatever the browser prefers: the acts are in Chinese. */
function languageOf(c: Context<PortalEnv>): Language {
  return switchOf(c, 'lang', ['zh', 'en']) === 'en' ? 'en' : 'zh';
}

function switchOf(c: Context<PortalEnv>, name: string, values: readonly string[]): string | undefined {
  const asked = c.req.query(name);
  if (asked !== undefined && values.includes(asked)) {
    setCookie(c, name, asked, { path: '/', maxAge: yearSeconds, sameSite: 'Lax', httpOnly: true });
    return asked;
  }
  return getCookie(c, name);
}
