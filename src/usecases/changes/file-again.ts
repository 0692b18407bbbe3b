import { liveVersion } from '#dossier/live-record';
import { measures } from '#law/citation';
import type { FilingContents } from '#law/filing-contents';
import { evidenceAt, evidencePlaces, withEvidenceAt } from '../filing/evidence-places.js';
import { noRevisions, openDraftsMax, type StartedDraft } from '../filing/start-draft.js';
import { loadDossier } from '../load-dossier.js';
import { type Outcome, fail, notFound, succeed } from '../outcome.js';
import type { Deps, Stores } from '../ports.js';
import type { FilingDraft } from '../ports/drafts.js';
import { transactOutcome } from '../transact-outcome.js';
import { type OwnDossier, declaredContents } from './filed-dossier.js';

type FileAgainDeps = Pick<Deps, 'persistence' | 'clock' | 'randomness'>;

/**
 * 重新备案: a platform that comes back after its cancellation files anew, in a dossier of its own and under a new number.
 * The first draft holds what stood last, with copies of its files. Pressed twice it makes two drafts; either can be
 * deleted. Refused (`not-allowed`) while the filing stands.
 */
export async function fileAgain(
  deps: FileAgainDeps,
  { actor, dossierId }: OwnDossier,
): Promise<Outcome<StartedDraft>> {
  return transactOutcome<StartedDraft>(deps, async (stores) => {
    const { state, events } = await loadDossier(stores, dossierId);
    if (state.status === 'new' || state.operatorId !== actor.accountId) return fail(notFound);
    if (state.status !== 'cancelled')
      return fail({ kind: 'refusal', code: 'not-allowed', citation: measures(7) });
    const open = await stores.drafts.openOf(actor.accountId);
    if (open.length >= openDraftsMax) return succeed({ kind: 'too-many-drafts' });
    const first = events[0]?.event;
    if (first?.type !== 'FilingSubmitted')
      throw new Error(`dossier ${dossierId} does not begin with a submission`);
    const now = deps.clock.now();
    const draft: FilingDraft = {
      id: deps.randomness.uuid(),
      accountId: actor.accountId,
      purpose: { kind: 'first' },
      scope: first.scope,
      contents: await declaredContents(stores, liveVersion(state).declaration),
      replies: {},
      pageRevisions: noRevisions,
      createdAt: now,
      updatedAt: now,
    };
    await stores.drafts.add(draft);
    await stores.drafts.update({ ...draft, contents: await withCopies(deps, stores, draft) });
    return succeed({ kind: 'started', draftId: draft.id });
  });
}

/** Files belong to one dossier and stay with it; the new one gets its own. A file that was erased is left out. */
async function withCopies(
  { randomness, clock }: FileAgainDeps,
  { evidence }: Pick<Stores, 'evidence'>,
  { id: draftId, accountId, contents }: FilingDraft,
): Promise<FilingContents> {
  let copied = contents;
  for (const place of evidencePlaces) {
    const files = [];
    for (const file of evidenceAt(contents, place)) {
      const bytes = await evidence.bytesOf(file.id);
      if (bytes === undefined) continue;
      const copy = { ...file, id: randomness.uuid() };
      await evidence.add({ evidence: copy, accountId, draftId, uploadedAt: clock.now() }, bytes);
      files.push(copy);
    }
    copied = withEvidenceAt(copied, place, files);
  }
  return copied;
}
