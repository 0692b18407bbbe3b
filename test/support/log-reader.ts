/** Reads a log as an outsider would: by its addresses only. */
import { parseEntryBundle } from '#log/entry-bundle';
import { leafHash } from '#log/merkle';
import { openCheckpoint } from '#log/checkpoint';
import { rootFromTiles } from '#log/tile-proof';
import { bundlesOfTree, tilePath, tileWidth, tilesAtLevel } from '#log/tiles';
import { ed25519Verifier, type NoteVerifier, parseVerifierKey } from '#log/verifier-key';

export type LogReader = {
  /** Bytes at an address below `/log/`; throws when it is not there. */
  bytes(path: string): Promise<Buffer>;
  text(path: string): Promise<string>;
  /** The verifiers of the published keys. */
  verifiers(): Promise<readonly NoteVerifier[]>;
  /** The newest checkpoint, opened with the published keys. */
  checkpoint(): Promise<{ readonly origin: string; readonly size: number; readonly root: Buffer }>;
  /** Every entry, from the bundles. */
  entries(size: number): Promise<readonly Buffer[]>;
  /** The root of a size, from tiles only. */
  root(size: number): Promise<Buffer>;
};

export function logReader(fetchBytes: (path: string) => Promise<Buffer>): LogReader {
  const text = async (path: string) => (await fetchBytes(path)).toString('utf8');
  const verifiers = async () =>
    (await text('vkey'))
      .trim()
      .split('\n')
      .flatMap((vkey) => {
        const key = parseVerifierKey(vkey);
        return (key && ed25519Verifier(key)) ?? [];
      });
  return {
    bytes: fetchBytes,
    text,
    verifiers,
    checkpoint: async () => {
      const note = await fetchBytes('checkpoint');
      const [origin = ''] = note.toString().split('\n', 1);
      const opened = openCheckpoint(note, origin, await verifiers());
      if (opened.kind === 'refused') throw new Error(`the checkpoint is refused: ${opened.fault}`);
      return opened.checkpoint;
    },
    entries: async (size) => {
      const entries: Buffer[] = [];
      for (const bundle of bundlesOfTree(size)) {
        const parsed = parseEntryBundle(await fetchBytes(tilePath(bundle)), bundle.width);
        if (parsed === undefined) throw new Error(`${tilePath(bundle)} is no bundle`);
        entries.push(...parsed);
      }
      return entries;
    },
    root: (size) => rootFromTiles(tileNodes(fetchBytes, size), size),
  };
}

function tileNodes(fetchBytes: (path: string) => Promise<Buffer>, size: number) {
  return async (level: number, from: number, to: number): Promise<readonly Buffer[]> => {
    const index = Math.floor(from / tileWidth);
    const { full, partialWidth } = tilesAtLevel(level, size);
    const width = index < full ? tileWidth : partialWidth;
    const bytes = await fetchBytes(tilePath({ level, index, width }));
    const hashes = Array.from({ length: width }, (_, at) => bytes.subarray(at * 32, at * 32 + 32));
    return hashes.slice(from - index * tileWidth, to - index * tileWidth);
  };
}

/** Leaf hashes of entries, as everybody computes them. */
export function hashesOf(entries: readonly Buffer[]): readonly Buffer[] {
  return entries.map((entry) => leafHash(entry));
}
