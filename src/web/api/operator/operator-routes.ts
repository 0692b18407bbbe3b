import { z } from '@hono/zod-openapi';
import { limits } from '#law/limits';
import { evidencePlaces } from '#usecases/filing/evidence-places';
import {
  draftSchema,
  fileSchema,
  filingSchema,
  filingsSchema,
  lodgedSchema,
  receiptSchema,
  requestSchema,
  validationSchema,
} from './answer-schemas.js';
import { documentSchema } from './document-schema.js';
import { operatorRoute, refusals } from './route-config.js';

const json = <Schema extends z.ZodType>(schema: Schema) => ({ content: { 'application/json': { schema } } });
const body = <Schema extends z.ZodType>(schema: Schema) => ({ body: { ...json(schema), required: true } });
const answer = <Schema extends z.ZodType>(description: string, schema: Schema) => ({
  description,
  ...json(schema),
});
const idParameter = z.object({ id: z.string().openapi({ format: 'uuid' }) });
const keyHeader = z.object({
  'idempotency-key': z
    .string()
    .regex(/^[\x21-\x7e]{1,200}$/)
    .openapi({
      description:
        '每件事用一个新的值，重试时不变。A value of its own for each act, the same when it is repeated: it is then done once.',
      example: '5f0c1c36-5a3e-4f5e-9a57-2f9f2a4c2b11',
    }),
});

export const validateRoute = operatorRoute('filing:validate', '/validate', {
  method: 'post',
  operationId: 'validateFiling',
  summary: '校验，不保存 / Check a document as the pages do; nothing is stored',
  request: body(requestSchema),
  responses: {
    200: answer('What was found', validationSchema),
    ...refusals(400, 404, 409, 413, 415, 422),
  },
});

export const createFilingRoute = operatorRoute('filing:write', '/filings', {
  method: 'post',
  operationId: 'submitFiling',
  summary: '提交备案（没有附件时一步完成）/ File, in one step where there are no files',
  request: { headers: keyHeader, ...body(documentSchema) },
  responses: { 201: answer('Received', lodgedSchema), ...refusals(400, 404, 409, 413, 415, 422) },
});

export const correctFilingRoute = operatorRoute('filing:write', '/filings/{id}/corrections', {
  method: 'post',
  operationId: 'submitCorrection',
  summary: '提交补正 / Answer a correction notice',
  request: { params: idParameter, headers: keyHeader, ...body(documentSchema) },
  responses: { 201: answer('Received', lodgedSchema), ...refusals(400, 404, 409, 413, 415, 422) },
});

export const changeFilingRoute = operatorRoute('filing:write', '/filings/{id}/changes', {
  method: 'post',
  operationId: 'submitChange',
  summary:
    '提交变更；只改联系方式的 change.kind 为 contact / Change what is filed; contact details: kind contact',
  request: { params: idParameter, headers: keyHeader, ...body(documentSchema) },
  responses: { 201: answer('Received', lodgedSchema), ...refusals(400, 404, 409, 413, 415, 422) },
});

export const cancelFilingRoute = operatorRoute('filing:write', '/filings/{id}/cancellation', {
  method: 'put',
  operationId: 'cancelFiling',
  summary: '注销备案；日期在将来的为预定注销 / Cancel; a day to come plans it. Repeated, it is one act',
  request: {
    params: idParameter,
    ...body(
      z
        .strictObject({
          endsOn: z.iso.date().openapi({ description: '业务终止之日', example: '2026-03-02' }),
          reason: z.string().max(limits.reasonCharsMax).optional(),
          version: z.int().openapi({ description: '`version` of the filing as it was read' }),
          confirmation: z.strictObject({ numberIsRetired: z.literal(true) }).openapi({
            description: '确认：编号停用，不能恢复 / the number is retired for ever',
          }),
        })
        .openapi('FilingCancellation'),
    ),
  },
  responses: {
    200: answer('Cancelled, or planned', lodgedSchema),
    ...refusals(400, 404, 409, 413, 415, 422),
  },
});

export const listFilingsRoute = operatorRoute('filing:read', '/filings', {
  method: 'get',
  operationId: 'listOwnFilings',
  summary: '我的备案 / Filings and drafts of this account, newest first',
  request: {
    query: z.strictObject({
      number: z.string().max(100).optional().openapi({ description: '备案编号' }),
      page: z.coerce.number().int().min(1).max(10_000).optional(),
    }),
  },
  responses: { 200: answer('Own filings', filingsSchema), ...refusals(400) },
});

