import { emptyRoot, hashBytes, isTreeSize, nodeHash } from './merkle.js';
import { tileHeight } from './tiles.js';

/**
 * The right edge of a growing tree: roots of the maximal complete subtrees, left (largest) to right (smallest).
 *
 * It is all a log must remember to append and to know its root: one hash for each binary 1 in the size.
 */
export type Frontier = {
  /** Leaves so far. */
  readonly size: number;
  readonly roots: readonly Buffer[];
};

const sizeBytes = 8;

export function emptyFrontier(): Frontier {
  return { size: 0, roots: [] };
}

/** A hash that the tiles above the leaves hold (C2SP tlog-tiles): the root of 256^level leaves. */
export type TileNode = {
  /** From 1. */
  readonly level: number;
  /** Counts the hashes of one level from the left, from 0. */
  readonly index: number;
  readonly hash: Buffer;
};

/** The frontier one leaf later; the one given is unchanged. Throws RangeError when the tree is full. */
export function appendLeaf(frontier: Frontier, leaf: Buffer): Frontier {
  return appendLeaves(frontier, [leaf]);
}

/**
 * The frontier after these leaves; the one given is unchanged. Each hash for the tiles above the leaves is reported
 * once, when the last leaf below it has come, lower levels first. Throws RangeError when the tree is full.
 */
export function appendLeaves(
  frontier: Frontier,
  leaves: Iterable<Buffer>,
  completed?: (node: TileNode) => void,
): Frontier {
  assertConsistent(frontier);
  let { size } = frontier;
  const roots = [...frontier.roots];
  for (const leaf of leaves) {
    assertHash(leaf);
    if (!isTreeSize(size + 1)) throw new RangeError('the log holds 2^53 - 1 entries and cannot grow');
    let merged = leaf;
    let height = 0;
    // Each binary 1 at the end of the old size is a complete subtree as large as the one being carried.
    for (let rest = size; rest % 2 === 1; rest = (rest - 1) / 2) {
      const left = roots.pop();
      if (left === undefined) throw new RangeError('frontier has lost a subtree');
      merged = nodeHash(left, merged);
      height += 1;
      if (height % tileHeight === 0) {
        completed?.({ level: height / tileHeight, index: (rest - 1) / 2, hash: merged });
      }
    }
    roots.push(merged);
    size += 1;
  }
  return { size, roots };
}

/** Root of the whole tree. */
export function rootOf(frontier: Frontier): Buffer {
  assertConsistent(frontier);
  let root: Buffer | undefined;
  for (const subtree of frontier.roots.toReversed()) {
    root = root === undefined ? subtree : nodeHash(subtree, root);
  }
  return root ?? emptyRoot;
}

/** Bytes to store: the size as 8 bytes big-endian, then the hashes from left to right. */
export function encodeFrontier(frontier: Frontier): Buffer {
  assertConsistent(frontier);
  const size = Buffer.alloc(sizeBytes);
  size.writeBigUInt64BE(BigInt(frontier.size));
  return Buffer.concat([size, ...frontier.roots]);
}

/**
 * Reads stored bytes back. Throws RangeError when they are not a frontier: a log that cannot read its own state
 * must stop, not guess.
 */
export function decodeFrontier(bytes: Uint8Array): Frontier {
  const buffer = Buffer.from(bytes);
  if (buffer.length < sizeBytes) throw new RangeError('frontier is cut short');
  const size = Number(buffer.readBigUInt64BE());
  if (!isTreeSize(size)) throw new RangeError('frontier names an impossible size');
  if (buffer.length !== sizeBytes + onesIn(size) * hashBytes) {
    throw new RangeError(`frontier of size ${size} cannot be ${buffer.length} bytes long`);
  }
  const roots: Buffer[] = [];
  for (let at = sizeBytes; at < buffer.length; at += hashBytes)
    roots.push(buffer.subarray(at, at + hashBytes));
  return { size, roots };
}

function assertConsistent(frontier: Frontier): void {
  if (!isTreeSize(frontier.size)) throw new RangeError(`not a tree size: ${frontier.size}`);
  if (frontier.roots.length !== onesIn(frontier.size)) {
    throw new RangeError(`frontier of size ${frontier.size} cannot have ${frontier.roots.length} subtrees`);
  }
  for (const root of frontier.roots) assertHash(root);
}

function assertHash(hash: Buffer): void {
  if (hash.length !== hashBytes) throw new RangeError(`a hash has ${hashBytes} bytes, not ${hash.length}`);
}

/** Binary 1s in a size, which is the number of complete subtrees. */
function onesIn(size: number): number {
  let ones = 0;
  for (let rest = size; rest > 0; rest = Math.floor(rest / 2)) ones += rest % 2;
  return ones;
}
