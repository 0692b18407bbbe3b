import { parseEntryBundle } from '#log/entry-bundle';
import { appendLeaves, emptyFrontier, type Frontier, rootOf } from '#log/frontier';
import { hashBytes, leafHash, rootOfLeaves } from '#log/merkle';
import { bundlesOfTree, nodesAtLevel, type Tile, tilePath, tileWidth } from '#log/tiles';
import type { MirrorFiles } from './mirror-files.js';

/** What is wrong with one file of a mirror. */
export type MirrorFault =
  | { readonly kind: 'missing'; readonly path: string }
  | { readonly kind: 'wrong-length'; readonly path: string }
  /** The bundle does not hold the entry whose hash the tree has. */
  | { readonly kind: 'entry-changed'; readonly path: string; readonly index: number }
  /** The tile does not hold the hash that follows from what is below it. */
  | { readonly kind: 'hash-changed'; readonly path: string; readonly index: number }
  /** Bundle and tile disagree, and nothing above decides which of them was changed. */
  | { readonly kind: 'disagree'; readonly path: string; readonly other: string; readonly index: number };

/** A mirror recomputed from its entries. */
export type WalkedMirror = {
  readonly faults: readonly MirrorFault[];
  readonly root: Buffer;
  /** Hashes of the levels above the leaves, recomputed; [0] is empty. */
  readonly nodes: readonly (readonly Buffer[])[];
  /** Leaf hashes, recomputed, 256 to a tile. */
  readonly leafTiles: readonly Buffer[];
  /** Root at the size that was asked for besides. */
  readonly earlierRoot: Buffer | undefined;
};

type Walk = {
  readonly files: MirrorFiles;
  readonly size: number;
  readonly root: Buffer;
  /** Told every entry that is as the tree has it. */
  readonly entry: (index: number, bytes: Buffer) => void;
  readonly earlierSize?: number | undefined;
};

/** Reads every bundle and the leaf tile beside it, tile by tile, and recomputes the tree above them. */
export async function walkMirror(walk: Walk): Promise<WalkedMirror> {
  const faults: MirrorFault[] = [];
  const nodes: Buffer[][] = [[]];
  const leafTiles: Buffer[] = [];
  let frontier = emptyFrontier();
  let earlierRoot = walk.earlierSize === 0 ? rootOf(frontier) : undefined;
  for (const bundle of bundlesOfTree(walk.size)) {
    const from = frontier.size;
    const leaves = await leavesOf(walk, bundle, frontier, faults);
    leafTiles.push(Buffer.concat(leaves));
    const cut = (walk.earlierSize ?? 0) - from;
    if (cut > 0 && cut <= leaves.length) earlierRoot = rootOf(appendLeaves(frontier, leaves.slice(0, cut)));
    frontier = appendLeaves(frontier, leaves, ({ level, index, hash }) => {
      (nodes[level] ??= [])[index] = hash;
    });
  }
  return { faults, root: rootOf(frontier), nodes, leafTiles, earlierRoot };
}

/** The leaf hashes of one bundle: recomputed from its entries, or, where those are spoilt, those of the tile. */
async function leavesOf(
  walk: Walk,
  bundle: Tile,
  before: Frontier,
  faults: MirrorFault[],
): Promise<readonly Buffer[]> {
  const bundlePath = tilePath(bundle);
  const tile: Tile = { ...bundle, level: 0 };
  const path = tilePath(tile);
  const entries = await readBundle(walk.files, bundle, faults);
  const stored = await readHashes(walk.files, tile, faults);
  const computed = entries?.map((entry) => leafHash(entry));
  const first = bundle.index * tileWidth;
  const accept = (): void => entries?.forEach((entry, at) => walk.entry(first + at, entry));
  if (computed === undefined || stored === undefined) {
    if (computed !== undefined) accept();
    return computed ?? stored ?? Array.from({ length: bundle.width }, () => Buffer.alloc(hashBytes));
  }
  const differing = computed.flatMap((hash, at) => (hash.equals(stored[at] ?? hash) ? [] : [at]));
  if (differing.length === 0) {
    accept();
    return computed;
  }
  const right = await whichIsRight(walk, bundle, before, { computed, stored });
  for (const at of differing) {
    const index = first + at;
    if (right === 'computed') faults.push({ kind: 'hash-changed', path, index });
    else if (right === 'stored') faults.push({ kind: 'entry-changed', path: bundlePath, index });
    else faults.push({ kind: 'disagree', path: bundlePath, other: path, index });
  }
  return right === 'stored' ? stored : computed;
}

/** Decides by what stands above: the hash of the full tile, or the signed root for what is at the right edge. */
async function whichIsRight(
  { files, size, root }: Walk,
  { index, width }: Tile,
  before: Frontier,
  { computed, stored }: { readonly computed: readonly Buffer[]; readonly stored: readonly Buffer[] },
): Promise<'computed' | 'stored' | undefined> {
  if (width === tileWidth) {
    const above = nodesAtLevel(1, size);
    const tileIndex = Math.floor(index / tileWidth);
    const aboveWidth = Math.min(tileWidth, above - tileIndex * tileWidth);
    const hashes = await readHashes(files, { level: 1, index: tileIndex, width: aboveWidth }, []);
    const parent = hashes?.[index % tileWidth];
    if (parent?.equals(rootOfLeaves(computed)) === true) return 'computed';
    return parent?.equals(rootOfLeaves(stored)) === true ? 'stored' : undefined;
  }
  if (rootOf(appendLeaves(before, computed)).equals(root)) return 'computed';
  return rootOf(appendLeaves(before, stored)).equals(root) ? 'stored' : undefined;
}

async function readBundle(
  files: MirrorFiles,
  tile: Tile,
  faults: MirrorFault[],
): Promise<Buffer[] | undefined> {
  const found = await readTile(files, tile);
  if (found === undefined) {
    faults.push({ kind: 'missing', path: tilePath(tile) });
    return undefined;
  }
  const entries = parseEntryBundle(found.bytes, found.width);
  if (entries === undefined) faults.push({ kind: 'wrong-length', path: tilePath(tile) });
  return entries?.slice(0, tile.width);
}

/** The hashes of a tile; undefined when it is not there or not as long as it should be. */
export async function readHashes(
  files: MirrorFiles,
  tile: Tile,
  faults: MirrorFault[],
): Promise<Buffer[] | undefined> {
  const found = await readTile(files, tile);
  if (found === undefined) {
    faults.push({ kind: 'missing', path: tilePath(tile) });
    return undefined;
  }
  if (found.bytes.length !== found.width * hashBytes) {
    faults.push({ kind: 'wrong-length', path: tilePath(tile) });
    return undefined;
  }
  return hashesIn(found.bytes).slice(0, tile.width);
}

export function hashesIn(bytes: Buffer): Buffer[] {
  return Array.from({ length: Math.floor(bytes.length / hashBytes) }, (_, at) =>
    bytes.subarray(at * hashBytes, (at + 1) * hashBytes),
  );
}

/** A partial tile may have been replaced by the full one (C2SP tlog-tiles). */
async function readTile(
  files: MirrorFiles,
  tile: Tile,
): Promise<{ readonly bytes: Buffer; readonly width: number } | undefined> {
  const bytes = await files.read(tilePath(tile));
  if (bytes !== undefined) return { bytes, width: tile.width };
  const full = tile.width < tileWidth ? await files.read(tilePath({ ...tile, width: tileWidth })) : undefined;
  return full && { bytes: full, width: tileWidth };
}
