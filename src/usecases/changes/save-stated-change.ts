import { type DraftReference, type SubmittedDraft, lockOwnDraft } from '../filing/own-draft.js';
import { type Outcome, fail, notFound, succeed } from '../outcome.js';
import type { Deps } from '../ports.js';
import type { FilingDraft } from '../ports/drafts.js';
import { transactOutcome } from '../transact-outcome.js';
import { keepChangeDeadline } from './draft-deadline.js';

export type SaveStatedChange = DraftReference & {
  /** The revision the person had before them. */
  readonly revision: number;
  /** As typed. */
  readonly changedOn: string;
  readonly reason: string;
};

export type StatedChangeSaved =
  | { readonly kind: 'saved'; readonly draft: FilingDraft }
  /** Saved elsewhere since; nothing was written. */
  | { readonly kind: 'stale'; readonly draft: FilingDraft }
  | SubmittedDraft;

/** Saves when and why the facts changed, right or wrong, and keeps the thirty days that follow from it. */
export async function saveStatedChange(
  deps: Pick<Deps, 'persistence' | 'clock' | 'legal'>,
  { revision, changedOn, reason, ...reference }: SaveStatedChange,
): Promise<Outcome<StatedChangeSaved>> {
  return transactOutcome(deps, async (stores): Promise<Outcome<StatedChangeSaved>> => {
    const found = await lockOwnDraft(stores, reference);
    if (!found.ok) return found;
    const draft = found.value;
    if (draft.submitted !== undefined) return succeed({ kind: 'submitted', submitted: draft.submitted });
    if (draft.change === undefined) return fail(notFound);
    if (draft.change.revision !== revision) return succeed({ kind: 'stale', draft });
    const change = { ...draft.change, changedOn, reason, revision: revision + 1 };
    const saved: FilingDraft = { ...draft, change, updatedAt: deps.clock.now() };
    await stores.drafts.update(saved);
    await keepChangeDeadline(deps, stores, saved);
    return succeed({ kind: 'saved', draft: saved });
  });
}
