import { createRoute, z } from '@hono/zod-openapi';
import { paths } from '../paths.js';
import { entryFileDescriptions } from './entry-file-descriptions.js';
import { logDescriptions } from './log-descriptions.js';

/**
 * What machines may read without signing in and other folders serve. Described here, so that the document of the API
 * names every such address; `test/journeys/openapi.test.ts` finds the ones that are missing.
 */
const healthSchema = z
  .object({
    status: z.enum(['ok', 'late', 'database']),
    late: z
      .array(
        z.object({
          job: z.string(),
          allowedSeconds: z.number(),
          lastFinishedAt: z.string().nullable().openapi({ format: 'date-time' }),
        }),
      )
      .optional(),
  })
  .openapi('Health');

const healthRoute = createRoute({
  method: 'get',
  path: paths.health(),
  operationId: 'getHealth',
  tags: ['operation'],
  summary: '运行状况 / Whether the portal and its jobs do their work',
  'x-examples': [{ path: paths.health(), status: 200 }],
  responses: {
    200: { description: 'All is well', content: { 'application/json': { schema: healthSchema } } },
    503: {
      description: 'The database does not answer, or jobs are late',
      content: { 'application/json': { schema: healthSchema } },
    },
  },
});

const handoverKeysRoute = createRoute({
  method: 'get',
  path: paths.handoverKeys(),
  operationId: 'getHandoverKeys',
  tags: ['handover'],
  summary: '通报公钥 / Public keys that sign what the two ministries are handed',
  'x-examples': [{ path: paths.handoverKeys(), status: 200 }],
  responses: {
    200: {
      description: 'Keys',
      content: { 'application/json': { schema: z.looseObject({}).openapi('HandoverKeys') } },
    },
  },
});

const handoverSchemaRoute = createRoute({
  method: 'get',
  path: paths.handoverSchema(),
  operationId: 'getHandoverSchema',
  tags: ['handover'],
  summary: '通报数据格式 / JSON Schema of a hand-over package',
  'x-examples': [{ path: paths.handoverSchema(), status: 200 }],
  responses: {
    200: {
      description: 'JSON Schema 2020-12',
      content: {
        'application/json': {
          schema: z.looseObject({ $schema: z.string() }).openapi('JsonSchema'),
        },
      },
    },
  },
});

export const elsewhereRoutes = [
  ...entryFileDescriptions,
  ...logDescriptions,
  healthRoute,
  handoverKeysRoute,
  handoverSchemaRoute,
] as const;
