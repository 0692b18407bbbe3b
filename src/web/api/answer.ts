import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import type { StoredCheckpoint } from '#usecases/ports/log';
import { type ParameterProblem, type Problem, problemMediaType } from '../http/problem-json.js';
import type { PortalEnv } from '../http/portal.js';
import { paths } from '../paths.js';

/** Why the API refuses; the fragment of the page that explains it. */
export type ProblemCode =
  | 'invalid-parameter'
  | 'number-not-possible'
  | 'not-in-register'
  | 'no-such-resource'
  | 'too-many-requests'
  | 'method-not-allowed';

type Refusal<Status> = {
  readonly status: Status;
  readonly code: ProblemCode;
  readonly title: string;
  readonly detail: string;
  readonly errors?: readonly ParameterProblem[];
};

/** An error with words that say what to do; nobody may keep it. */
export function refuse<const Status extends 400 | 404 | 405>(
  c: Context<PortalEnv>,
  { status, code, errors, ...words }: Refusal<Status>,
  headers: Readonly<Record<string, string>> = {},
) {
  const problem = {
    type: paths.problemMeaning(code),
    status,
    ...words,
    ...(errors === undefined ? {} : { errors: [...errors] }),
  } satisfies Problem;
  return c.json(problem, status, {
    'Content-Type': problemMediaType,
    'Cache-Control': 'no-store',
    ...headers,
  });
}

export function refuseParameters(c: Context<PortalEnv>, errors: readonly ParameterProblem[]) {
  return refuse(c, {
    status: 400,
    code: 'invalid-parameter',
    title: '参数不正确 / Invalid parameter',
    detail: errors.map(({ parameter, detail }) => `${parameter}: ${detail}`).join(' '),
    errors,
  });
}

/** The register as it stands: a new entry shows within half a minute, errors never stay anywhere. */
export const registerCaching = 'public, max-age=30, must-revalidate';

/** An answer about the register, good until the next checkpoint is published; nothing has changed since this one. */
export function goodUntilGrown(c: Context<PortalEnv>, asOf: StoredCheckpoint | undefined): void {
  c.header('Cache-Control', registerCaching);
  if (asOf !== undefined) c.header('Last-Modified', httpDate(asOf));
}

/** In whole seconds: two checkpoints of one second look the same, which is why answers have a tag as well. */
export function httpDate({ publishedAt }: Pick<StoredCheckpoint, 'publishedAt'>): string {
  return new Date(Date.parse(publishedAt)).toUTCString();
}

/** Depends on nothing but the program and its calendar. */
export const stableCaching = 'public, max-age=3600, must-revalidate';

/** A strong tag over the very bytes, for every answer that may be kept. */
export const strongTags = createMiddleware<PortalEnv>(async (c, next) => {
  await next();
  if (c.res.status !== 200 || c.res.headers.has('ETag')) return;
  const body = new Uint8Array(await c.res.arrayBuffer());
  const headers = new Headers(c.res.headers);
  headers.set('ETag', `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`);
  headers.set('Content-Length', String(body.length));
  c.res = undefined;
  c.res = new Response(body, { status: 200, headers });
});

/** What a script of another site may read besides the body; `Last-Modified` it may always. */
const exposedHeaders = 'ETag, Link, Retry-After, Deprecation, Sunset';

const readingMethods = 'GET, HEAD, OPTIONS';

/** Read-only and public: any page may ask, with nobody's cookies; another method is told what there is. */
export const openToAll = createMiddleware<PortalEnv>(async (c, next) => {
  switch (c.req.method) {
    case 'OPTIONS':
      c.res = c.body(null, 204, {
        'Access-Control-Allow-Origin': '*',
        'Access-Control-Allow-Methods': readingMethods,
        'Access-Control-Allow-Headers': 'If-None-Match, If-Modified-Since',
        'Access-Control-Max-Age': '86400',
        Allow: readingMethods,
      });
      return;
    case 'GET':
    case 'HEAD':
      await next();
      break;
    default:
      c.res = methodNotAllowed(c);
  }
  c.res.headers.set('Access-Control-Allow-Origin', '*');
  c.res.headers.set('Access-Control-Expose-Headers', exposedHeaders);
});

function methodNotAllowed(c: Context<PortalEnv>) {
  return refuse(
    c,
    {
      status: 405,
      code: 'method-not-allowed',
      title: '不支持这种方法 / Method not allowed',
      detail: '这个地址只读，请使用 GET 或 HEAD。/ This address is read-only: use GET or HEAD.',
    },
    { Allow: readingMethods },
  );
}
