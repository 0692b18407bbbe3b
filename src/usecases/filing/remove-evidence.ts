import { type Outcome, fail, notFound, succeed } from '../outcome.js';
import type { Deps, Stores } from '../ports.js';
import { transactOutcome } from '../transact-outcome.js';
import { type EvidencePlace, evidenceAt, placeOf, withEvidenceAt } from './evidence-places.js';
import { type DraftReference, type SubmittedDraft, lockOwnDraft } from './own-draft.js';

export type EvidenceRemoved = { readonly kind: 'removed'; readonly place?: EvidencePlace } | SubmittedDraft;

/**
 * Takes a file out of a draft. Its bytes go too unless a submission refers to them: what was submitted stays as it
 * was, and a correction only stops naming it. Removing what is already gone succeeds.
 */
export async function removeEvidence(
  deps: Pick<Deps, 'persistence' | 'clock'>,
  { evidenceId, ...reference }: DraftReference & { readonly evidenceId: string },
): Promise<Outcome<EvidenceRemoved>> {
  return transactOutcome(deps, async (stores): Promise<Outcome<EvidenceRemoved>> => {
    const found = await lockOwnDraft(stores, reference);
    if (!found.ok) return found;
    const draft = found.value;
    if (draft.submitted !== undefined) return succeed({ kind: 'submitted', submitted: draft.submitted });
    const place = placeOf(draft.contents, evidenceId);
    if (place === undefined) return succeed({ kind: 'removed' });
    const left = evidenceAt(draft.contents, place).filter(({ id }) => id !== evidenceId);
    const contents = withEvidenceAt(draft.contents, place, left);
    await stores.drafts.update({ ...draft, contents, updatedAt: deps.clock.now() });
    await removeUnlessSubmitted(stores, evidenceId);
    return succeed({ kind: 'removed', place });
  });
}

/** Deletes a file that no dossier refers to. */
export async function removeUnlessSubmitted(
  { evidence }: Pick<Stores, 'evidence'>,
  id: string,
): Promise<void> {
  if ((await evidence.dossierOf(id)) === undefined) await evidence.removeUnlinked(id);
}

export type EvidenceFile = {
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
};

/** A file for the person who uploaded it; anybody else's does not exist. Staff read evidence through the case. */
export async function ownEvidence(
  { persistence }: Pick<Deps, 'persistence'>,
  { accountId, evidenceId }: { readonly accountId: string; readonly evidenceId: string },
): Promise<Outcome<EvidenceFile>> {
  const { evidence } = persistence.read;
  const stored = await evidence.byId(evidenceId);
  if (stored === undefined || stored.accountId !== accountId) return fail(notFound);
  const bytes = await evidence.bytesOf(evidenceId);
  if (bytes === undefined) return fail(notFound);
  const { fileName, mediaType } = stored.evidence;
  return succeed({ fileName, mediaType, bytes });
}
