import type { Actor } from '#dossier/actor';
import { discardDraft } from '#usecases/filing/discard-draft';
import { createMachineDraft, type CreatedDraft } from '#usecases/machine-filing/create-draft';
import type { MachinePurpose } from '#usecases/machine-filing/plan-draft';
import { type SubmittedByMachine, submitMachineDraft } from '#usecases/machine-filing/submit-draft';
import type { Portal } from '../../http/portal.js';
import { paths } from '../../paths.js';
import { announcedFiles } from './document-contents.js';
import type { FilingDocument } from './document-schema.js';
import { machineRequest, refuseUndeclared } from './machine-request.js';
import { type LodgedJson, lodgedAt } from './receipt-json.js';
import { refuse, refuseFailure } from './refuse.js';
import { validationJson } from './validation-json.js';

export type Keyed = {
  readonly actor: Actor;
  readonly purpose: MachinePurpose;
  readonly document: FilingDocument;
  readonly key: string;
};

/** A draft of this request: its id, or why there is none. */
export async function draftFor(
  portal: Portal,
  { actor, purpose, document, key }: Keyed,
): Promise<{ readonly draftId: string } | Response> {
  const request = machineRequest(actor, purpose, document, 'left-out');
  // What the schema left undefined is not there; what is there is plain JSON.
  const sent = JSON.parse(JSON.stringify({ purpose, document })) as never;
  const made = await createMachineDraft(portal, { ...request, key, sent });
  if (!made.ok) return refuseFailure(made.failure);
  const answer: CreatedDraft = made.value;
  switch (answer.kind) {
    case 'created':
    case 'repeated':
      return { draftId: answer.draftId };
    case 'key-reused':
      return refuse({
        status: 409,
        code: 'key-reused',
        title: '键已用于别的请求 / The key stands for another request',
        detail:
          '这个 Idempotency-Key 已用于内容不同的请求。是另一件事的，请换一个键；是同一件事的，请原样重发。/ This Idempotency-Key was sent with other content. For another act take a new key; to repeat this one send the very same content.',
      });
    case 'begun':
      return refuse({
        status: 409,
        code: 'draft-in-progress',
        title: '已有未提交的草稿 / A draft is in progress',
        detail: `请先提交或者删除它：${paths.draft(answer.draftId)}。/ Submit or discard it first: ${paths.operatorApi(`/drafts/${answer.draftId}`)}.`,
        more: { draft: answer.draftId },
      });
    case 'too-many-drafts':
      return refuse({
        status: 409,
        code: 'too-many-drafts',
        title: '草稿太多 / Too many drafts',
        detail: `请先提交或者删除一些草稿：${paths.filings()}。/ Submit or discard some drafts first.`,
      });
    default:
      return answer satisfies never;
  }
}

/** Draft and submission in one: nothing is left behind when something stands in the way. */
export async function lodge(portal: Portal, keyed: Keyed): Promise<LodgedJson | Response> {
  const { actor, document } = keyed;
  if (document.declaration === undefined) return refuseUndeclared();
  const announced = announcedFiles(document);
  if (announced.length > 0) {
    const detail =
      '这里列出了还没有上传的附件：请先建立草稿并上传。/ A file is named here that was not uploaded: make a draft and upload it first.';
    return refuse({
      status: 422,
      code: 'evidence-not-uploaded',
      title: '附件没有上传 / Files are missing',
      detail: `POST ${paths.operatorApi('/drafts')}. ${detail}`,
      errors: announced.map((pointer) => ({ pointer, detail })),
    });
  }
  const draft = await draftFor(portal, keyed);
  if (draft instanceof Response) return draft;
  const reference = { actor, draftId: draft.draftId };
  const submitted = await submitMachineDraft(portal, reference);
  const isDone = submitted.ok && submitted.value.kind === 'submitted';
  if (!isDone) await discardDraft(portal, reference);
  if (!submitted.ok) return refuseFailure(submitted.failure);
  return answerTo(portal, actor, submitted.value);
}

export async function answerTo(
  portal: Portal,
  actor: Actor,
  submitted: SubmittedByMachine,
): Promise<LodgedJson | Response> {
  switch (submitted.kind) {
    case 'submitted': {
      const { dossierId, version } = submitted;
      const lodged = await lodgedAt(portal, { actor, dossierId, version });
      return lodged.ok ? lodged.value : refuseFailure(lodged.failure);
    }
    case 'not-ready':
      return refuse({
        status: 422,
        code: 'filing-incomplete',
        title: '还不能提交 / Not complete',
        detail: '没有提交，请按 validation 改正。/ Nothing was submitted; correct what validation names.',
        more: { validation: validationJson(submitted.view) },
      });
    case 'other-files':
      return refuse({
        status: 409,
        code: 'evidence-differs',
        title: '附件不一致 / Other files are there',
        detail: `草稿中有 ${submitted.kept.length} 个附件，与所列不同；没有提交。/ The draft holds ${submitted.kept.length} files, not those you named; nothing was submitted.`,
        more: { evidence: submitted.kept.map(({ fileName, sha256 }) => ({ fileName, sha256 })) },
      });
    default:
      return submitted satisfies never;
  }
}