export const getFilingRoute = operatorRoute('filing:read', '/filings/{id}', {
  method: 'get',
  operationId: 'getOwnFiling',
  summary: '办理进度：状态、期限及算法、补正通知 / Status, clocks and why, the notice',
  request: { params: idParameter },
  responses: { 200: answer('The filing', filingSchema), ...refusals(404) },
});

export const getDocumentRoute = operatorRoute('filing:read', '/filings/{id}/document', {
  method: 'get',
  operationId: 'getFilingDocument',
  summary: '现行内容，改后可作补正或者变更 / What stands, to change and send back',
  request: { params: idParameter },
  responses: { 200: answer('The document', documentSchema), ...refusals(404) },
});

export const getReceiptRoute = operatorRoute('filing:read', '/filings/{id}/receipts/{n}', {
  method: 'get',
  operationId: 'getFilingReceipt',
  summary: '第 n 次提交的回执 / Receipt of the n-th submission, with what was submitted',
  request: { params: idParameter.extend({ n: z.string() }) },
  responses: { 200: answer('The receipt', receiptSchema), ...refusals(404) },
});

export const getActRoute = operatorRoute('filing:read', '/filings/{id}/acts/{version}', {
  method: 'get',
  operationId: 'getActReceipt',
  summary: '变更、联系方式更新、注销的回执 / Receipt of a change, contact update or cancellation',
  request: { params: idParameter.extend({ version: z.string() }) },
  responses: { 200: answer('The receipt', lodgedSchema), ...refusals(404) },
});

export const createDraftRoute = operatorRoute('filing:write', '/drafts', {
  method: 'post',
  operationId: 'createDraft',
  summary: '建立草稿，用于上传附件 / Make a draft, to upload files to it',
  request: { headers: keyHeader, ...body(requestSchema) },
  responses: { 201: answer('The draft', draftSchema), ...refusals(400, 404, 409, 413, 415, 422) },
});

export const getDraftRoute = operatorRoute('filing:read', '/drafts/{id}', {
  method: 'get',
  operationId: 'getDraft',
  summary: '草稿及校验结果 / A draft and what is found in it',
  request: { params: idParameter },
  responses: { 200: answer('The draft', draftSchema), ...refusals(404, 409) },
});

export const discardDraftRoute = operatorRoute('filing:write', '/drafts/{id}', {
  method: 'delete',
  operationId: 'discardDraft',
  summary: '删除草稿及其附件 / Throw a draft and its files away',
  request: { params: idParameter },
  responses: { 204: { description: 'Gone' }, ...refusals(404, 409) },
});

/** The bytes are read as they come; only the parameters are checked by the schema. */
export const uploadRoute = operatorRoute('filing:write', '/drafts/{id}/evidence', {
  method: 'post',
  operationId: 'uploadEvidence',
  summary:
    '上传附件：PDF、PNG、JPEG、DOCX，最大 20 MB；正文即文件。The file itself is the body; sent twice it is kept once',
  request: {
    params: idParameter,
    query: z.strictObject({
      item: z.enum(evidencePlaces),
      fileName: z.string().min(1).max(500).openapi({ example: 'mlps.pdf' }),
    }),
  },
  responses: { 201: answer('Kept', fileSchema), ...refusals(400, 404, 409, 413, 415) },
});

export const submitDraftRoute = operatorRoute('filing:write', '/drafts/{id}/submission', {
  method: 'post',
  operationId: 'submitDraft',
  summary: '提交草稿；重复提交只算一次 / Submit a draft; repeated, it is one act',
  request: {
    params: idParameter,
    ...body(
      z
        .strictObject({
          declaration: z
            .strictObject({ trueAndComplete: z.literal(true) })
            .optional()
            .openapi({ description: '真实性承诺，必填 / required' }),
          evidence: z
            .array(z.string().regex(/^[0-9a-fA-F]{64}$/))
            .max(1_000)
            .optional()
            .openapi({
              description:
                '应当包括的全部附件的 SHA-256；不一致时不提交。Hashes of all files that belong to it; when others are there, nothing is submitted.',
            }),
        })
        .openapi('DraftSubmission'),
    ),
  },
  responses: { 201: answer('Received', lodgedSchema), ...refusals(400, 404, 409, 413, 415, 422) },
});

/** Every route of the interface for operators; the document of the API and the tests walk this list. */
export const operatorRoutes = [
  validateRoute,
  createFilingRoute,
  correctFilingRoute,
  changeFilingRoute,
  cancelFilingRoute,
  listFilingsRoute,
  getFilingRoute,
  getDocumentRoute,
  getReceiptRoute,
  getActRoute,
  createDraftRoute,
  getDraftRoute,
  discardDraftRoute,
  uploadRoute,
  submitDraftRoute,
] as const;
