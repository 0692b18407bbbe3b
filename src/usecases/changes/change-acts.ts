import type { ChangeCommand } from '#dossier/change-commands';
import type { Refusal } from '#dossier/refusal';
import type { MarkedDefect } from '#dossier/marked-defect';
import { mergeChange } from '#dossier/decide-change';
import { separate } from '#dossier/particulars';
import { measures } from '#law/citation';
import { type Done, keepParticulars } from '../act.js';
import { type CaseReference, actOnCase, actOnCaseWithin } from '../case-acts.js';
import { enterInRegister } from '../enter-in-register.js';
import { type Outcome, fail, succeed } from '../outcome.js';
import type { Deps, Stores } from '../ports.js';
import type { CheckpointPublisher } from '../publish-checkpoint.js';
import { transactOutcome } from '../transact-outcome.js';
import { declaredContents, liveContents } from './filed-dossier.js';

/** One open change of a case, as the page showed it. */
export type ChangeReference = CaseReference & { readonly change: number };

/** 退回变更, with every defect at once. */
export async function returnChange(
  deps: Deps,
  reference: ChangeReference,
  defects: readonly MarkedDefect[],
): Promise<Outcome<Done>> {
  const { actor, change } = reference;
  return actOnChange(deps, reference, { type: 'ReturnChange', actor, change, defects });
}

/** 拟准予变更登记. Refused (`change-stale`) when the record moved since it was prepared. */
export async function prepareChange(
  deps: Deps,
  reference: ChangeReference,
  note: string,
): Promise<Outcome<Done>> {
  const { actor, change } = reference;
  return actOnChange(deps, reference, { type: 'PrepareChange', actor, change, note });
}

/** 退回变更拟办. */
export async function returnChangePreparation(
  deps: Deps,
  reference: ChangeReference,
  reason: string,
): Promise<Outcome<Done>> {
  const { actor, change } = reference;
  return actOnChange(deps, reference, { type: 'ReturnChangePreparation', actor, change, reason });
}

async function actOnChange(
  deps: Deps,
  reference: ChangeReference,
  command: ChangeCommand,
): Promise<Outcome<Done>> {
  return actOnCase(deps, reference, async () => succeed(command));
}

const changeClosed: Refusal = { kind: 'refusal', code: 'change-closed', citation: measures(6) };

/** The version of the live record a change became. */
export type RecordedChange = { readonly number: string; readonly record: number };

/**
 * 变更登记 (Art. 6): one transaction holds the decision, the new version of the live record, the public entry, the log
 * leaf and what follows. The number stays. Only the items of the change enter; nothing newer is turned back. The
 * checkpoint is signed after the commit, as in `decide-case.ts`.
 */
export async function recordChange(
  deps: Deps & { readonly publisher: CheckpointPublisher },
  reference: ChangeReference,
): Promise<Outcome<RecordedChange>> {
  const outcome = await transactOutcome(deps, async (stores) => recordWithin(deps, stores, reference));
  if (outcome.ok) await deps.publisher.publish().catch(() => undefined);
  return outcome;
}

async function recordWithin(
  deps: Deps,
  stores: Stores,
  reference: ChangeReference,
): Promise<Outcome<RecordedChange>> {
  const { actor, change: number, dossierId } = reference;
  const done = await actOnCaseWithin(deps, stores, reference, async (state) => {
    const change =
      state.status === 'filed' ? state.changes.find((each) => each.change === number) : undefined;
    if (state.status !== 'filed' || change === undefined) return fail(changeClosed);
    const live = await liveContents(stores, state);
    const proposed = await declaredContents(stores, change.declaration);
    const merged = mergeChange(live, proposed, change.changedItems);
    const particulars = await keepParticulars(deps, stores, dossierId, separate(merged).particulars);
    return succeed({ type: 'RecordChange', actor, change: number, live, proposed, particulars });
  });
  if (!done.ok) return done;
  const recorded = done.value.events.find((event) => event.type === 'ChangeRecorded');
  if (recorded === undefined) throw new Error('the decision recorded no change');
  await enterInRegister(deps, stores, done.value.state);
  return succeed({ number: recorded.number, record: recorded.record });
}
