import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context, Hono } from 'hono';
import { compressAnswers } from '../http/compress-answers.js';
import { limitedReads, readCosts } from '../http/limited-reads.js';
import type { ParameterProblem } from '../http/problem-json.js';
import type { Portal, PortalEnv } from '../http/portal.js';
import { paths } from '../paths.js';
import { openToAll, refuse, refuseParameters, stableCaching, strongTags } from './answer.js';
import { addFeed, feedRoute } from './atom-feed.js';
import { addChanges, apiChangesRoute, changesBesideRegisterRoute } from './change-api.js';
import { addDeadlines, deadlineRoute } from './deadline-api.js';
import { apiDocument } from './document.js';
import { elsewhereRoutes } from './elsewhere-routes.js';
import { describeOperatorApi } from './operator/describe.js';
import { dataSchema, dataSchemaRoute } from '../open-data/data-schema.js';
import { addBulk, bulkRoutes } from '../open-data/bulk-routes.js';
import { addRegister, entryRoute, listRoute, revisionRoute } from './register-api.js';

/** Smaller answers fit into few packets as they are and keep their strong tag. */
const compressFromBytes = 4_096;

const documentRoute = createRoute({
  method: 'get',
  path: paths.openApi(),
  operationId: 'getDocument',
  tags: ['operation'],
  summary: '接口说明 / This document, OpenAPI 3.1',
  'x-examples': [{ path: paths.openApi(), status: 200 }],
  responses: {
    200: {
      description: 'The document',
      content: {
        'application/json': {
          schema: z.looseObject({ openapi: z.literal('3.1.0') }).openapi('OpenApiDocument'),
        },
      },
    },
  },
});

/** Read from the database at a cost, and therefore limited for each client. */
const limitedRoutes = [listRoute, apiChangesRoute, changesBesideRegisterRoute, feedRoute];
/** Streamed: they pack and tag themselves. */
const streamedRoutes = [...bulkRoutes];
const unlimitedRoutes = [entryRoute, revisionRoute, deadlineRoute, documentRoute, dataSchemaRoute];

/**
 * The machine interface: read-only, for everybody alike, and therefore served before sessions are looked at. Every
 * error is a problem document that says what to do.
 */
export function apiRoutes(portal: Portal): { readonly routes: Hono<PortalEnv>; readonly document: string } {
  const api = new OpenAPIHono<PortalEnv>({
    defaultHook: (result, c) => {
      if (result.success) return undefined;
      return refuseParameters(c, result.error.issues.flatMap(parameterProblems));
    },
  });
  for (const route of [...limitedRoutes, ...unlimitedRoutes]) {
    api.use(route.getRoutingPath(), openToAll, compressAnswers(compressFromBytes), strongTags);
  }
  for (const route of elsewhereRoutes) {
    api.use(route.getRoutingPath(), openToAll);
    api.openAPIRegistry.registerPath(route);
  }
  for (const route of limitedRoutes) api.use(route.getRoutingPath(), limitedReads(portal, readCosts.list));
  for (const route of streamedRoutes) {
    api.use(route.getRoutingPath(), openToAll, limitedReads(portal, readCosts.bulk));
  }
  addRegister(api, portal);
  addChanges(api, portal);
  addFeed(api, portal);
  addBulk(api, portal);
  addDeadlines(api, portal);
  describeOperatorApi(api);
  const document = addDocument(api, portal);
  api.use('/api/:version/*', openToAll);
  api.all('/api/:version/*', noSuchResource);
  return { routes: api, document };
}

function addDocument(api: OpenAPIHono<PortalEnv>, portal: Portal): string {
  api.openAPIRegistry.registerPath(documentRoute);
  api.openAPIRegistry.registerPath(dataSchemaRoute);
  const document = apiDocument(api, portal);
  api.get(documentRoute.getRoutingPath(), (c) =>
    c.body(document, 200, {
      'Content-Type': 'application/json; charset=utf-8',
      'Cache-Control': stableCaching,
    }),
  );
  const schema = dataSchema(document, portal.publicUrl);
  api.get(dataSchemaRoute.getRoutingPath(), (c) =>
    c.body(schema, 200, { 'Content-Type': 'application/schema+json', 'Cache-Control': stableCaching }),
  );
  return document;
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

function noSuchResource(c: Context<PortalEnv>) {
  return refuse(c, {
    status: 404,
    code: 'no-such-resource',
    title: '没有这个地址 / No such address',
    detail: `接口没有这个地址，可用的地址见 ${paths.openApi()}。/ The interface has no such address: see ${paths.openApi()}.`,
  });
}
