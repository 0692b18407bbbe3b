/** The parts of an OpenAPI document that the page about the interface shows. */
export type ReadApi = {
  readonly info: { readonly description?: string };
  readonly tags: readonly { readonly name: string; readonly description: string }[];
  readonly operations: readonly ReadOperation[];
  readonly schemas: readonly ReadSchema[];
};

export type ReadOperation = {
  readonly id: string;
  readonly path: string;
  readonly method: string;
  readonly tag: string;
  readonly summary: string;
  readonly description: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly isRequired: boolean;
    readonly type: string;
    readonly description: string;
  }[];
  readonly answers: readonly {
    readonly status: string;
    readonly description: string;
    readonly bodies: readonly { readonly mediaType: string; readonly schema: string | undefined }[];
  }[];
  readonly examples: readonly Example[];
};

export type Example = {
  readonly path: string;
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
};

export type ReadSchema = {
  readonly name: string;
  readonly description: string;
  readonly fields: readonly {
    readonly name: string;
    readonly isRequired: boolean;
    readonly type: string;
    readonly description: string;
  }[];
};

type Schema = {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
};

type Operation = {
  readonly operationId: string;
  readonly tags?: readonly string[];
  readonly summary?: string;
  readonly description?: string;
  readonly parameters?: readonly {
    readonly name: string;
    readonly required?: boolean;
    readonly description?: string;
    readonly schema?: Schema;
  }[];
  readonly responses: Readonly<
    Record<
      string,
      {
        readonly description: string;
        readonly content?: Readonly<Record<string, { readonly schema?: Schema }>>;
      }
    >
  >;
  readonly 'x-examples'?: readonly Example[];
};

type Document = {
  readonly info: ReadApi['info'];
  readonly tags: ReadApi['tags'];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
};

/** The document, ordered for reading. */
export function readApi(text: string): ReadApi {
  const { info, tags, paths, components } = JSON.parse(text) as Document;
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => readOperation(path, method, operation)),
  );
  const schemas = Object.entries(components.schemas).map(([name, schema]) => ({
    name,
    description: schema.description ?? '',
    fields: Object.entries(schema.properties ?? {}).map(([field, of]) => ({
      name: field,
      isRequired: schema.required?.includes(field) ?? false,
      type: typeOf(of),
      description: of.description ?? '',
    })),
  }));
  return { info, tags, operations, schemas };
}

function readOperation(path: string, method: string, operation: Operation): ReadOperation {
  return {
    id: operation.operationId,
    path,
    method: method.toUpperCase(),
    tag: operation.tags?.[0] ?? '',
    summary: operation.summary ?? '',
    description: operation.description ?? '',
    parameters: (operation.parameters ?? []).map(({ name, required, description, schema }) => ({
      name,
      isRequired: required === true,
      type: typeOf(schema ?? {}),
      description: description ?? schema?.description ?? '',
    })),
    answers: Object.entries(operation.responses).map(([status, { description, content }]) => ({
      status,
      description,
      bodies: Object.entries(content ?? {}).map(([mediaType, { schema }]) => ({
        mediaType,
        schema: nameOf(schema),
      })),
    })),
    examples: operation['x-examples'] ?? [],
  };
}

function nameOf(schema: Schema | undefined): string | undefined {
  return schema?.$ref?.split('/').at(-1);
}

function typeOf(schema: Schema): string {
  const { type, format, enum: values, items } = schema;
  const named = nameOf(schema);
  if (named !== undefined) return named;
  if (values !== undefined) return values.map((value) => JSON.stringify(value)).join(' | ');
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (items !== undefined) return `${typeOf(items)}[]`;
  const parts = schema.anyOf ?? schema.oneOf ?? schema.allOf;
  if (parts !== undefined) return parts.map(typeOf).join(' | ');
  const plain = typeof type === 'string' ? type : (type ?? ['any']).join(' | ');
  return format === undefined ? plain : `${plain} (${format})`;
}
