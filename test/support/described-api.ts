/** The OpenAPI document as a judge: of what an address answers, and of which addresses there are. */
import { z } from 'zod';

export type DescribedExample = {
  readonly path: string;
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
};

type Content = Readonly<Record<string, { readonly schema?: JsonSchema }>>;

export type DescribedOperation = {
  readonly operationId: string;
  readonly tags?: readonly string[];
  readonly summary?: string;
  readonly responses: Readonly<Record<string, { readonly content?: Content }>>;
  readonly parameters?: readonly { readonly name: string; readonly in: string }[];
  readonly 'x-examples'?: readonly DescribedExample[];
};

export type ApiDocument = {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, DescribedOperation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, JsonSchema>> };
};

type JsonSchema = { readonly [key: string]: unknown };

/** Every operation with its address. */
export function operationsOf(document: ApiDocument) {
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
}

/**
 * Says what is wrong with a body under the schema that the document declares for its status and media type; nothing
 * when it fits. Schemas are read as closed: a field that the document does not name is a fault.
 */
export function faultsOf(
  document: ApiDocument,
  operation: DescribedOperation,
  { status, mediaType, body }: { status: number; mediaType: string; body: string },
): readonly string[] {
  const declared = operation.responses[String(status)];
  if (declared === undefined) return [`status ${status} is not declared`];
  if (declared.content === undefined) return body === '' ? [] : [`${status} is declared without a body`];
  const content = declared.content[mediaType];
  if (content === undefined) return [`${mediaType} is not declared for ${status}`];
  if (content.schema === undefined) return [];
  const bodies = bodiesOf(mediaType, body);
  return bodies.flatMap((each) => {
    const judged = closedSchema(document, content.schema ?? {}).safeParse(each);
    return judged.success
      ? []
      : judged.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  });
}

function bodiesOf(mediaType: string, body: string): readonly unknown[] {
  if (mediaType === 'application/x-ndjson') {
    return body
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as unknown);
  }
  return [mediaType.endsWith('json') ? (JSON.parse(body) as unknown) : body];
}

function closedSchema({ components }: ApiDocument, schema: JsonSchema) {
  return z.fromJSONSchema(
    closed({ ...schema, $defs: components.schemas }) as Parameters<typeof z.fromJSONSchema>[0],
  );
}

function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed);
  if (schema === null || typeof schema !== 'object') return schema;
  const parts: [string, unknown][] = Object.entries(schema).map(([key, part]) =>
    key === '$ref' && typeof part === 'string'
      ? [key, part.replace('#/components/schemas/', '#/$defs/')]
      : [key, closed(part)],
  );
  const isOpen = 'additionalProperties' in schema || !('properties' in schema);
  return Object.fromEntries(isOpen ? parts : [...parts, ['additionalProperties', false]]);
}
