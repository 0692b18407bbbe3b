import { createRoute, z } from '@hono/zod-openapi';
import { paths } from '../paths.js';

export const dataSchemaRoute = createRoute({
  method: 'get',
  path: paths.dataSchema(),
  operationId: 'getDataSchema',
  tags: ['bulk'],
  summary: '批量数据格式 / JSON Schema 2020-12 of the bulk files',
  'x-examples': [{ path: paths.dataSchema(), status: 200 }],
  responses: {
    200: {
      description: 'A schema of RegisterFile (register.json); $defs has RegisterItem for a line of NDJSON',
      content: { 'application/schema+json': { schema: z.looseObject({ $schema: z.string() }) } },
    },
  },
});

/** From the document of the API, so that there is one description of an entry. */
export function dataSchema(document: string, publicUrl: string): string {
  const { components } = JSON.parse(document) as { components: { schemas: Record<string, unknown> } };
  const wanted = ['RegisterFile', 'RegisterItem', 'Entry', 'Disclosure', 'Checkpoint'];
  const definitions = Object.fromEntries(wanted.map((name) => [name, components.schemas[name]]));
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `${publicUrl}${paths.dataSchema()}`,
    title: '备案公示数据 / Register of filed platforms',
    $ref: '#/$defs/RegisterFile',
    $defs: definitions,
  };
  return `${JSON.stringify(schema, undefined, 2).replaceAll('#/components/schemas/', '#/$defs/')}\n`;
}
