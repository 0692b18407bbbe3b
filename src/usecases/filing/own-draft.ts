import type { Actor } from '#dossier/actor';
import { type Outcome, fail, notFound, succeed } from '../outcome.js';
import type { Stores } from '../ports.js';
import type { FilingDraft } from '../ports/drafts.js';

/** A draft and the person who asks for it. */
export type DraftReference = { readonly actor: Actor; readonly draftId: string };

/** Where a draft that was submitted went: the receipt is found there. */
export type SubmittedDraft = {
  readonly kind: 'submitted';
  readonly submitted: NonNullable<FilingDraft['submitted']>;
};

/** The draft, if it is this person's. Someone else's answers as if it did not exist. */
export async function ownDraft(
  stores: Pick<Stores, 'drafts'>,
  { actor, draftId }: DraftReference,
): Promise<Outcome<FilingDraft>> {
  return mine(await stores.drafts.byId(draftId), actor);
}

/** As `ownDraft`, with the row locked until the transaction ends. */
export async function lockOwnDraft(
  stores: Pick<Stores, 'drafts'>,
  { actor, draftId }: DraftReference,
): Promise<Outcome<FilingDraft>> {
  return mine(await stores.drafts.lockById(draftId), actor);
}

function mine(draft: FilingDraft | undefined, actor: Actor): Outcome<FilingDraft> {
  return draft === undefined || draft.accountId !== actor.accountId ? fail(notFound) : succeed(draft);
}
