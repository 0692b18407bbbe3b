import type { Actor } from './actor.js';
import type { DossierState, DossierStatus, FiledDossier } from './state.js';

/** What can be done to a dossier. Wording belongs to the view. */
export type DossierAction =
  | 'submit'
  | 'take'
  | 'assign'
  | 'request-correction'
  | 'submit-correction'
  | 'prepare-decision'
  | 'return-preparation'
  | 'record-filing'
  | 'exclude-from-scope'
  | 'submit-change'
  | 'cancel'
  | 'revoke-cancellation'
  | 'complete-cancellation'
  | 'move-deadlines';

/**
 * In what capacity somebody stands to a dossier. `preparer` and `second-person` there are only while a
 * decision is prepared: the second person is a reviewer or supervisor other than the one who prepared it, because
 * nobody decides what they proposed.
 */
export type Capacity =
  | 'operator'
  | 'owner'
  | 'reviewer'
  | 'assignee'
  | 'supervisor'
  | 'preparer'
  | 'second-person';

/** Who may do what, when. The page shows from this table and `decide` refuses by it. */
export const powers = {
  new: { operator: ['submit'] },
  'under-review': {
    reviewer: ['take'],
    assignee: ['request-correction', 'prepare-decision'],
    supervisor: ['assign', 'move-deadlines'],
  },
  'awaiting-correction': { owner: ['submit-correction'], supervisor: ['assign'] },
  'decision-prepared': {
    preparer: ['return-preparation'],
    'second-person': ['return-preparation', 'record-filing', 'exclude-from-scope'],
    supervisor: ['assign', 'move-deadlines'],
  },
  // What may be done to one open change stands in `allowed-change-actions.ts`.
  filed: {
    owner: ['submit-change', 'cancel', 'revoke-cancellation', 'complete-cancellation'],
    reviewer: ['take'],
    supervisor: ['assign', 'move-deadlines'],
  },
  cancelled: {},
  'out-of-scope': {},
} as const satisfies Record<DossierStatus, Partial<Record<Capacity, readonly DossierAction[]>>>;

/** Every action open to this person now, without duplicates. */
export function allowedActions(state: DossierState, actor: Actor): readonly DossierAction[] {
  const byCapacity: Partial<Record<Capacity, readonly DossierAction[]>> = powers[state.status];
  const actions = capacities(state, actor).flatMap((capacity) => byCapacity[capacity] ?? []);
  return [...new Set(actions)].filter((action) => fits(state, action));
}

/** The table speaks of states; these conditions depend on what the state holds. */
function fits(state: DossierState, action: DossierAction): boolean {
  if (state.status === 'filed') return fitsFiled(state, action);
  if (action === 'take') return state.status === 'under-review' && state.reviewerId === undefined;
  if (state.status !== 'decision-prepared') return true;
  if (action === 'record-filing') return state.preparation.proposal.kind === 'record';
  if (action === 'exclude-from-scope') return state.preparation.proposal.kind === 'exclude';
  return true;
}

/** A filed dossier is somebody's work only while a change is open. */
function fitsFiled(state: FiledDossier, action: DossierAction): boolean {
  if (action === 'take') return state.changes.length > 0 && state.reviewerId === undefined;
  if (action === 'assign' || action === 'move-deadlines') return state.changes.length > 0;
  if (action === 'cancel') return state.plannedCancellation === undefined;
  if (action === 'revoke-cancellation' || action === 'complete-cancellation') {
    return state.plannedCancellation !== undefined;
  }
  return true;
}

export function capacities(state: DossierState, actor: Actor): readonly Capacity[] {
  const has = (role: Actor['roles'][number]) => actor.roles.includes(role);
  const held: Capacity[] = [];
  if (has('operator')) held.push('operator');
  if (state.status === 'new') return held;
  if (state.operatorId === actor.accountId) return [...held, 'owner'];
  if (has('reviewer')) held.push('reviewer');
  if (has('reviewer') && state.reviewerId === actor.accountId) held.push('assignee');
  if (has('supervisor')) held.push('supervisor');
  if (state.status !== 'decision-prepared') return held;
  if (state.preparation.preparedBy === actor.accountId) return [...held, 'preparer'];
  return has('reviewer') || has('supervisor') ? [...held, 'second-person'] : held;
}
