import { createMiddleware } from 'hono/factory';
import type { Actor, Role } from '#dossier/actor';
import type { Context } from 'hono';
import { paths } from '../paths.js';
import type { PortalEnv } from './portal.js';
import { ForbiddenPage } from './problem.js';
import { page } from './answer.js';

/** Sends visitors to sign in and back again; refuses people without any of the roles. */
export function requireRole(...roles: readonly Role[]) {
  return createMiddleware<PortalEnv>(async (c, next) => {
    const actor = c.get('actor');
    if (actor === undefined) {
      // `path` keeps the query: a filtered inbox is still filtered after signing in.
      const back = c.req.method === 'GET' ? c.get('visit').path : undefined;
      return c.redirect(paths.signIn(back), 303);
    }
    if (!roles.some((role) => actor.roles.includes(role))) {
      return page(c, ForbiddenPage({ visit: c.get('visit') }), 403);
    }
    return next();
  });
}

/** Sends visitors to sign in and back again; whoever has an account may go on. */
export const requireSignedIn = createMiddleware<PortalEnv>(async (c, next) => {
  if (c.get('actor') !== undefined) return next();
  const back = c.req.method === 'GET' ? c.get('visit').path : undefined;
  return c.redirect(paths.signIn(back), 303);
});

/** The signed-in person, behind `requireRole` or `requireSignedIn`. */
export function actorOf(c: Context<PortalEnv>): Actor {
  const actor = c.get('actor');
  if (actor === undefined) throw new Error('this route is not behind requireRole');
  return actor;
}
