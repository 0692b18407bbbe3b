import { type Done, act } from '../act.js';
import { type Outcome, conflict, fail, succeed } from '../outcome.js';
import type { Deps } from '../ports.js';
import { transactOutcome } from '../transact-outcome.js';
import { type OwnDossier, ownFiled } from './filed-dossier.js';

export type WithdrawChangeRequest = OwnDossier & {
  readonly change: number;
  /** The version the operator was reading. */
  readonly expectedVersion: number;
};

/**
 * 撤回变更, by the operator, at any time before it is decided. Asked again it finds it withdrawn and is content.
 * Refused (`change-closed`) when it was recorded or returned.
 */
export async function withdrawChange(
  deps: Deps,
  { change, expectedVersion, ...reference }: WithdrawChangeRequest,
): Promise<Outcome<Pick<Done, 'dossierId'>>> {
  return transactOutcome<Pick<Done, 'dossierId'>>(deps, async (stores) => {
    const found = await ownFiled(stores, reference);
    if (!found.ok) return found;
    const { dossierId, events } = found.value;
    const isWithdrawn = events.some(
      ({ event }) => event.type === 'ChangeWithdrawn' && event.change === change,
    );
    if (isWithdrawn) return succeed({ dossierId });
    if (events.at(-1)?.version !== expectedVersion) return fail(conflict);
    const { actor } = reference;
    return act(deps, stores, { loaded: found.value, command: { type: 'WithdrawChange', actor, change } });
  });
}
