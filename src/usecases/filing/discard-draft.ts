import { type Outcome, succeed } from '../outcome.js';
import type { Deps } from '../ports.js';
import { evidenceOf } from '../submit-filing.js';
import { transactOutcome } from '../transact-outcome.js';
import { type DraftReference, type SubmittedDraft, lockOwnDraft } from './own-draft.js';
import { removeUnlessSubmitted } from './remove-evidence.js';

export type DraftDiscarded = { readonly kind: 'discarded' } | SubmittedDraft;

/** Deletes a draft with its personal data and the files only it refers to. */
export async function discardDraft(
  deps: Pick<Deps, 'persistence'>,
  reference: DraftReference,
): Promise<Outcome<DraftDiscarded>> {
  return transactOutcome(deps, async (stores): Promise<Outcome<DraftDiscarded>> => {
    const found = await lockOwnDraft(stores, reference);
    if (!found.ok) return found;
    const draft = found.value;
    if (draft.submitted !== undefined) return succeed({ kind: 'submitted', submitted: draft.submitted });
    // A file refers to its draft, so it goes first.
    for (const { id } of evidenceOf(draft.contents)) await removeUnlessSubmitted(stores, id);
    await stores.drafts.remove(draft.id);
    await stores.deadlines.keep('draft', draft.id, []);
    return succeed({ kind: 'discarded' });
  });
}
