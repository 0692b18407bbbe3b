import { encodeEntryBundle } from '#log/entry-bundle';
import { hashBytes } from '#log/merkle';
import type { NodeReader } from '#log/tile-proof';
import { isTileWithin, spanOfTile, type Tile, tilePath, tileWidth } from '#log/tiles';
import type { Deps } from '../ports.js';
import type { PublicHead } from '../register/public-head.js';

/** The log as files (C2SP tlog-tiles), made of rows and kept in memory: a tile never changes. */
export type LogTiles = {
  /** Bytes of a tile or an entry bundle; undefined unless the published head covers all of it. */
  read(tile: Tile): Promise<Buffer | undefined>;
  /** Hashes for proofs within the published head, from the same memory. */
  readonly nodes: NodeReader;
};

type TileDeps = {
  readonly persistence: { readonly read: Pick<Deps['persistence']['read'], 'log'> };
  readonly publicHead: Pick<PublicHead, 'current'>;
};

/** All hashes of a log of a million entries, and some hundred bundles. */
const bytesMaxDefault = 64 * 1024 * 1024;

export function createLogTiles(
  { persistence, publicHead }: TileDeps,
  bytesMax: number = bytesMaxDefault,
): LogTiles {
  const { log } = persistence.read;
  const kept = new KeptFiles(bytesMax);

  const make = async (tile: Tile): Promise<Buffer | undefined> => {
    const { level, from, to } = spanOfTile(tile);
    if (tile.level === 'entries') {
      const entries = await log.entries(from, to);
      return entries.length === tile.width ? encodeEntryBundle(entries) : undefined;
    }
    const hashes = await log.nodes(level, from, to);
    return hashes.length === tile.width ? Buffer.concat(hashes) : undefined;
  };
  const read = async (tile: Tile): Promise<Buffer | undefined> => {
    const head = await publicHead.current();
    if (head === undefined || !isTileWithin(tile, head.treeSize)) return undefined;
    const path = tilePath(tile);
    return kept.find(path) ?? kept.keep(path, await make(tile));
  };
  return {
    read,
    nodes: async (level, from, to) => {
      const index = Math.floor(from / tileWidth);
      const full = await read({ level, index, width: tileWidth });
      // The edge of the tree changes with every head: it is read, not kept.
      if (full === undefined) return log.nodes(level, from, to);
      const start = from - index * tileWidth;
      return hashesOf(full).slice(start, start + to - from);
    },
  };
}

function hashesOf(tile: Buffer): readonly Buffer[] {
  return Array.from({ length: tile.length / hashBytes }, (_, at) =>
    tile.subarray(at * hashBytes, (at + 1) * hashBytes),
  );
}

/** Files by their address, up to so many bytes; the least recently used give way. */
class KeptFiles {
  readonly #files = new Map<string, Buffer>();
  readonly #bytesMax: number;
  #bytes = 0;

  constructor(bytesMax: number) {
    this.#bytesMax = bytesMax;
  }

  find(path: string): Buffer | undefined {
    const file = this.#files.get(path);
    if (file === undefined) return undefined;
    // Last in the order of the map = used last.
    this.#files.delete(path);
    this.#files.set(path, file);
    return file;
  }

  keep(path: string, file: Buffer | undefined): Buffer | undefined {
    if (file === undefined || this.#files.has(path)) return file;
    this.#files.set(path, file);
    this.#bytes += file.length;
    for (const [oldest, { length }] of this.#files) {
      if (this.#bytes <= this.#bytesMax) break;
      this.#files.delete(oldest);
      this.#bytes -= length;
    }
    return file;
  }
}
