import { createRoute } from '@hono/zod-openapi';
import type { ApiScope } from '#usecases/ports/api-tokens';
import { paths } from '../../paths.js';
import { operatorProblemSchema } from './answer-schemas.js';
import { jsonOnly, requireScope, sized } from './bearer.js';

/** Name of the security scheme in the OpenAPI document. */
export const operatorSecurity = 'operatorToken';

type RouteParts = Omit<Parameters<typeof createRoute>[0], 'path' | 'tags' | 'security' | 'middleware'>;

const problems: Readonly<Record<number, string>> = {
  400: 'The request cannot be read, or a header is missing',
  401: 'No token, or one that is over',
  403: 'The token lacks the scope named in `scope`',
  404: 'Not there, or not of this account',
  409: 'The state does not permit it, or the key stands for another request; `detail` says what to do',
  413: 'Too large',
  415: 'Not JSON, or not a kind of file that is taken',
  422: 'The document needs correcting: `errors` or `validation` say where',
  429: 'Too many requests; wait as `Retry-After` says',
};

/** The errors a route can answer, as the document of the API describes them. */
export function refusals<const Status extends keyof typeof problems>(...statuses: readonly Status[]) {
  const content = { 'application/problem+json': { schema: operatorProblemSchema } };
  return Object.fromEntries(
    [401, 403, 429, ...statuses].map((status) => [status, { description: problems[status] ?? '', content }]),
  ) as Record<Status | 401 | 403 | 429, { description: string; content: typeof content }>;
}

/**
 * A route of the interface for operators. The scope is checked before anything of the request is read; a route made
 * any other way has none and is not let through (`routes.ts`).
 */
export function operatorRoute<const Path extends string, const Parts extends RouteParts>(
  scope: ApiScope,
  path: Path,
  parts: Parts,
) {
  const takesJson = 'request' in parts && JSON.stringify(Object.keys(parts.request ?? {})).includes('body');
  return createRoute({
    ...parts,
    path: `${base}${path}` as `/api/v1/operator${Path}`,
    tags: ['operator'],
    security: [{ [operatorSecurity]: [scope] }],
    middleware: [requireScope(scope), ...(takesJson ? [jsonOnly, sized('document')] : [])] as const,
  });
}

const base = paths.operatorApi();
