import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { StoredCheckpoint } from '#usecases/ports/log';
import { wholeRegister } from '#usecases/register/whole-register';
import { httpDate, registerCaching } from '../api/answer.js';
import { limitedResponses, problemResponse } from '../api/problem-response.js';
import type { Portal, PortalEnv } from '../http/portal.js';
import { streamedAnswer } from '../http/streamed-answer.js';
import { paths } from '../paths.js';
import { csvOf, jsonOf, ndjsonOf, type Rows } from './bulk-formats.js';
import { bulkFileSchema, bulkItemSchema } from './bulk-schemas.js';

const description =
  '最新检查点时的全部备案，每个编号一项（当前版本），新的在前。ETag 随检查点变化。All entries as of the newest checkpoint, one for each number in its current version, newest first. The ETag changes with the checkpoint.';

const noParameters = z.strictObject({});
const badParameter = problemResponse('A parameter needs correcting');

export const ndjsonRoute = createRoute({
  method: 'get',
  path: paths.bulkNdjson(),
  operationId: 'getRegisterNdjson',
  tags: ['bulk'],
  summary: '全部备案，NDJSON / The whole register, one entry a line',
  description,
  'x-examples': [
    { path: paths.bulkNdjson(), status: 200 },
    { path: `${paths.bulkNdjson()}?page=1`, status: 400 },
  ],
  request: { query: noParameters },
  responses: {
    200: { description: 'Entries', content: { 'application/x-ndjson': { schema: bulkItemSchema } } },
    400: badParameter,
    ...limitedResponses,
  },
});

export const jsonRoute = createRoute({
  method: 'get',
  path: paths.bulkJson(),
  operationId: 'getRegisterJson',
  tags: ['bulk'],
  summary: '全部备案，JSON / The whole register with its checkpoint',
  description,
  'x-examples': [
    { path: paths.bulkJson(), status: 200 },
    { path: `${paths.bulkJson()}?page=1`, status: 400 },
  ],
  request: { query: noParameters },
  responses: {
    200: { description: 'The register', content: { 'application/json': { schema: bulkFileSchema } } },
    400: badParameter,
    ...limitedResponses,
  },
});

export const csvRoute = createRoute({
  method: 'get',
  path: paths.bulkCsv(),
  operationId: 'getRegisterCsv',
  tags: ['bulk'],
  summary: '全部备案，CSV / The whole register for spreadsheets',
  description: `${description}\n以 = + - @ 开头的内容前面加一个单引号，以免电子表格当作公式执行；原样内容见 NDJSON。A value beginning with = + - @ has an apostrophe in front, so that no spreadsheet runs it as a formula; NDJSON has the exact values.`,
  'x-examples': [
    { path: paths.bulkCsv(), status: 200 },
    { path: `${paths.bulkCsv()}?bom=1&labels=zh`, status: 200 },
    { path: `${paths.bulkCsv()}?bom=yes`, status: 400 },
  ],
  request: {
    query: z.strictObject({
      bom: z.enum(['0', '1'], '填写 0 或 1。/ Give 0 or 1.').optional().openapi({
        description: '1：开头加 BOM，供旧版电子表格识别 UTF-8 / 1: begin with a byte order mark',
      }),
      labels: z
        .enum(['en', 'zh'], '填写 en 或 zh。/ Give en or zh.')
        .optional()
        .openapi({ description: '列名用中文 zh / Names of columns' }),
    }),
  },
  responses: {
    200: { description: 'RFC 4180, UTF-8', content: { 'text/csv': { schema: z.string() } } },
    400: badParameter,
    ...limitedResponses,
  },
});

export const bulkRoutes = [ndjsonRoute, jsonRoute, csvRoute] as const;

export function addBulk(api: OpenAPIHono<PortalEnv>, portal: Portal): void {
  const { licence } = portal.openData;
  api.openapi(ndjsonRoute, (c) => bulkAnswer(c, portal, 'application/x-ndjson', ndjsonOf) as never);
  api.openapi(jsonRoute, (c) => {
    const terms = { name: licence.name, url: `${portal.publicUrl}${paths.licence()}` };
    return bulkAnswer(c, portal, 'application/json', (rows, asOf) => jsonOf(rows, asOf, terms)) as never;
  });
  api.openapi(csvRoute, (c) => {
    const { bom, labels } = c.req.valid('query');
    const choice = { withMark: bom === '1', inChinese: labels === 'zh' };
    return bulkAnswer(c, portal, 'text/csv; charset=utf-8; header=present', (rows) => csvOf(rows, choice));
  });
}

async function bulkAnswer(
  c: Context<PortalEnv>,
  portal: Portal,
  mediaType: string,
  written: (rows: Rows, asOf: StoredCheckpoint | undefined) => AsyncIterable<string>,
): Promise<Response> {
  const asOf = await portal.publicHead.current();
  const { pathname, search } = new URL(c.req.url);
  const rows = wholeRegister(portal, asOf ?? { treeSize: 0 });
  return streamedAnswer(c, {
    chunks: () => written(rows, asOf),
    etag: tagOf(asOf, `${pathname}${search}`),
    lastModified: asOf === undefined ? undefined : httpDate(asOf),
    headers: {
      'Content-Type': mediaType,
      'Cache-Control': registerCaching,
      Link: `<${paths.dataSchema()}>; rel="describedby", <${paths.licence()}>; rel="license"`,
    },
  });
}

/** The register of one checkpoint is written in one way, so the checkpoint names the bytes. */
function tagOf(asOf: StoredCheckpoint | undefined, target: string): string {
  const root = Buffer.from(asOf?.rootHash ?? [])
    .toString('base64url')
    .slice(0, 20);
  const form =
    target
      .split('/')
      .at(-1)
      ?.replaceAll(/[^\w.=-]+/g, '-') ?? '';
  return `"${asOf?.treeSize ?? 0}-${root}-${form}"`;
}
