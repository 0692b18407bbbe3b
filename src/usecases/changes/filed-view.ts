import type { ChangeReturned, ChangeSubmitted, FilingCancelled } from '#dossier/change-events';
import type { DossierEvent, FilingRecorded } from '#dossier/events';
import { type OpenChange, type RecordVersion, staleItems } from '#dossier/live-record';
import type { BegunDossier, CancelledDossier, FiledDossier } from '#dossier/state';
import type { ContentItem, FilingContents } from '#law/filing-contents';
import { loadDossier } from '../load-dossier.js';
import { type Outcome, fail, notFound, succeed } from '../outcome.js';
import type { Deps, Stores } from '../ports.js';
import type { StoredEvent } from '../ports/dossiers.js';
import type { FilingDraft } from '../ports/drafts.js';
import { type OwnDossier, declaredContents, versionOf } from './filed-dossier.js';

type Numbered = FiledDossier | CancelledDossier;
type ViewDeps = Pick<Deps, 'persistence'>;

/** What the status page of a filed platform shows besides its submissions. */
export type FiledView = {
  readonly version: number;
  readonly recorded: FilingRecorded;
  readonly live: FilingContents;
  readonly changes: readonly (OpenChange & { readonly stale: readonly ContentItem[] })[];
  /** Changes begun and not submitted, newest first. */
  readonly drafts: readonly FilingDraft[];
  /** The last change, if it was returned and nothing was submitted since. */
  readonly returned?: ChangeReturned;
  readonly cancelled?: FilingCancelled & { readonly version: number };
};

/** Undefined for a dossier that was never filed. */
export async function filedView(
  stores: Stores,
  {
    dossierId,
    state,
    events,
  }: { readonly dossierId: string; readonly state: BegunDossier; readonly events: readonly StoredEvent[] },
): Promise<FiledView | undefined> {
  if (state.status !== 'filed' && state.status !== 'cancelled') return undefined;
  const recorded = events.map(({ event }) => event).find((event) => event.type === 'FilingRecorded');
  if (recorded === undefined) throw new Error(`dossier ${dossierId} is filed without a decision`);
  const live = state.record.at(-1) ?? state.record[0];
  const returned = lastReturned(events.map(({ event }) => event));
  const last = events.at(-1);
  return {
    version: last?.version ?? 0,
    recorded,
    live: await declaredContents(stores, live.declaration),
    changes:
      state.status === 'filed'
        ? state.changes.map((change) => ({ ...change, stale: staleItems(state, change) }))
        : [],
    drafts: state.status === 'filed' ? await stores.drafts.changesOf(dossierId) : [],
    ...(returned === undefined ? {} : { returned }),
    ...(last?.event.type === 'FilingCancelled'
      ? { cancelled: { ...last.event, version: last.version } }
      : {}),
  };
}

function lastReturned(events: readonly DossierEvent[]): ChangeReturned | undefined {
  const last = events.findLast(
    (event) => event.type === 'ChangeReturned' || event.type === 'ChangeSubmitted',
  );
  return last?.type === 'ChangeReturned' ? last : undefined;
}

/** How a change ended, or that it has not. */
export type ChangeOutcome = 'open' | 'recorded' | 'returned' | 'withdrawn' | 'lapsed';

export type ChangeDetails = {
  readonly dossierId: string;
  /** Of the dossier, for the withdrawal. */
  readonly version: number;
  readonly state: Numbered;
  readonly submittedVersion: number;
  readonly proposal: ChangeSubmitted;
  readonly base: FilingContents;
  readonly proposed: FilingContents;
  readonly outcome: ChangeOutcome;
  /** While open: as it stands, a moved date included. */
  readonly open?: OpenChange;
  readonly returned?: ChangeReturned;
  /** While open: what moved since, so that it cannot be recorded any more. */
  readonly stale: readonly ContentItem[];
};

