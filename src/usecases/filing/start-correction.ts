import type { Actor } from '#dossier/actor';
import { measures } from '#law/citation';
import { loadDossier } from '../load-dossier.js';
import { type Outcome, fail, notFound, succeed } from '../outcome.js';
import type { Deps } from '../ports.js';
import { currentContents } from '../submit-filing.js';
import { transactOutcome } from '../transact-outcome.js';
import { noRevisions } from './start-draft.js';

/**
 * 开始补正: a draft with the filing as it was last submitted, files included. A correction that was begun is taken up
 * again. Refused (`not-allowed`) when no notice waits for an answer.
 */
export async function startCorrection(
  deps: StartDeps,
  reference: CorrectionReference,
): Promise<Outcome<{ readonly draftId: string }>> {
  try {
    return await takeUpOrAdd(deps, reference);
  } catch (error) {
    // A doubled click: the database lets a round have one open draft, and the other request was faster. Whatever
    // else went wrong is not mended by looking for that draft, and fails again.
    const begun = await takeUpOrAdd(deps, reference).catch(() => undefined);
    if (begun === undefined) throw error;
    return begun;
  }
}

type StartDeps = Pick<Deps, 'persistence' | 'clock' | 'randomness'>;
type CorrectionReference = { readonly actor: Actor; readonly dossierId: string };

async function takeUpOrAdd(
  deps: StartDeps,
  { actor, dossierId }: CorrectionReference,
): Promise<Outcome<{ readonly draftId: string }>> {
  return transactOutcome(deps, async (stores) => {
    const loaded = await loadDossier(stores, dossierId);
    const { state } = loaded;
    if (state.status === 'new' || state.operatorId !== actor.accountId) return fail(notFound);
    if (state.status !== 'awaiting-correction') {
      return fail({ kind: 'refusal', code: 'not-allowed', citation: measures(5, 2) });
    }
    const { round } = state.notice;
    const begun = await stores.drafts.correctionFor(dossierId, round);
    if (begun !== undefined) return succeed({ draftId: begun.id });
    const draftId = deps.randomness.uuid();
    const now = deps.clock.now();
    const first = loaded.events[0]?.event;
    if (first?.type !== 'FilingSubmitted')
      throw new Error(`dossier ${dossierId} does not begin with a submission`);
    await stores.drafts.add({
      id: draftId,
      accountId: actor.accountId,
      purpose: { kind: 'correction', dossierId, round },
      scope: first.scope,
      contents: await currentContents(stores, loaded),
      replies: {},
      pageRevisions: noRevisions,
      createdAt: now,
      updatedAt: now,
    });
    return succeed({ draftId });
  });
}
