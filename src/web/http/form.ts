import type { Context } from 'hono';
import type { PortalEnv } from './portal.js';

/** A file of a multipart form; nothing about it is trusted but its bytes. */
export type UploadedFile = {
  readonly name: string;
  readonly size: number;
  arrayBuffer(): Promise<ArrayBuffer>;
};

/** A submitted form. Absent fields read as empty text, so that a page can always be shown again. */
export type Form = {
  /** First value, `\r\n` made `\n`, cut at `charactersMax`. */
  text(name: string, charactersMax?: number): string;
  all(name: string): readonly string[];
  has(name: string): boolean;
  files(name: string): readonly UploadedFile[];
  names(): readonly string[];
};

/** Far above every limit of the law room, so that the law's own message about length is the one people see. */
const textCharactersMax = 200_000;

/** Reads an urlencoded or multipart body; the pipeline has bounded its size. */
export async function readForm(c: Context<PortalEnv>): Promise<Form> {
  const data = await c.req.formData();
  const strings = (name: string) =>
    data.getAll(name).filter((value): value is string => typeof value === 'string');
  return {
    text: (name, charactersMax = textCharactersMax) =>
      storable((strings(name)[0] ?? '').replaceAll('\r\n', '\n').slice(0, charactersMax)),
    all: (name) => strings(name).map(storable),
    has: (name) => data.has(name),
    files: (name) =>
      data.getAll(name).flatMap((value) => (typeof value === 'string' || value.name === '' ? [] : [value])),
    names: () => [...new Set(data.keys())],
  };
}

/** Without what no keyboard types and no database takes: control characters, and surrogates that lost their half. */
export function storable(text: string): string {
  // oxlint-disable-next-line no-control-regex -- control characters are the point
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '').toWellFormed();
}
