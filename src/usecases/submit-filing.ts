import type { Actor } from '#dossier/actor';
import type { SubmitCorrection, SubmitFiling } from '#dossier/commands';
import { join, separate } from '#dossier/particulars';
import { currentSubmission } from '#dossier/state';
import type { Evidence, FilingContents } from '#law/filing-contents';
import { type Done, act, keepParticulars } from './act.js';
import { type LoadedDossier, loadDossier } from './load-dossier.js';
import { type Publishing, publishAfter } from './log/publish-after.js';
import { type Outcome, conflict, fail, forbidden, notFound, succeed } from './outcome.js';
import type { Deps, Stores } from './ports.js';
import type { FilingDraft } from './ports/drafts.js';
import { transactOutcome } from './transact-outcome.js';

/** Where a submission can be looked up again. */
export type SubmissionReference = { readonly dossierId: string; readonly version: number };

/**
 * 提交: turns a draft into an act, once. A draft that was already submitted answers with the submission it became,
 * so a doubled click, a resent form or a lost answer files once and finds its receipt again. The receipt's proof is
 * published after the commit.
 */
export async function submitFiling(
  deps: Deps & Publishing,
  reference: DraftOf,
): Promise<Outcome<SubmissionReference>> {
  return publishAfter(deps, submitOnce(deps, reference));
}

type DraftOf = { readonly actor: Actor; readonly draftId: string };

function submitOnce(deps: Deps, { actor, draftId }: DraftOf): Promise<Outcome<SubmissionReference>> {
  return transactOutcome(deps, async (stores) => {
    const draft = await stores.drafts.lockById(draftId);
    if (draft === undefined) return fail(notFound);
    if (draft.accountId !== actor.accountId) return fail(forbidden);
    if (draft.submitted !== undefined) return succeed(draft.submitted);
    const done = await submitDraft(deps, stores, actor, draft);
    if (!done.ok) return done;
    const { dossierId, version } = done.value;
    const at = deps.clock.now();
    await stores.evidence.linkToDossier(
      evidenceOf(draft.contents).map((evidence) => evidence.id),
      dossierId,
    );
    await stores.drafts.update({ ...draft, updatedAt: at, submitted: { dossierId, version, at } });
    return succeed({ dossierId, version });
  });
}

/** The first submission opens the dossier under the draft's own id; a correction continues its dossier. */
async function submitDraft(
  deps: Deps,
  stores: Stores,
  actor: Actor,
  draft: FilingDraft,
): Promise<Outcome<Done>> {
  const { purpose, contents } = draft;
  // A change becomes another act: `changes/submit-change.ts`.
  if (purpose.kind === 'change') return fail(notFound);
  const dossierId = purpose.kind === 'first' ? draft.id : purpose.dossierId;
  const loaded = await loadDossier(stores, dossierId);
  const particulars = await keepParticulars(deps, stores, dossierId, separate(contents).particulars);
  const idempotencyKey = `draft:${draft.id}`;
  if (purpose.kind === 'first') {
    const command: SubmitFiling = { type: 'SubmitFiling', actor, scope: draft.scope, contents, particulars };
    return act(deps, stores, { loaded, command, idempotencyKey });
  }
  const stale = loaded.state.status !== 'awaiting-correction' || loaded.state.notice.round !== purpose.round;
  if (stale) return fail(conflict);
  const command: SubmitCorrection = {
    type: 'SubmitCorrection',
    actor,
    contents,
    previous: await currentContents(stores, loaded),
    particulars,
    replies: draft.replies,
  };
  return act(deps, stores, { loaded, command, idempotencyKey });
}

/** The contents of the submission under review with its particulars; empty where those were erased. */
export async function currentContents(stores: Stores, { state }: LoadedDossier): Promise<FilingContents> {
  if (state.status === 'new') throw new Error('a dossier without submission has no contents');
  const { facts, particulars } = currentSubmission(state).declaration;
  return join(facts, await stores.particulars.byId(particulars.id));
}

/** Every file a filing refers to. */
export function evidenceOf(contents: FilingContents): readonly Evidence[] {
  const { rules, mlps, standards, other } = contents;
  return [
    ...Object.values(rules).flatMap((rule) => rule.evidence),
    ...mlps.evidence,
    ...standards.evidence,
    ...other.evidence,
  ];
}