/** One change of the operator's own dossier, whatever became of it. */
export async function changeDetails(
  { persistence }: ViewDeps,
  { change, ...reference }: OwnDossier & { readonly change: number },
): Promise<Outcome<ChangeDetails>> {
  const stores = persistence.read;
  const found = await ownNumbered(stores, reference);
  if (!found.ok) return found;
  const { state, events } = found.value;
  const of = events.filter(({ event }) => 'change' in event && event.change === change);
  const submitted = of.find(({ event }) => event.type === 'ChangeSubmitted');
  const proposal = submitted?.event;
  if (submitted === undefined || proposal?.type !== 'ChangeSubmitted') return fail(notFound);
  const returned = of.map(({ event }) => event).find((event) => event.type === 'ChangeReturned');
  const open = state.status === 'filed' ? state.changes.find((each) => each.change === change) : undefined;
  return succeed({
    dossierId: reference.dossierId,
    version: events.at(-1)?.version ?? 0,
    state,
    submittedVersion: submitted.version,
    proposal,
    base: await declaredContents(stores, versionOf(state, proposal.baseRecord).declaration),
    proposed: await declaredContents(stores, proposal.declaration),
    outcome: outcomeOf(of.map(({ event }) => event)),
    ...(open === undefined ? {} : { open }),
    ...(returned === undefined ? {} : { returned }),
    stale: open === undefined || state.status !== 'filed' ? [] : staleItems(state, open),
  });

  function outcomeOf(acts: readonly DossierEvent[]): ChangeOutcome {
    if (open !== undefined) return 'open';
    if (acts.some((event) => event.type === 'ChangeRecorded')) return 'recorded';
    if (acts.some((event) => event.type === 'ChangeReturned')) return 'returned';
    return acts.some((event) => event.type === 'ChangeWithdrawn') ? 'withdrawn' : 'lapsed';
  }
}

export type RecordView = {
  readonly dossierId: string;
  readonly state: Numbered;
  readonly version: RecordVersion;
  readonly contents: FilingContents;
  /** The version before; absent for the first. */
  readonly previous?: FilingContents;
};

/** One version of the live record; the newest when no version is named. */
export async function recordView(
  { persistence }: ViewDeps,
  { version, ...reference }: OwnDossier & { readonly version?: number },
): Promise<Outcome<RecordView>> {
  const stores = persistence.read;
  const found = await ownNumbered(stores, reference);
  if (!found.ok) return found;
  const { state } = found.value;
  const wanted = version ?? state.record.length;
  const shown = state.record.find((each) => each.version === wanted);
  if (shown === undefined) return fail(notFound);
  const before = state.record.find((each) => each.version === wanted - 1);
  return succeed({
    dossierId: reference.dossierId,
    state,
    version: shown,
    contents: await declaredContents(stores, shown.declaration),
    ...(before === undefined ? {} : { previous: await declaredContents(stores, before.declaration) }),
  });
}

/** Acts that have a receipt of their own. */
export type ReceiptedEvent = Extract<
  DossierEvent,
  { type: 'ChangeSubmitted' | 'ContactUpdated' | 'CancellationPlanned' | 'FilingCancelled' }
>;

export type ActReceipt = {
  readonly dossierId: string;
  readonly version: number;
  readonly event: ReceiptedEvent;
  readonly state: Numbered;
  readonly platformName: string;
  readonly hasOpenPlan: boolean;
};

/** 回执 of an act, to be fetched at any time. */
export async function actReceipt(
  { persistence }: ViewDeps,
  { version, ...reference }: OwnDossier & { readonly version: number },
): Promise<Outcome<ActReceipt>> {
  const found = await ownNumbered(persistence.read, reference);
  if (!found.ok) return found;
  const { state, events } = found.value;
  const event = events.find((stored) => stored.version === version)?.event;
  if (event === undefined || !hasReceipt(event)) return fail(notFound);
  const live = state.record.at(-1) ?? state.record[0];
  return succeed({
    dossierId: reference.dossierId,
    version,
    event,
    state,
    platformName: live.declaration.facts.platform.name.trim(),
    hasOpenPlan: state.status === 'filed' && state.plannedCancellation !== undefined,
  });
}

export function hasReceipt(event: DossierEvent): event is ReceiptedEvent {
  const { type } = event;
  return (
    type === 'ChangeSubmitted' ||
    type === 'ContactUpdated' ||
    type === 'CancellationPlanned' ||
    type === 'FilingCancelled'
  );
}

async function ownNumbered(
  stores: Stores,
  { actor, dossierId }: OwnDossier,
): Promise<Outcome<{ readonly state: Numbered; readonly events: readonly StoredEvent[] }>> {
  const { state, events } = await loadDossier(stores, dossierId);
  if (state.status === 'new' || state.operatorId !== actor.accountId) return fail(notFound);
  if (state.status !== 'filed' && state.status !== 'cancelled') return fail(notFound);
  return succeed({ state, events });
}
