import type { Actor } from './actor.js';
import { type Capacity, capacities } from './allowed-actions.js';
import type { OpenChange } from './live-record.js';
import type { FiledDossier } from './state.js';

/** What can be done to one open change of a filed dossier. */
export type ChangeAction =
  | 'withdraw-change'
  | 'return-change'
  | 'prepare-change'
  | 'return-change-preparation'
  | 'record-change';

/** 审核中 or 待复核. */
export type ChangeStatus = 'under-examination' | 'prepared';

/** Who may do what to a change, when. */
export const changePowers = {
  'under-examination': { owner: ['withdraw-change'], assignee: ['return-change', 'prepare-change'] },
  prepared: {
    owner: ['withdraw-change'],
    preparer: ['return-change-preparation'],
    'second-person': ['return-change-preparation', 'record-change'],
  },
} as const satisfies Record<ChangeStatus, Partial<Record<Capacity, readonly ChangeAction[]>>>;

export function changeStatus({ preparation }: OpenChange): ChangeStatus {
  return preparation === undefined ? 'under-examination' : 'prepared';
}

/** Every action on this change open to this person now, without duplicates. */
export function allowedChangeActions(
  state: FiledDossier,
  actor: Actor,
  change: OpenChange,
): readonly ChangeAction[] {
  const byCapacity: Partial<Record<Capacity, readonly ChangeAction[]>> = changePowers[changeStatus(change)];
  const held = changeCapacities(state, actor, change);
  return [...new Set(held.flatMap((capacity) => byCapacity[capacity] ?? []))];
}

/** The second person is a reviewer or supervisor other than the preparer: nobody records what they proposed. */
export function changeCapacities(
  state: FiledDossier,
  actor: Actor,
  { preparation }: OpenChange,
): readonly Capacity[] {
  const held = capacities(state, actor);
  if (preparation === undefined || held.includes('owner')) return held;
  if (preparation.preparedBy === actor.accountId) return [...held, 'preparer'];
  const isStaff = actor.roles.includes('reviewer') || actor.roles.includes('supervisor');
  return isStaff ? [...held, 'second-person'] : held;
}
