import { Hono } from 'hono';
import type { PortalEnv } from '../http/portal.js';
import { type AccountPortal, mailingDeps } from './account-portal.js';
import { ownAccountRoutes } from './own-account-routes.js';
import { passwordLinkRoutes } from './password-link-routes.js';
import { registrationRoutes } from './registration-routes.js';
import { signInRoutes } from './sign-in-routes.js';
import { staffRoutes } from './staff-routes.js';
import { tokenRoutes } from './tokens/token-routes.js';

/** Everything about accounts: the door, registration, passwords, one's own account, and those of staff. */
export function accountRoutes(portal: AccountPortal): Hono<PortalEnv> {
  const deps = mailingDeps(portal);
  const { publicUrl } = portal;
  const app = new Hono<PortalEnv>();
  app.route('/', signInRoutes(deps, publicUrl));
  app.route('/', registrationRoutes(deps, publicUrl));
  app.route('/', passwordLinkRoutes(deps, publicUrl));
  app.route('/', ownAccountRoutes(deps, publicUrl));
  app.route('/', staffRoutes(deps));
  app.route('/', tokenRoutes(deps));
  return app;
}
