import { emptyRoot, hashBytes, isTreeSize, type LeafRange, leftSize, nodeHash } from './merkle.js';
import { consistencyRanges, inclusionRanges } from './proof.js';
import { leavesPerNode, type NodeSpan, tileHeight, tileWidth } from './tiles.js';

/**
 * Proofs from stored hashes instead of from every leaf: a proof in a log of a million entries reads a handful of
 * tiles.
 */

/**
 * Reads the hashes `from` up to and without `to` of one level: leaf hashes at level 0, roots of full tiles below at
 * every other. One call never crosses the border of a tile.
 */
export type NodeReader = (level: number, from: number, to: number) => Promise<readonly Uint8Array[]>;

/** Root of the whole tree of `size` leaves. */
export async function rootFromTiles(readNodes: NodeReader, size: number): Promise<Buffer> {
  if (!isTreeSize(size)) throw new RangeError(`not a tree size: ${size}`);
  if (size === 0) return emptyRoot;
  const [root = emptyRoot] = await rootsFromTiles(readNodes, [{ from: 0, to: size }]);
  return root;
}

/** Inclusion proof for one leaf of the tree of `size` leaves. Throws RangeError when the leaf is not in the tree. */
export async function proveInclusionFromTiles(
  readNodes: NodeReader,
  index: number,
  size: number,
): Promise<Buffer[]> {
  return rootsFromTiles(readNodes, inclusionRanges(index, size));
}

/** Consistency proof between two sizes of the tree. Throws RangeError when `from` > `to`. */
export async function proveConsistencyFromTiles(
  readNodes: NodeReader,
  from: number,
  to: number,
): Promise<Buffer[]> {
  return rootsFromTiles(readNodes, consistencyRanges(from, to));
}

/**
 * Roots of subtrees, in the order given. Each tile that is needed is read once. Throws RangeError for a run of leaves
 * that is no subtree of any tree, and Error when the reader hands out anything but the hashes it was asked for.
 */
export async function rootsFromTiles(readNodes: NodeReader, ranges: readonly LeafRange[]): Promise<Buffer[]> {
  const spans = spansOfRanges(ranges);
  const read = await Promise.all(spans.map((span) => readSpan(readNodes, span)));
  const nodeAt = (level: number, index: number): Buffer => {
    const at = spans.findIndex((span) => span.level === level && index >= span.from && index < span.to);
    const hash = read[at]?.[index - (spans[at]?.from ?? 0)];
    if (hash === undefined) throw new Error(`hash ${index} of level ${level} was not read`);
    return hash;
  };
  return ranges.map((range) => rootOf(range, nodeAt));
}

/** The stored hashes from which the roots of these subtrees follow, at most one run for each tile. */
export function spansOfRanges(ranges: readonly LeafRange[]): NodeSpan[] {
  const byTile = new Map<string, NodeSpan>();
  for (const range of ranges) {
    for (const span of completeSubtrees(range).map(spanOfSubtree)) {
      const tile = `${span.level}/${Math.floor(span.from / tileWidth)}`;
      const { from, to } = byTile.get(tile) ?? span;
      const merged = { from: Math.min(from, span.from), to: Math.max(to, span.to) };
      byTile.set(tile, { level: span.level, ...merged });
    }
  }
  return [...byTile.values()];
}

async function readSpan(readNodes: NodeReader, span: NodeSpan): Promise<Buffer[]> {
  const hashes = await readNodes(span.level, span.from, span.to);
  if (hashes.length !== span.to - span.from || hashes.some((hash) => hash.length !== hashBytes)) {
    throw new Error(`the log lacks hashes ${span.from} to ${span.to} of level ${span.level}`);
  }
  return hashes.map((hash) => Buffer.from(hash));
}

/** A run of leaves cut into complete subtrees, largest first, as RFC 6962 splits it. */
function completeSubtrees(range: LeafRange): LeafRange[] {
  assertSubtree(range);
  const subtrees: LeafRange[] = [];
  let { from } = range;
  while (range.to - from > 1) {
    const width = range.to - from;
    const left = leftSize(width);
    if (left * 2 === width) break;
    subtrees.push({ from, to: from + left });
    from += left;
  }
  return [...subtrees, { from, to: range.to }];
}

/** The subtrees of a tree begin at a multiple of their width, rounded up to a power of two. */
function assertSubtree({ from, to }: LeafRange): void {
  const isRange = isTreeSize(from) && isTreeSize(to) && from < to;
  const power = isRange ? (to - from === 1 ? 1 : leftSize(to - from) * 2) : 1;
  if (!isRange || from % power !== 0) throw new RangeError(`leaves ${from} to ${to} are no subtree`);
}

/** The hashes of the highest level that make up a complete subtree; they are neighbours in one tile. */
function spanOfSubtree({ from, to }: LeafRange): NodeSpan {
  const level = Math.floor(Math.log2(to - from) / tileHeight);
  const leaves = leavesPerNode(level);
  return { level, from: from / leaves, to: to / leaves };
}

function rootOf(range: LeafRange, nodeAt: (level: number, index: number) => Buffer): Buffer {
  let root: Buffer | undefined;
  for (const subtree of completeSubtrees(range).toReversed()) {
    const own = rootOfSpan(spanOfSubtree(subtree), nodeAt);
    root = root === undefined ? own : nodeHash(own, root);
  }
  if (root === undefined) throw new RangeError('no leaves');
  return root;
}

/** Of a number of hashes that is a power of two. */
function rootOfSpan({ level, from, to }: NodeSpan, nodeAt: (level: number, index: number) => Buffer): Buffer {
  if (to - from === 1) return nodeAt(level, from);
  const middle = (from + to) / 2;
  return nodeHash(
    rootOfSpan({ level, from, to: middle }, nodeAt),
    rootOfSpan({ level, from: middle, to }, nodeAt),
  );
}
