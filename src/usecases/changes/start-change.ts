import type { ChangeSubmitted } from '#dossier/change-events';
import { changedItems } from '#dossier/changed-items';
import { liveVersion } from '#dossier/live-record';
import type { ChangeKind } from '#law/article-06-change';
import type { ContentItem, FilingContents } from '#law/filing-contents';
import { withItems } from '#law/merge-items';
import { noRevisions, openDraftsMax, type StartedDraft } from '../filing/start-draft.js';
import { type Outcome, fail, notFound, succeed } from '../outcome.js';
import type { Deps, Stores } from '../ports.js';
import type { DraftedChange, FilingDraft } from '../ports/drafts.js';
import { transactOutcome } from '../transact-outcome.js';
import {
  type LoadedFiled,
  type OwnDossier,
  declaredContents,
  liveContents,
  ownFiled,
  versionOf,
} from './filed-dossier.js';
import { keepChangeDeadline } from './draft-deadline.js';

export type StartDeps = Pick<Deps, 'persistence' | 'clock' | 'randomness' | 'legal'>;

/**
 * 办理变更: a draft with the live record, pinned to the version that stands. The same kind of change against the same
 * version that was begun before is taken up again; other ones may be open beside it. Refused (`not-allowed`) when the
 * dossier is not filed.
 */
export async function startChange(
  deps: StartDeps,
  { changeKind, ...reference }: OwnDossier & { readonly changeKind: ChangeKind },
): Promise<Outcome<StartedDraft>> {
  return twice(async () =>
    transactOutcome(deps, async (stores) => {
      const found = await ownFiled(stores, reference);
      if (!found.ok) return found;
      const live = await liveContents(stores, found.value.state);
      return takeUpOrAdd(deps, stores, found.value, { changeKind, contents: live });
    }),
  );
}

/**
 * Begins anew from a change that was returned or withdrawn, or that can no longer be recorded because the record
 * moved: what it proposed, on the version that stands now. Items that moved since keep their newer value and what was
 * proposed is set aside.
 */
export async function startFromChange(
  deps: StartDeps,
  { change, ...reference }: OwnDossier & { readonly change: number },
): Promise<Outcome<StartedDraft>> {
  return twice(async () =>
    transactOutcome(deps, async (stores) => {
      const found = await ownFiled(stores, reference);
      if (!found.ok) return found;
      const { events, state } = found.value;
      const proposal = events.map((stored) => stored.event).find(isProposal(change));
      if (proposal === undefined) return fail(notFound);
      const { kind: changeKind, changedOn, reason } = proposal;
      const live = await liveContents(stores, state);
      const base = await declaredContents(stores, versionOf(state, proposal.baseRecord).declaration);
      const proposed = await declaredContents(stores, proposal.declaration);
      const carried = carryOver({ base, live, edited: proposed });
      return takeUpOrAdd(deps, stores, found.value, {
        changeKind,
        contents: carried.contents,
        stated: { changedOn, reason, revision: 0, ...setAside(carried.collisions, proposed) },
      });
    }),
  );
}

function isProposal(change: number) {
  return (event: { readonly type: string }): event is ChangeSubmitted =>
    event.type === 'ChangeSubmitted' && (event as ChangeSubmitted).change === change;
}

type NewDraft = {
  readonly changeKind: ChangeKind;
  readonly contents: FilingContents;
  readonly stated?: DraftedChange;
};

async function takeUpOrAdd(
  deps: StartDeps,
  stores: Stores,
  { dossierId, state, events }: LoadedFiled,
  { changeKind, contents, stated = nothingStated }: NewDraft,
): Promise<Outcome<StartedDraft>> {
  const baseRecord = liveVersion(state).version;
  const begun = (await stores.drafts.changesOf(dossierId)).find(
    ({ purpose }) =>
      purpose.kind === 'change' && purpose.changeKind === changeKind && purpose.baseRecord === baseRecord,
  );
  if (begun !== undefined) return succeed({ kind: 'started', draftId: begun.id });
  const accountId = state.operatorId;
  if ((await stores.drafts.openOf(accountId)).length >= openDraftsMax) {
    return succeed({ kind: 'too-many-drafts' });
  }
  const first = events[0]?.event;
  if (first?.type !== 'FilingSubmitted')
    throw new Error(`dossier ${dossierId} does not begin with a submission`);
  const now = deps.clock.now();
  const draft: FilingDraft = {
    id: deps.randomness.uuid(),
    accountId,
    purpose: { kind: 'change', dossierId, baseRecord, changeKind },
    scope: first.scope,
    contents,
    replies: {},
    change: stated,
    pageRevisions: noRevisions,
    createdAt: now,
    updatedAt: now,
  };
  await stores.drafts.add(draft);
  await keepChangeDeadline(deps, stores, draft);
  return succeed({ kind: 'started', draftId: draft.id });
}

const nothingStated: DraftedChange = { changedOn: '', reason: '', revision: 0 };

/**
 * A doubled click: the database lets one kind of change against one version have one open draft, and the other request
 * was faster. Whatever else went wrong fails again.
 */
async function twice<T>(work: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
  try {
    return await work();
  } catch (error) {
    const begun = await work().catch(() => undefined);
    if (begun === undefined) throw error;
    return begun;
  }
}

export type CarriedOver = {
  /** What stands now with the edits put in. */
  readonly contents: FilingContents;
  /** Items edited here and moved there, to different values. They stand as they do now. */
  readonly collisions: readonly ContentItem[];
};

/** Brings edits that were made on `base` onto `live`: only what was edited, and nothing newer is turned back. */
export function carryOver({
  base,
  live,
  edited,
}: Readonly<Record<'base' | 'live' | 'edited', FilingContents>>): CarriedOver {
  const moved = new Set(changedItems(base, live));
  const differs = new Set(changedItems(live, edited));
  const own = changedItems(base, edited);
  const collisions = own.filter((item) => moved.has(item) && differs.has(item));
  return {
    contents: withItems(
      live,
      edited,
      own.filter((item) => !moved.has(item)),
    ),
    collisions,
  };
}

export function setAside(
  items: readonly ContentItem[],
  contents: FilingContents,
): Pick<DraftedChange, 'setAside'> {
  return items.length === 0 ? {} : { setAside: { items, contents } };
}
