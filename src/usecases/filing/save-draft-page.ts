import type { ScopeAnswers } from '#law/article-02-scope';
import type { ContentGroup, FilingContents } from '#law/filing-contents';
import { type Outcome, succeed } from '../outcome.js';
import type { Deps, Stores } from '../ports.js';
import type { FilingDraft } from '../ports/drafts.js';
import { transactOutcome } from '../transact-outcome.js';
import { type DraftReference, type SubmittedDraft, lockOwnDraft } from './own-draft.js';

export type SavePage = DraftReference & {
  readonly group: ContentGroup;
  /** The revision of the page the person had before them. */
  readonly revision: number;
  /** Puts what was typed into the contents as they stand now; touches nothing of the other pages. */
  readonly edit: (contents: FilingContents) => FilingContents;
};

export type PageSaved =
  | { readonly kind: 'saved'; readonly draft: FilingDraft }
  /** The page was saved elsewhere since. Nothing was written; `draft` has what is saved now. */
  | { readonly kind: 'stale'; readonly draft: FilingDraft }
  | SubmittedDraft;

/**
 * Saves one page of a draft, right or wrong: what was typed is never lost. A page that was saved elsewhere in the
 * meantime is not overwritten unless the person, told of it, presses save again.
 */
export async function saveDraftPage(
  deps: Pick<Deps, 'persistence' | 'clock'>,
  { group, revision, edit, ...reference }: SavePage,
): Promise<Outcome<PageSaved>> {
  return changeDraft(deps, reference, (draft) => {
    if (draft.pageRevisions[group] !== revision) return { kind: 'stale', draft };
    const pageRevisions = { ...draft.pageRevisions, [group]: revision + 1 };
    return { kind: 'saved', draft: { ...draft, contents: edit(draft.contents), pageRevisions } };
  });
}

/** Changes the answers of the self-check in a draft. */
export async function saveDraftScope(
  deps: Pick<Deps, 'persistence' | 'clock'>,
  { scope, ...reference }: DraftReference & { readonly scope: ScopeAnswers },
): Promise<Outcome<PageSaved>> {
  return changeDraft(deps, reference, (draft) => ({ kind: 'saved', draft: { ...draft, scope } }));
}

/** Saves what the operator says to the points of a notice, by point number; empty text removes a reply. */
export async function saveReplies(
  deps: Pick<Deps, 'persistence' | 'clock'>,
  { replies, ...reference }: DraftReference & { readonly replies: Readonly<Record<string, string>> },
): Promise<Outcome<PageSaved>> {
  return changeDraft(deps, reference, (draft) => {
    const merged = Object.entries({ ...draft.replies, ...replies }).filter(([, text]) => text.trim() !== '');
    return { kind: 'saved', draft: { ...draft, replies: Object.fromEntries(merged) } };
  });
}

async function changeDraft(
  deps: Pick<Deps, 'persistence' | 'clock'>,
  reference: DraftReference,
  change: (draft: FilingDraft) => PageSaved,
): Promise<Outcome<PageSaved>> {
  return transactOutcome(deps, async (stores: Stores): Promise<Outcome<PageSaved>> => {
    const found = await lockOwnDraft(stores, reference);
    if (!found.ok) return found;
    const { submitted } = found.value;
    if (submitted !== undefined) return succeed({ kind: 'submitted', submitted });
    const result = change(found.value);
    if (result.kind !== 'saved') return succeed(result);
    const draft = { ...result.draft, updatedAt: deps.clock.now() };
    await stores.drafts.update(draft);
    return succeed({ kind: 'saved', draft });
  });
}
