import type { Actor } from '#dossier/actor';
import { currentSubmission } from '#dossier/state';
import { measures } from '#law/citation';
import { loadDossier } from '../load-dossier.js';
import { type Outcome, fail, forbidden, notFound, succeed } from '../outcome.js';
import type { Deps } from '../ports.js';
import { transactOutcome } from '../transact-outcome.js';
import { maySeeParticulars } from './case-access.js';

/** Longest reason for opening an identity number, in UTF-16 units. */
export const revealReasonMax = 500;

export type RevealRequest = {
  readonly actor: Actor;
  readonly dossierId: string;
  readonly reason: string;
};

/** The identity number of the submission before is shown too when the operator changed it: the two are compared. */
export type RevealedIdentity = { readonly documentNumber: string; readonly previousNumber?: string };

/**
 * Opens a full identity number. The access, with its reason, is written in the same transaction: a number that was
 * read without a trace does not exist.
 */
export async function revealIdentity(
  deps: Pick<Deps, 'persistence' | 'clock'>,
  { actor, dossierId, reason }: RevealRequest,
): Promise<Outcome<RevealedIdentity>> {
  return transactOutcome(deps, async (stores) => {
    const { state } = await loadDossier(stores, dossierId);
    if (state.status === 'new') return fail(notFound);
    if (!maySeeParticulars(state, actor)) return fail(forbidden);
    const given = reason.trim();
    if (given === '' || given.length > revealReasonMax) {
      return fail({ kind: 'refusal', code: 'reason-missing', citation: measures(4, 1, 2) });
    }
    const open = async (particularsId: string) => {
      const at = deps.clock.machineNow();
      await stores.particulars.recordAccess({ particularsId, accountId: actor.accountId, reason: given, at });
      return (await stores.particulars.byId(particularsId))?.documentNumber ?? '';
    };
    const submission = currentSubmission(state);
    const documentNumber = await open(submission.declaration.particulars.id);
    const before = state.submissions.at(-2);
    if (before === undefined || !submission.changedItems.includes('host-document'))
      return succeed({ documentNumber });
    return succeed({ documentNumber, previousNumber: await open(before.declaration.particulars.id) });
  });
}
