import { changedItems } from '#dossier/changed-items';
import { liveVersion } from '#dossier/live-record';
import type { ContentItem } from '#law/filing-contents';
import { withItems } from '#law/merge-items';
import { type DraftReference, type SubmittedDraft, lockOwnDraft } from '../filing/own-draft.js';
import { type Outcome, conflict, fail, notFound, succeed } from '../outcome.js';
import type { Deps, Stores } from '../ports.js';
import type { DraftedChange, FilingDraft } from '../ports/drafts.js';
import { transactOutcome } from '../transact-outcome.js';
import { declaredContents, liveContents, ownFiled, versionOf } from './filed-dossier.js';
import { carryOver, setAside } from './start-change.js';

export type DraftRefreshed =
  | {
      readonly kind: 'refreshed';
      readonly draft: FilingDraft;
      /** Moved in the record since the draft was begun. */
      readonly moved: readonly ContentItem[];
      /** Edited here and moved there: they stand as they do in the record, what was typed is set aside. */
      readonly collisions: readonly ContentItem[];
    }
  | SubmittedDraft;

type RefreshDeps = Pick<Deps, 'persistence' | 'clock'>;

/**
 * Brings a change draft whose base has moved onto the version that stands: the operator's own edits stay where nobody
 * else was, and nothing typed is lost. A draft that is up to date stays as it is.
 */
export async function refreshDraft(
  deps: RefreshDeps,
  reference: DraftReference,
): Promise<Outcome<DraftRefreshed>> {
  return withChangeDraft(deps, reference, async (stores, draft) => {
    const { purpose } = draft;
    const found = await ownFiled(stores, { actor: reference.actor, dossierId: purpose.dossierId });
    if (!found.ok) return found;
    const { state } = found.value;
    const live = await liveContents(stores, state);
    const base = await declaredContents(stores, versionOf(state, purpose.baseRecord).declaration);
    const baseRecord = liveVersion(state).version;
    const moved = changedItems(base, live);
    if (baseRecord === purpose.baseRecord) {
      return succeed({ kind: 'refreshed', draft, moved: [], collisions: [] });
    }
    // The database lets a kind of change against a version have one open draft.
    const taken = (await stores.drafts.changesOf(purpose.dossierId)).some(
      (other) =>
        other.id !== draft.id &&
        other.purpose.kind === 'change' &&
        other.purpose.baseRecord === baseRecord &&
        other.purpose.changeKind === purpose.changeKind,
    );
    if (taken) return fail(conflict);
    const { contents, collisions } = carryOver({ base, live, edited: draft.contents });
    const { setAside: before, ...change } = draft.change;
    const apart = mergedAside(before, collisions, draft);
    const refreshed: FilingDraft = {
      ...draft,
      purpose: { ...purpose, baseRecord },
      contents,
      change: { ...change, ...apart },
      updatedAt: deps.clock.now(),
    };
    await stores.drafts.update(refreshed);
    return succeed({ kind: 'refreshed', draft: refreshed, moved, collisions });
  });
}

/** Puts an edit that was set aside back into the draft, over the newer value: the operator means it. */
export async function takeUpSetAside(
  deps: RefreshDeps,
  { item, ...reference }: DraftReference & { readonly item: ContentItem },
): Promise<Outcome<SetAsideHandled>> {
  return handleSetAside(deps, reference, item, (draft, aside) =>
    withItems(draft.contents, aside.contents, [item]),
  );
}

/** Leaves the newer value and forgets the edit. */
export async function letGoSetAside(
  deps: RefreshDeps,
  { item, ...reference }: DraftReference & { readonly item: ContentItem },
): Promise<Outcome<SetAsideHandled>> {
  return handleSetAside(deps, reference, item, (draft) => draft.contents);
}

export type SetAsideHandled = { readonly kind: 'handled'; readonly draft: FilingDraft } | SubmittedDraft;
type SetAside = NonNullable<DraftedChange['setAside']>;

async function handleSetAside(
  deps: RefreshDeps,
  reference: DraftReference,
  item: ContentItem,
  edit: (draft: FilingDraft, aside: SetAside) => FilingDraft['contents'],
): Promise<Outcome<SetAsideHandled>> {
  return withChangeDraft(deps, reference, async (stores, draft) => {
    const { setAside: aside, ...change } = draft.change;
    if (aside === undefined || !aside.items.includes(item)) return succeed({ kind: 'handled', draft });
    const left = aside.items.filter((each) => each !== item);
    const handled: FilingDraft = {
      ...draft,
      contents: edit(draft, aside),
      change: { ...change, ...setAside(left, aside.contents) },
      updatedAt: deps.clock.now(),
    };
    await stores.drafts.update(handled);
    return succeed({ kind: 'handled', draft: handled });
  });
}

/** What was set aside before stays, unless the item collides anew. */
function mergedAside(
  before: SetAside | undefined,
  collisions: readonly ContentItem[],
  { contents }: FilingDraft,
): Pick<DraftedChange, 'setAside'> {
  if (before === undefined) return setAside(collisions, contents);
  const items = [...new Set([...before.items, ...collisions])];
  return setAside(items, withItems(before.contents, contents, collisions));
}

type ChangeDraft = FilingDraft & {
  readonly purpose: Extract<FilingDraft['purpose'], { kind: 'change' }>;
  readonly change: DraftedChange;
};

async function withChangeDraft<T>(
  deps: RefreshDeps,
  reference: DraftReference,
  work: (stores: Stores, draft: ChangeDraft) => Promise<Outcome<T>>,
): Promise<Outcome<T | SubmittedDraft>> {
  return transactOutcome<T | SubmittedDraft>(deps, async (stores) => {
    const found = await lockOwnDraft(stores, reference);
    if (!found.ok) return found;
    const { purpose, change, submitted } = found.value;
    if (submitted !== undefined) return succeed({ kind: 'submitted', submitted });
    if (purpose.kind !== 'change' || change === undefined) return fail(notFound);
    return work(stores, { ...found.value, purpose, change });
  });
}
