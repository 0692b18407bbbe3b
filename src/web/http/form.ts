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
      // A lone surrogate cannot be stored or hashed; cutting may leave one, so it is mended last.
      (strings(name)[0] ?? '').replaceAll('\r\n', '\n').slice(0, charactersMax).toWellFormed(),
    all: (name) => strings(name).map((value) => value.toWellFormed()),
    has: (name) => data.has(name),
    files: (name) =>
      data.getAll(name).flatMap((value) => (typeof value === 'string' || value.name === '' ? [] : [value])),
    names: () => [...new Set(data.keys())],
  };
}
