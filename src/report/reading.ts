import type { Actor } from '#dossier/actor';
import { reportCapacities } from './allowed-actions.js';
import { type ReportState, conflictOf } from './state.js';

/** Whether somebody may open the page of a report: staff who deal with reports, and the auditor; never in a conflict. */
export function maySeeReport(state: ReportState, actor: Actor): boolean {
  if (state.status === 'new' || conflictOf(state, actor.accountId) !== undefined) return false;
  return actor.roles.some((role) => role === 'reviewer' || role === 'supervisor' || role === 'auditor');
}

/**
 * Whether somebody may read what the reporter wrote and attached. A restricted report is read by its handler, the
 * second person and supervisors; an auditor sees who acted, not what was written.
 */
export function mayReadText(state: ReportState, actor: Actor): boolean {
  if (state.status === 'new' || !maySeeReport(state, actor)) return false;
  const held = reportCapacities(state, { kind: 'staff', actor });
  if (!state.restricted) return held.includes('reviewer') || held.includes('supervisor');
  const involved = held.some(
    (each) => each === 'handler' || each === 'supervisor' || each === 'second-person',
  );
  return involved || state.secondPersons.includes(actor.accountId);
}
