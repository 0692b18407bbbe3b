/**
 * Answers of an independent implementation (Go's `sumdb/tlog` and `sumdb/note`) for the tree over the entries
 * `{"entry":0}`, `{"entry":1}` and so on, in `test/fixtures/tlog-vectors.json`.
 */
import { readFileSync } from 'node:fs';

type Vectors = {
  readonly leafHashes: readonly string[];
  /** By size in decimal. */
  readonly roots: Readonly<Record<string, string>>;
  readonly inclusion: readonly {
    readonly index: number;
    readonly size: number;
    readonly proof: readonly string[] | null;
  }[];
  readonly consistency: readonly {
    readonly from: number;
    readonly to: number;
    readonly proof: readonly string[];
  }[];
  readonly note: { readonly seedHex: string; readonly signed: string; readonly verifierKey: string };
};

const file = new URL('../fixtures/tlog-vectors.json', import.meta.url);
export const tlogVectors = JSON.parse(readFileSync(file, 'utf8')) as Vectors;

/** The entry at an index of the vectors' tree. */
export function vectorEntry(index: number): Buffer {
  return Buffer.from(`{"entry":${index}}`);
}

export function fromBase64(hashes: readonly string[]): Buffer[] {
  return hashes.map((hash) => Buffer.from(hash, 'base64'));
}
