import type { Evidence } from '#law/filing-contents';
import { submitChange } from '../changes/submit-change.js';
import { type DraftView, draftView } from '../filing/draft-view.js';
import type { DraftReference } from '../filing/own-draft.js';
import type { Publishing } from '../log/publish-after.js';
import { type Outcome, succeed } from '../outcome.js';
import type { Deps } from '../ports.js';
import { type SubmissionReference, evidenceOf, submitFiling } from '../submit-filing.js';

export type SubmittedByMachine =
  | ({ readonly kind: 'submitted' } & SubmissionReference)
  /** Something stands in the way; the view says what. */
  | { readonly kind: 'not-ready'; readonly view: DraftView }
  /** The files that lie with the draft are not those the program means to submit. */
  | { readonly kind: 'other-files'; readonly kept: readonly Evidence[] };

/**
 * Submits a draft through the very acts of the pages, once: sent again, it answers with the act it became. `files` are
 * the SHA-256 hashes of the files that belong to it, compared without regard to order, so that nothing is filed without
 * a file whose upload was lost.
 */
export async function submitMachineDraft(
  deps: Deps & Publishing,
  { files, ...reference }: DraftReference & { readonly files?: readonly string[] },
): Promise<Outcome<SubmittedByMachine>> {
  const found = await draftView(deps, reference);
  if (!found.ok) return found;
  const { draft } = found.value;
  if (draft.submitted !== undefined) {
    const { dossierId, version } = draft.submitted;
    return succeed({ kind: 'submitted', dossierId, version });
  }
  const kept = evidenceOf(draft.contents);
  if (files !== undefined && !isSame(files, kept)) return succeed({ kind: 'other-files', kept });
  if (!found.value.ready) return succeed({ kind: 'not-ready', view: found.value });
  const submit = draft.purpose.kind === 'change' ? submitChange : submitFiling;
  const outcome = await submit(deps, reference);
  if (outcome.ok) {
    const { dossierId, version } = outcome.value;
    return succeed({ kind: 'submitted', dossierId, version });
  }
  if (outcome.failure.kind !== 'refusal') return outcome;
  // What was in order a moment ago moved in between: say how things stand now.
  const now = await draftView(deps, reference);
  return now.ok && !now.value.ready ? succeed({ kind: 'not-ready', view: now.value }) : outcome;
}

function isSame(files: readonly string[], kept: readonly Evidence[]): boolean {
  const wanted = new Set(files.map((hash) => hash.toLowerCase()));
  const present = new Set(kept.map(({ sha256 }) => sha256));
  return wanted.size === present.size && [...wanted].every((hash) => present.has(hash));
}
