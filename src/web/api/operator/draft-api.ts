import { type Attached, attachEvidence } from '#usecases/filing/attach-evidence';
import { discardDraft } from '#usecases/filing/discard-draft';
import { type DraftView, draftView } from '#usecases/filing/draft-view';
import { type EvidencePlace, evidenceAt, evidencePlaces } from '#usecases/filing/evidence-places';
import { submitMachineDraft } from '#usecases/machine-filing/submit-draft';
import type { FilingDraft } from '#usecases/ports/drafts';
import { actorOf } from '../../http/guards.js';
import type { Portal } from '../../http/portal.js';
import { paths } from '../../paths.js';
import { type OperatorApi, type OperatorContext, handle, idOf, valid } from './handler.js';
import { answerTo, draftFor } from './lodge.js';
import { isPurpose, purposeOf, refuseUndeclared } from './machine-request.js';
import {
  createDraftRoute,
  discardDraftRoute,
  getDraftRoute,
  submitDraftRoute,
  uploadRoute,
} from './operator-routes.js';
import { refuse, refuseFailure } from './refuse.js';
import { validationJson } from './validation-json.js';

/** Drafts of programs: made, given their files, submitted or thrown away. */
export function addDrafts(api: OperatorApi, portal: Portal): void {
  handle(api, createDraftRoute, async (c) => {
    const { 'idempotency-key': key } = valid<{ 'idempotency-key': string }>(c, 'header');
    const asked = valid<Parameters<typeof purposeOf>[0]>(c, 'json');
    const purpose = purposeOf(asked);
    if (!isPurpose(purpose)) return refuse(purpose);
    const made = await draftFor(portal, { actor: actorOf(c), purpose, document: asked.document, key });
    return made instanceof Response ? made : showDraft(c, portal, made.draftId, 201);
  });
  handle(api, getDraftRoute, async (c) => showDraft(c, portal, idOf(c), 200));
  handle(api, discardDraftRoute, async (c) => {
    const discarded = await discardDraft(portal, { actor: actorOf(c), draftId: idOf(c) });
    if (!discarded.ok) return refuseFailure(discarded.failure);
    return discarded.value.kind === 'submitted' ? refuseSubmitted() : c.body(null, 204);
  });
  handle(api, uploadRoute, async (c) => upload(c, portal));
  handle(api, submitDraftRoute, async (c) => {
    const sent = valid<{ declaration?: object; evidence?: readonly string[] }>(c, 'json');
    if (sent.declaration === undefined) return refuseUndeclared();
    const actor = actorOf(c);
    const files = sent.evidence === undefined ? {} : { files: sent.evidence };
    const submitted = await submitMachineDraft(portal, { actor, draftId: idOf(c), ...files });
    if (!submitted.ok) return refuseFailure(submitted.failure);
    const answer = await answerTo(portal, actor, submitted.value);
    if (answer instanceof Response) return answer;
    return c.json(answer, 201, { Location: answer.links.self });
  });
}

/** A draft that was submitted answers too: whoever repeats a request goes on to submit and finds the receipt. */
async function showDraft(
  c: OperatorContext,
  portal: Portal,
  draftId: string,
  status: 200 | 201,
): Promise<Response> {
  const view = await draftView(portal, { actor: actorOf(c), draftId });
  return view.ok ? c.json(draftJson(view.value), status) : refuseFailure(view.failure);
}

function draftJson(view: DraftView) {
  const { draft } = view;
  const filing = draft.purpose.kind === 'first' ? undefined : draft.purpose.dossierId;
  return {
    id: draft.id,
    purpose: purposeName(draft.purpose),
    ...(filing === undefined ? {} : { filing }),
    evidence: evidencePlaces.flatMap((item) =>
      evidenceAt(draft.contents, item).map((file) => ({ item, ...file })),
    ),
    validation: validationJson(view),
    updatedAt: draft.updatedAt,
    links: { self: paths.operatorApi(`/drafts/${draft.id}`), page: paths.draft(draft.id) },
  };
}

export function purposeName({ kind }: FilingDraft['purpose']): 'filing' | 'correction' | 'change' {
  return kind === 'first' ? 'filing' : kind;
}

async function upload(c: OperatorContext, portal: Portal): Promise<Response> {
  if (/^multipart\//i.test(c.req.header('Content-Type') ?? '')) {
    return refuse({
      status: 415,
      code: 'not-a-file',
      title: '请直接发送文件 / Send the file itself',
      detail: '正文应当是文件本身，不是 multipart 表单。/ The body is the file itself, not a multipart form.',
    });
  }
  const { item, fileName } = valid<{ item: EvidencePlace; fileName: string }>(c, 'query');
  const bytes = new Uint8Array(await c.req.arrayBuffer());
  const reference = { actor: actorOf(c), draftId: idOf(c) };
  const attached = await attachEvidence(portal, { ...reference, place: item, fileName, bytes });
  if (!attached.ok) return refuseFailure(attached.failure);
  const answer: Attached = attached.value;
  switch (answer.kind) {
    case 'attached':
      return c.json({ item, ...answer.evidence }, 201);
    case 'submitted':
      return refuseSubmitted();
    case 'refused':
      return refuseFile(answer.reason);
    default:
      return answer satisfies never;
  }
}

function refuseSubmitted(): Response {
  return refuse({
    status: 409,
    code: 'already-submitted',
    title: '已经提交 / Submitted already',
    detail: '草稿已经提交，不能再改动。/ The draft was submitted and can no longer be changed.',
  });
}

type FileRefusal = Extract<Attached, { kind: 'refused' }>['reason'];

function refuseFile(reason: FileRefusal): Response {
  const code = `file-${reason}`;
  switch (reason) {
    case 'empty':
      return refuse({
        status: 400,
        code,
        title: '文件是空的 / The file is empty',
        detail: '正文没有内容。/ The body is empty.',
      });
    case 'too-large':
      return refuse({
        status: 413,
        code,
        title: '文件太大 / The file is too large',
        detail: '一个文件最多 20 MB。/ A file may have up to 20 MB.',
      });
    case 'kind':
      return refuse({
        status: 415,
        code,
        title: '不支持这种文件 / Not a kind of file that is taken',
        detail:
          '只接受 PDF、PNG、JPEG 和 DOCX，以内容为准，不看文件名。/ PDF, PNG, JPEG and DOCX are taken, by what is in them and not by their name.',
      });
    case 'too-many':
    case 'draft-full':
      return refuse({
        status: 409,
        code,
        title: '附件太多 / Too many files',
        detail:
          '一项最多 20 个附件，一份备案最多 200 MB。/ An item may have 20 files, a filing 200 MB in all.',
      });
    default:
      return reason satisfies never;
  }
}
