import type { Actor } from '#dossier/actor';
import type { CancelledDossier, FiledDossier } from '#dossier/state';
import { type CalendarDay, dayInChina } from '#law/calendar-day';
import { measures } from '#law/citation';
import { type Done, act } from '../act.js';
import { enterInRegister } from '../enter-in-register.js';
import { type LoadedDossier, loadDossier } from '../load-dossier.js';
import { type Outcome, conflict, fail, notFound, succeed } from '../outcome.js';
import type { Deps, Stores } from '../ports.js';
import type { CheckpointPublisher } from '../publish-checkpoint.js';
import { transactOutcome } from '../transact-outcome.js';
import { closeChangeDeadline } from './draft-deadline.js';
import type { OwnDossier } from './filed-dossier.js';

type CancelDeps = Deps & { readonly publisher: CheckpointPublisher };

export type CancelFilingRequest = OwnDossier & {
  /** The version the operator was reading. */
  readonly expectedVersion: number;
  /** 业务终止之日. */
  readonly endsOn: CalendarDay;
  readonly reason: string;
};

/** Version of the act; its receipt can be looked up by it again. */
export type CancellationReference = {
  readonly kind: 'cancelled' | 'planned';
  readonly dossierId: string;
  readonly version: number;
};

/**
 * 备案注销 (Art. 7): for today or a day that is past at once, with the public entry marked in the same transaction; for a
 * day to come as planned. Asked again with the same day, as after a lost answer, it answers with the act it became.
 */
export async function cancelFiling(
  deps: CancelDeps,
  { actor, dossierId, expectedVersion, endsOn, reason }: CancelFilingRequest,
): Promise<Outcome<CancellationReference>> {
  const outcome = await transactOutcome(deps, async (stores): Promise<Outcome<CancellationReference>> => {
    const found = await ownOnce(stores, { actor, dossierId });
    if (!found.ok) return found;
    const loaded = found.value;
    const before = doneBefore(loaded, endsOn);
    if (before !== undefined) return succeed(before);
    if (loaded.events.at(-1)?.version !== expectedVersion) return fail(conflict);
    const done = await act(deps, stores, {
      loaded,
      command: { type: 'CancelFiling', actor, endsOn, reason },
    });
    return done.ok ? finish(deps, stores, done.value) : done;
  });
  await publishCancelled(deps, outcome);
  return outcome;
}

/** 取消预定注销: only before the day. Asked again it finds nothing planned and is content. */
export async function revokeCancellation(
  deps: Deps,
  { actor, dossierId, expectedVersion }: OwnDossier & { readonly expectedVersion: number },
): Promise<Outcome<{ readonly dossierId: string }>> {
  return transactOutcome(deps, async (stores) => {
    const found = await ownOnce(stores, { actor, dossierId });
    if (!found.ok) return found;
    const loaded = found.value;
    if (loaded.state.status === 'filed' && loaded.state.plannedCancellation === undefined) {
      return succeed({ dossierId });
    }
    if (loaded.events.at(-1)?.version !== expectedVersion) return fail(conflict);
    const done = await act(deps, stores, { loaded, command: { type: 'RevokeCancellation', actor } });
    return done.ok ? succeed({ dossierId }) : done;
  });
}

/**
 * The planned day has come: carries the operator's declaration out in their name. Undefined when there is nothing to do
 * any more, because it was taken back or another process was faster.
 */
export async function completeCancellation(
  deps: CancelDeps,
  dossierId: string,
): Promise<CancellationReference | undefined> {
  const outcome = await transactOutcome(deps, async (stores): Promise<Outcome<CancellationReference>> => {
    const loaded = await loadDossier(stores, dossierId);
    const { state } = loaded;
    if (state.status !== 'filed' || !isPlannedBy(state, dayInChina(deps.clock.now()))) return fail(notFound);
    const actor: Actor = { accountId: state.operatorId, roles: ['operator'] };
    const done = await act(deps, stores, { loaded, command: { type: 'CompleteCancellation', actor } });
    return done.ok ? finish(deps, stores, done.value) : done;
  });
  await publishCancelled(deps, outcome);
  return outcome.ok ? outcome.value : undefined;
}

function isPlannedBy({ plannedCancellation }: FiledDossier, today: CalendarDay): boolean {
  return plannedCancellation !== undefined && plannedCancellation.endsOn <= today;
}

/** What the act led to: the cancelled entry, and drafts that can no longer become anything. */
async function finish(deps: Deps, stores: Stores, done: Done): Promise<Outcome<CancellationReference>> {
  const { dossierId, version, state } = done;
  if (state.status !== 'cancelled') return succeed({ kind: 'planned', dossierId, version });
  for (const draft of await stores.drafts.changesOf(dossierId)) {
    await closeChangeDeadline(deps, stores, draft.id, 'lapsed');
  }
  await enterInRegister(deps, stores, state);
  return succeed({ kind: 'cancelled', dossierId, version });
}

/** A planned one has a receipt in the log, the cancellation its public entry. */
async function publishCancelled(deps: CancelDeps, outcome: Outcome<CancellationReference>): Promise<void> {
  if (outcome.ok) await deps.publisher.publish().catch(() => undefined);
}

type OwnCancellable = LoadedDossier & { readonly state: FiledDossier | CancelledDossier };

async function ownOnce(stores: Stores, { actor, dossierId }: OwnDossier): Promise<Outcome<OwnCancellable>> {
  const loaded = await loadDossier(stores, dossierId);
  const { state } = loaded;
  if (state.status === 'new' || state.operatorId !== actor.accountId) return fail(notFound);
  if (state.status !== 'filed' && state.status !== 'cancelled') {
    return fail({ kind: 'refusal', code: 'not-allowed', citation: measures(7) });
  }
  return succeed({ ...loaded, state });
}

/** The act this request already became, if it did. */
function doneBefore(
  { dossierId, state, events }: OwnCancellable,
  endsOn: CalendarDay,
): CancellationReference | undefined {
  const last = events.findLast(
    ({ event }) => event.type === 'FilingCancelled' || event.type === 'CancellationPlanned',
  );
  if (last === undefined) return undefined;
  const { version } = last;
  if (state.status === 'cancelled') return { kind: 'cancelled', dossierId, version };
  return state.plannedCancellation?.endsOn === endsOn ? { kind: 'planned', dossierId, version } : undefined;
}
