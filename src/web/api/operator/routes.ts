import { OpenAPIHono } from '@hono/zod-openapi';
import type { Hono } from 'hono';
import type { Portal, PortalEnv } from '../../http/portal.js';
import { paths } from '../../paths.js';
import { bearer, sized } from './bearer.js';
import { addDrafts } from './draft-api.js';
import { addFilingActs } from './filing-acts-api.js';
import { addFilingReads } from './filing-reads-api.js';
import { operatorRoutes, uploadRoute } from './operator-routes.js';
import { type OperatorProblem, refuse } from './refuse.js';

/**
 * The machine interface for operators: the acts of the pages for programs that hold a token. Mounted before sessions
 * are looked at. Denied by default: without a token nothing is answered, not even what there is; without the scope of
 * its route nothing of a request is read.
 */
export function operatorApiRoutes(portal: Portal): Hono<PortalEnv> {
  const api = new OpenAPIHono<PortalEnv>({
    defaultHook: (result, _c) =>
      result.success ? undefined : refuse(invalid(result.target, result.error.issues)),
  });
  const everything = paths.operatorApi('/*');
  api.use(everything, bearer(portal));
  api.use(uploadRoute.getRoutingPath(), sized('file'));
  addFilingActs(api, portal);
  addDrafts(api, portal);
  addFilingReads(api, portal);
  for (const path of new Set(operatorRoutes.map((route) => route.getRoutingPath()))) {
    api.all(path, () => refuse(methodNotAllowed, { Allow: allowed(path) }));
  }
  api.all(everything, () => refuse(noSuchResource));
  api.onError((error, c) => {
    // JSON that cannot be read is the library's own error; everything else is told by the pipeline.
    if ('status' in error && error.status === 400) return refuse(unreadable);
    void c;
    throw error;
  });
  return api;
}

function allowed(path: string): string {
  return operatorRoutes
    .filter((route) => route.getRoutingPath() === path)
    .map(({ method }) => method.toUpperCase())
    .join(', ');
}

type Issue = {
  readonly code?: string | undefined;
  readonly path: readonly PropertyKey[];
  readonly message: string;
};

function invalid(
  target: string,
  issues: readonly (Issue & { readonly keys?: readonly string[] })[],
): OperatorProblem {
  if (target !== 'json') {
    const names = issues.map(({ path, keys }) => keys?.join(', ') ?? path.map(String).join('.'));
    const missingKey = target === 'header' && names.includes('idempotency-key');
    return {
      status: 400,
      code: missingKey ? 'idempotency-key' : 'invalid-parameter',
      title: '参数不正确 / Invalid parameter',
      detail: missingKey
        ? '请发送 Idempotency-Key：1 到 200 个可见 ASCII 字符，每件事一个，重试时不变。/ Send an Idempotency-Key of 1 to 200 visible ASCII characters: one for each act, the same when it is repeated.'
        : `请检查：${names.join('、')}。/ Check: ${names.join(', ')}.`,
    };
  }
  return {
    status: 422,
    code: 'invalid-document',
    title: '内容不正确 / Invalid document',
    detail:
      '文档的结构不对，见 errors；字段和取值见接口说明。/ The document has not the right shape, see errors; the description of the interface lists fields and values.',
    errors: issues.flatMap(({ path, message, keys }) =>
      keys === undefined
        ? [{ pointer: pointerOf(path), detail: message }]
        : keys.map((key) => ({
            pointer: pointerOf([...path, key]),
            detail: '没有这个字段，请检查拼写。/ There is no such field: check its spelling.',
          })),
    ),
  };
}

function pointerOf(path: readonly PropertyKey[]): string {
  return path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

const unreadable: OperatorProblem = {
  status: 400,
  code: 'unreadable',
  title: '不是 JSON / Not JSON',
  detail: '正文不是可以解析的 JSON。/ The body cannot be read as JSON.',
};

const methodNotAllowed: OperatorProblem = {
  status: 405,
  code: 'method-not-allowed',
  title: '不支持这种方法 / Method not allowed',
  detail: '请使用 Allow 列出的方法。/ Use a method that Allow names.',
};

const noSuchResource: OperatorProblem = {
  status: 404,
  code: 'no-such-resource',
  title: '没有这个地址 / No such address',
  detail: `可用的地址见 ${paths.openApi()}。/ See ${paths.openApi()}.`,
};
