import type { Actor, Role } from '#dossier/actor';
import { type Capacity, allowedActions, capacities } from '#dossier/allowed-actions';
import { changeCapacities } from '#dossier/allowed-change-actions';
import type { BegunDossier } from '#dossier/state';

/** Roles that may read the cases of others. What they may do to one is a matter of `allowedActions`. */
export const caseReaders = ['reviewer', 'supervisor', 'auditor'] as const satisfies readonly Role[];

/** Staff read every case but their own: whoever files a platform does not look behind the counter. */
export function mayReadCase(state: BegunDossier, actor: Actor): boolean {
  return state.operatorId !== actor.accountId && caseReaders.some((role) => actor.roles.includes(role));
}

/** Whoever would send the notice marks the items. */
export function mayMark(state: BegunDossier, actor: Actor): boolean {
  return allowedActions(state, actor).includes('request-correction');
}

const involved: ReadonlySet<Capacity> = new Set(['assignee', 'supervisor', 'preparer', 'second-person']);

/**
 * Who may see names, telephone numbers and addresses, and may open an identity number, giving a reason: those who
 * have to do with this case. Another reviewer becomes one of them when there is a proposal to decide on. An auditor
 * sees who acted, not whom it concerned.
 */
export function maySeeParticulars(state: BegunDossier, actor: Actor): boolean {
  return heldIn(state, actor).some((capacity) => involved.has(capacity));
}

/** Of a filed dossier each open change has a preparer and second persons of its own. */
function heldIn(state: BegunDossier, actor: Actor): readonly Capacity[] {
  const held = capacities(state, actor);
  if (state.status !== 'filed') return held;
  return [...held, ...state.changes.flatMap((change) => changeCapacities(state, actor, change))];
}
