import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { accepts } from 'hono/accepts';
import {
  type RegisterChange,
  type RegisterChanges,
  registerChanges,
} from '#usecases/register/register-changes';
import type { Portal, PortalEnv } from '../http/portal.js';
import { goodUntilGrown } from './answer.js';
import { changeSchema, changesSchema } from './change-schemas.js';
import { limitedResponses, problemResponse } from './problem-response.js';
import { checkpoint, disclosures, entry, links, notice } from './register-answers.js';
import { changesQuery } from './schemas.js';

export const ndjson = 'application/x-ndjson';
const limitDefault = 100;

const description = [
  '按日志顺序给出每一次备案、变更和注销。从头取一遍，记住 upTo，以后用 after=upTo 只取新的；不会遗漏，也不会重复。',
  '日志位置可以不连续：其余位置是回执承诺，不含公示信息，只计数（passedOver）。Accept: application/x-ndjson 时每行一项。',
  'Every filing, change and cancellation in the order of the log. Read once from the start, remember upTo, and later ask for after=upTo: nothing is missed and nothing comes twice.',
  'Positions need not be consecutive: the others are commitments of receipts, which say nothing public and are only counted. With Accept: application/x-ndjson one change a line.',
].join('\n');

function changesRoute<const Path extends string>(path: Path, operationId: string) {
  return createRoute({
    method: 'get',
    path,
    operationId,
    tags: ['changes'],
    summary: '变更记录 / What changed in the register, in order',
    description,
    'x-examples': [
      { path, status: 200 },
      { path: `${path}?after=0&limit=2`, status: 200 },
      { path: `${path}?limit=2`, status: 200, headers: { Accept: ndjson } },
      { path: `${path}?after=-1`, status: 400 },
    ],
    request: { query: changesQuery },
    responses: {
      200: {
        description: 'Changes',
        content: { 'application/json': { schema: changesSchema }, [ndjson]: { schema: changeSchema } },
      },
      400: problemResponse('A parameter needs correcting'),
      ...limitedResponses,
    },
  });
}

export const apiChangesRoute = changesRoute('/api/v1/changes', 'listChanges');
/** The same beside the pages of the register, where people look for it. */
export const changesBesideRegisterRoute = changesRoute('/register/changes', 'listChangesBesideRegister');

export function addChanges(api: OpenAPIHono<PortalEnv>, portal: Portal): void {
  for (const route of [apiChangesRoute, changesBesideRegisterRoute] as const) {
    api.openapi(route, async (c) => {
      const { after = -1, limit = limitDefault } = c.req.valid('query');
      const found = await registerChanges(portal, { after, limit });
      // Of two media types the library knows one body; `test/journeys/openapi.test.ts` holds both to the document.
      return answerChanges(c, after, found) as never;
    });
  }
}

function answerChanges(c: Context<PortalEnv>, after: number, found: RegisterChanges): Response {
  goodUntilGrown(c, found.asOf);
  c.header('Vary', 'Accept');
  const url = new URL(c.req.url);
  const next = nextPage(url, found);
  if (found.hasMore) c.header('Link', `<${next}>; rel="next"`);
  if (wantsLines(c)) {
    const lines = found.changes.map((change) => `${JSON.stringify(resource(change))}\n`);
    return c.body(lines.join(''), 200, { 'Content-Type': ndjson });
  }
  return c.json({
    changes: found.changes.map(resource),
    upTo: found.upTo < 0 ? null : found.upTo,
    passedOver: found.upTo - after - found.changes.length,
    hasMore: found.hasMore,
    asOf: found.asOf === undefined ? null : checkpoint(found.asOf),
    notice,
    links: { self: `${url.pathname}${url.search}`, next },
  });
}

function wantsLines(c: Context): boolean {
  const supports = ['application/json', ndjson];
  return accepts(c, { header: 'Accept', supports, default: 'application/json' }) === ndjson;
}

function resource(of: RegisterChange) {
  const [disclosure] = disclosures(of);
  return {
    leafIndex: of.leafIndex,
    change: of.change,
    changed: [...of.changed],
    recordedAt: of.entry.recordedAt,
    entry: entry(of.entry),
    ...(disclosure === undefined ? {} : { disclosure }),
    links: links(of.entry),
  };
}

/** Where to go on, now or when the register has grown. */
function nextPage({ pathname, searchParams }: URL, { upTo }: RegisterChanges): string {
  const query = new URLSearchParams(searchParams);
  if (upTo >= 0) query.set('after', String(upTo));
  const text = query.toString();
  return text === '' ? pathname : `${pathname}?${text}`;
}
