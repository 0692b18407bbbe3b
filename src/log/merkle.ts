import { createHash } from 'node:crypto';

/**
 * The Merkle tree of RFC 6962 over SHA-256.
 *
 * Sizes and indexes are whole numbers up to 2^53 - 1; arithmetic is by division, never by 32-bit operators.
 */

/** Bytes in a leaf hash, node hash or root. */
export const hashBytes = 32;

const leafPrefix = Buffer.of(0x00);
const nodePrefix = Buffer.of(0x01);

/** Root of the tree without leaves: the hash of nothing. */
export const emptyRoot: Buffer = createHash('sha256').digest();

/** Hash of one entry. The prefix keeps an entry from being read as a pair of nodes. */
export function leafHash(entry: Uint8Array): Buffer {
  return createHash('sha256').update(leafPrefix).update(entry).digest();
}

/** Hash of two subtrees, left then right. */
export function nodeHash(left: Uint8Array, right: Uint8Array): Buffer {
  return createHash('sha256').update(nodePrefix).update(left).update(right).digest();
}

/** Leaves in the left subtree of a tree of `size` ≥ 2: the largest power of two smaller than `size`. */
export function leftSize(size: number): number {
  let power = 1;
  while (power * 2 < size) power *= 2;
  return power;
}

/** Root over leaf hashes, by the recursive definition of RFC 6962 section 2.1. */
export function rootOfLeaves(leaves: readonly Buffer[]): Buffer {
  const [first] = leaves;
  if (first === undefined) return emptyRoot;
  return rootOfRange(leaves, { from: 0, to: leaves.length });
}

/** A run of neighbouring leaves; `to` is the first one that is not in it. */
export type LeafRange = { readonly from: number; readonly to: number };

/** Root of the subtree over a run of leaves. Throws RangeError when the run is empty or leaves are missing. */
export function rootOfRange(leaves: readonly Buffer[], range: LeafRange): Buffer {
  const width = range.to - range.from;
  if (width > 1) {
    const middle = range.from + leftSize(width);
    return nodeHash(
      rootOfRange(leaves, { from: range.from, to: middle }),
      rootOfRange(leaves, { from: middle, to: range.to }),
    );
  }
  const leaf = width === 1 ? leaves[range.from] : undefined;
  if (leaf === undefined) throw new RangeError(`no leaves ${range.from} to ${range.to}`);
  return leaf;
}

/** True for sizes and indexes that this tree can hold. */
export function isTreeSize(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}
