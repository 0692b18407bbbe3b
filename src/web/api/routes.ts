import { OpenAPIHono } from '@hono/zod-openapi';
import type { Context, Hono } from 'hono';
import { compressAnswers } from '../http/compress-answers.js';
import type { ParameterProblem } from '../http/problem-json.js';
import type { Portal, PortalEnv } from '../http/portal.js';
import { paths } from '../paths.js';
import { openToAll, refuse, refuseParameters, stableCaching, strongTags } from './answer.js';
import { addDeadlines, deadlineRoute } from './deadline-api.js';
import { apiDocument } from './document.js';
import { addRegister, entryRoute, listRoute, revisionRoute } from './register-api.js';

/** Smaller answers fit into few packets as they are and keep their strong tag. */
const compressFromBytes = 4_096;

/**
 * The machine interface: read-only, for everybody alike, and therefore served before sessions are looked at. Every
 * error is a problem document that says what to do.
 */
export function apiRoutes(portal: Portal): Hono<PortalEnv> {
  const api = new OpenAPIHono<PortalEnv>({
    defaultHook: (result, c) => {
      if (result.success) return undefined;
      return refuseParameters(c, result.error.issues.flatMap(parameterProblems));
    },
  });
  api.use('/api/*', openToAll, compressAnswers(compressFromBytes), strongTags);
  addRegister(api, portal);
  addDeadlines(api, portal);
  const document = `${JSON.stringify(apiDocument(api, portal.publicUrl), undefined, 2)}\n`;
  api.get(paths.openApi(), (c) =>
    c.body(document, 200, {
      'Content-Type': 'application/json; charset=utf-8',
      'Cache-Control': stableCaching,
    }),
  );
  for (const path of [
    ...[listRoute, entryRoute, revisionRoute, deadlineRoute].map((route) => route.getRoutingPath()),
    paths.openApi(),
  ]) {
    api.all(path, methodNotAllowed);
  }
  api.all('/api', noSuchResource);
  api.all('/api/*', noSuchResource);
  return api;
}

type Issue = { readonly code: string; readonly path: readonly PropertyKey[]; readonly message: string };

function parameterProblems(
  issue: Issue & { readonly keys?: readonly string[] },
): readonly ParameterProblem[] {
  if (issue.code === 'unrecognized_keys') {
    return (issue.keys ?? []).map((parameter) => ({
      parameter,
      detail: `没有这个参数，请检查拼写；可用的参数见 ${paths.openApi()}。/ There is no such parameter: check its spelling, see ${paths.openApi()}.`,
    }));
  }
  return [{ parameter: issue.path.map(String).join('.'), detail: detailOf(issue) }];
}

function detailOf({ code, message }: Issue): string {
  // Repeated parameters arrive as a list, missing ones as nothing: the schema's own words would not help.
  return code === 'invalid_type' ? '请填写一次，且只填写一次。/ Give this parameter exactly once.' : message;
}

function methodNotAllowed(c: Context<PortalEnv>) {
  return refuse(
    c,
    {
      status: 405,
      code: 'method-not-allowed',
      title: '不支持这种方法 / Method not allowed',
      detail: '开放接口只读，请使用 GET 或 HEAD。/ The interface is read-only: use GET or HEAD.',
    },
    { Allow: 'GET, HEAD, OPTIONS' },
  );
}

function noSuchResource(c: Context<PortalEnv>) {
  return refuse(c, {
    status: 404,
    code: 'no-such-resource',
    title: '没有这个地址 / No such address',
    detail: `接口没有这个地址，可用的地址见 ${paths.openApi()}。/ The interface has no such address: see ${paths.openApi()}.`,
  });
}
