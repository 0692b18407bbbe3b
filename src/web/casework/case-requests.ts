import type { Context } from 'hono';
import { viewCase } from '#usecases/casework/case-view';
import type { CaseView } from '#usecases/casework/case-view';
import type { CaseReference } from '#usecases/case-acts';
import type { Outcome } from '#usecases/outcome';
import type { Form } from '../http/form.js';
import { actorOf } from '../http/guards.js';
import type { Portal, PortalEnv } from '../http/portal.js';

/** Which case an address names; an id that cannot be one finds nothing. */
export function caseOf(c: Context<PortalEnv>) {
  return { actor: actorOf(c), dossierId: c.req.param('dossierId') ?? '' };
}

export async function loadView(portal: Portal, c: Context<PortalEnv>): Promise<Outcome<CaseView>> {
  return viewCase(portal, caseOf(c));
}

/** The case and the version the page showed. A form without one is answered as a conflict. */
export function referenceOf(c: Context<PortalEnv>, form: Form): CaseReference {
  const version = form.text('version', 12);
  return { ...caseOf(c), expectedVersion: /^\d+$/.test(version) ? Number(version) : -1 };
}
