import type { SubmitChange } from '#dossier/change-commands';
import { changedItems } from '#dossier/changed-items';
import { mergeChange } from '#dossier/decide-change';
import { separate } from '#dossier/particulars';
import { changeKindOf, statedChangeDay } from '#law/article-06-change';
import { measures } from '#law/citation';
import { type Done, act, keepParticulars } from '../act.js';
import { type DraftReference, lockOwnDraft } from '../filing/own-draft.js';
import { type Publishing, publishAfter } from '../log/publish-after.js';
import { type Outcome, fail, notFound, succeed } from '../outcome.js';
import type { Deps, Stores } from '../ports.js';
import type { FilingDraft } from '../ports/drafts.js';
import { type SubmissionReference, evidenceOf } from '../submit-filing.js';
import { transactOutcome } from '../transact-outcome.js';
import { closeChangeDeadline } from './draft-deadline.js';
import { declaredContents, liveContents, ownFiled, versionOf } from './filed-dossier.js';

/**
 * 提交变更 (Art. 6): turns the draft into an act, once. A draft that was already submitted answers with the act it
 * became, so a doubled click, a resent form or a lost answer changes once and finds its receipt again. Refusals:
 * `change-day-missing`, and those of `dossier/decide-change.ts`; with `change-stale` the draft can be brought up to date
 * (`refresh-draft.ts`).
 */
export async function submitChange(
  deps: Deps & Publishing,
  reference: DraftReference,
): Promise<Outcome<SubmissionReference>> {
  return publishAfter(deps, submitOnce(deps, reference));
}

function submitOnce(deps: Deps, reference: DraftReference): Promise<Outcome<SubmissionReference>> {
  return transactOutcome(deps, async (stores) => {
    const found = await lockOwnDraft(stores, reference);
    if (!found.ok) return found;
    const draft = found.value;
    if (draft.submitted !== undefined) {
      return succeed({ dossierId: draft.submitted.dossierId, version: draft.submitted.version });
    }
    const done = await submitWithin(deps, stores, reference, draft);
    if (!done.ok) return done;
    const { dossierId, version } = done.value;
    const at = deps.clock.now();
    const files = evidenceOf(draft.contents).map((evidence) => evidence.id);
    await stores.evidence.linkToDossier(files, dossierId);
    await stores.drafts.update({ ...draft, updatedAt: at, submitted: { dossierId, version, at } });
    await closeChangeDeadline(deps, stores, draft.id, 'met');
    return succeed({ dossierId, version });
  });
}

async function submitWithin(
  deps: Deps,
  stores: Stores,
  { actor }: DraftReference,
  draft: FilingDraft,
): Promise<Outcome<Done>> {
  const { purpose, contents, change } = draft;
  if (purpose.kind !== 'change' || change === undefined) return fail(notFound);
  const found = await ownFiled(stores, { actor, dossierId: purpose.dossierId });
  if (!found.ok) return found;
  const { state } = found.value;
  const changedOn = statedChangeDay(change.changedOn);
  if (changedOn === undefined) {
    return fail({ kind: 'refusal', code: 'change-day-missing', citation: measures(6) });
  }
  const { baseRecord, dossierId } = purpose;
  const base = await declaredContents(stores, versionOf(state, baseRecord).declaration);
  const live = await liveContents(stores, state);
  const items = changedItems(base, contents);
  // What is recorded at once is the merged record, what is examined is the proposal: one of the two is ever read.
  const atOnce = changeKindOf(base, contents, items) === 'contact' && !deps.legal.contactChangeReviewed;
  const kept = atOnce ? mergeChange(live, contents, items) : contents;
  const particulars = await keepParticulars(deps, stores, dossierId, separate(kept).particulars);
  const command: SubmitChange = {
    type: 'SubmitChange',
    actor,
    changedOn,
    reason: change.reason,
    baseRecord,
    base,
    live,
    contents,
    particulars,
    mergedParticulars: particulars,
  };
  return act(deps, stores, { loaded: found.value, command, idempotencyKey: `draft:${draft.id}` });
}
