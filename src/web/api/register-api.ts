import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { canonicalEntry, entryByNumber } from '#usecases/register/entry-by-number';
import { findEntries } from '#usecases/register/find-entries';
import type { StoredCheckpoint } from '#usecases/ports/log';
import type { Portal, PortalEnv } from '../http/portal.js';
import { paths } from '../paths.js';
import { goodUntilGrown, refuse } from './answer.js';
import { failureResponse, limitedResponses, problemResponse } from './problem-response.js';
import { checkpoint, disclosures, entry, item, links, notice } from './register-answers.js';
import { sampleNumber, unknownNumber } from './sample-numbers.js';
import {
  entrySchema,
  foundSchema,
  listSchema,
  numberParameter,
  registerQuery,
  revisionParameters,
} from './schemas.js';

const pageSizeDefault = 20;

export const listRoute = createRoute({
  method: 'get',
  path: '/api/v1/register',
  operationId: 'listRegister',
  tags: ['register'],
  summary: '备案公示列表 / Public register, newest first',
  'x-examples': [
    { path: '/api/v1/register', status: 200 },
    { path: '/api/v1/register?q=example.cn&status=filed&pageSize=10', status: 200 },
    { path: '/api/v1/register?status=cancelled', status: 200 },
    { path: '/api/v1/register?page=0', status: 400 },
  ],
  request: { query: registerQuery },
  responses: {
    200: { description: 'A page of entries', content: { 'application/json': { schema: listSchema } } },
    400: problemResponse('A parameter needs correcting'),
    ...limitedResponses,
  },
});

export const entryRoute = createRoute({
  method: 'get',
  path: '/api/v1/register/{number}',
  operationId: 'getEntry',
  tags: ['register'],
  summary: '按编号查询 / One entry with its history',
  'x-examples': [
    { path: paths.apiEntry(sampleNumber), status: 200 },
    { path: '/api/v1/register/2023', status: 400 },
    { path: paths.apiEntry(unknownNumber), status: 404 },
  ],
  request: { params: numberParameter },
  responses: {
    200: { description: 'The entry', content: { 'application/json': { schema: foundSchema } } },
    400: problemResponse('This cannot be a number: its form or its check character is wrong'),
    404: problemResponse('No entry with this number'),
    ...failureResponse,
  },
});

export const revisionRoute = createRoute({
  method: 'get',
  path: '/api/v1/register/{number}/revisions/{revision}',
  operationId: 'getCanonicalEntry',
  tags: ['register'],
  'x-examples': [
    { path: paths.apiRevision(sampleNumber, 1), status: 200 },
    { path: paths.apiRevision(sampleNumber, 99), status: 404 },
  ],
  summary: '规范字节 / One version as canonical JSON (RFC 8785), the very bytes of its log leaf',
  request: { params: revisionParameters },
  responses: {
    200: { description: 'Canonical bytes', content: { 'application/json': { schema: entrySchema } } },
    404: problemResponse('No such version'),
    ...failureResponse,
  },
});

/** The register for machines. */
export function addRegister(api: OpenAPIHono<PortalEnv>, portal: Portal): void {
  api.openapi(listRoute, async (c) => {
    const { q = '', page = 1, pageSize = pageSizeDefault, ...conditions } = c.req.valid('query');
    const found = await findEntries(portal, { ...withoutUndefined(conditions), typed: q, page, pageSize });
    goodUntilGrown(c, found.asOf);
    return c.json(
      {
        items: found.rows.map(item),
        total: found.total,
        page,
        pageSize,
        asOf: found.asOf === undefined ? null : checkpoint(found.asOf),
        notice,
        links: pageLinks(new URL(c.req.url), page, Math.max(1, Math.ceil(found.paged / pageSize))),
      },
      200,
    );
  });

  api.openapi(entryRoute, async (c) => {
    const answer = await entryByNumber(portal, c.req.valid('param').number);
    switch (answer.kind) {
      case 'impossible':
        return refuse(c, {
          status: 400,
          code: 'number-not-possible',
          title: '不是备案编号 / Not a filing number',
          detail: numberFault(answer.reason),
          errors: [{ parameter: 'number', detail: numberFault(answer.reason) }],
        });
      case 'unknown':
        return refuse(c, notInRegister(answer.number, answer.asOf));
      case 'filed':
      case 'cancelled': {
        const { current, history, asOf } = answer;
        goodUntilGrown(c, asOf);
        return c.json(
          {
            entry: entry(current.entry),
            statusChangedOn: answer.statusSince,
            leafIndex: current.leafIndex,
            disclosures: history.flatMap(disclosures),
            history: history.map((row) => ({
              entry: entry(row.entry),
              changed: [...row.changed],
              leafIndex: row.leafIndex,
              canonical: paths.apiRevision(row.entry.number, row.entry.revision),
            })),
            checkpoint: checkpoint(asOf),
            notice,
            links: links(current.entry),
          },
          200,
        );
      }
      default:
        return answer satisfies never;
    }
  });

  addRevision(api, portal);
}

function addRevision(api: OpenAPIHono<PortalEnv>, portal: Portal): void {
  // The bytes are sent as they were hashed; parsing and writing them again could only do harm.
  api.openAPIRegistry.registerPath(revisionRoute);
  api.get(revisionRoute.getRoutingPath(), async (c) => {
    const revision = revisionParameters.shape.revision.safeParse(c.req.param('revision'));
    const number = c.req.param('number');
    const bytes = revision.success ? await canonicalEntry(portal, number, revision.data) : undefined;
    if (bytes === undefined) {
      return refuse(c, {
        status: 404,
        code: 'not-in-register',
        title: '没有这个版本 / No such version',
        detail: `备案公示中没有这个编号的这个版本。/ The register has no such version of this number. See ${paths.apiEntry(number)}.`,
      });
    }
    goodUntilGrown(c, await portal.publicHead.current());
    return c.body(new Uint8Array(bytes), 200, { 'Content-Type': 'application/json' });
  });
}

function notInRegister(number: string, asOf: StoredCheckpoint | undefined) {
  const at = asOf === undefined ? '' : `（${asOf.publishedAt}）`;
  return {
    status: 404 as const,
    code: 'not-in-register' as const,
    title: '登记簿中没有这个编号 / Not in the register',
    detail: `截至最新检查点${at}，备案公示中没有编号 ${number}。/ As of the newest checkpoint the register has no entry ${number}.`,
  };
}

function numberFault(reason: string): string {
  return reason === 'check-character'
    ? '校验位不符，请核对每一个字符。/ The check character does not match: compare every character.'
    : '不是备案编号的格式，请照页面底部所示完整填写。/ This has not the form of a filing number: give it whole, as shown on the platform.';
}

function pageLinks({ pathname, searchParams }: URL, page: number, pageCount: number) {
  const at = (wanted: number): string => {
    const query = new URLSearchParams(searchParams);
    query.set('page', String(wanted));
    return `${pathname}?${query.toString()}`;
  };
  return {
    self: at(page),
    first: at(1),
    ...(page > 1 ? { previous: at(Math.min(page - 1, pageCount)) } : {}),
    ...(page < pageCount ? { next: at(page + 1) } : {}),
    last: at(pageCount),
  };
}

type Defined<T> = { readonly [Key in keyof T]?: Exclude<T[Key], undefined> };

function withoutUndefined<T extends object>(value: T): Defined<T> {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as Defined<T>;
}
