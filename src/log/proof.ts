import {
  emptyRoot,
  hashBytes,
  isTreeSize,
  leftSize,
  type LeafRange,
  nodeHash,
  rootOfRange,
} from './merkle.js';

/** What a checkpoint commits to: how many leaves, and their root. */
export type TreeHead = { readonly size: number; readonly root: Buffer };

/**
 * The subtrees whose roots prove that leaf `index` is in a tree of `size`, from the leaf's sibling upwards.
 *
 * Only the shape: a store of tiles answers the same ranges without holding every leaf. Throws RangeError when the
 * leaf is not in the tree.
 */
export function inclusionRanges(index: number, size: number): LeafRange[] {
  if (!isTreeSize(index) || !isTreeSize(size) || index >= size) {
    throw new RangeError(`no leaf ${index} in a tree of ${size}`);
  }
  const ranges: LeafRange[] = [];
  let from = 0;
  let to = size;
  while (to - from > 1) {
    const middle = from + leftSize(to - from);
    if (index < middle) {
      ranges.push({ from: middle, to });
      to = middle;
    } else {
      ranges.push({ from, to: middle });
      from = middle;
    }
  }
  return ranges.reverse();
}

/**
 * The subtrees whose roots prove that the tree of `to` leaves begins with the tree of `from` leaves, in the order
 * of RFC 6962 section 2.1.2. Empty for equal sizes and for the empty tree. Throws RangeError when `from` > `to`.
 */
export function consistencyRanges(from: number, to: number): LeafRange[] {
  if (!isTreeSize(from) || !isTreeSize(to) || from > to) {
    throw new RangeError(`a tree of ${from} does not grow into one of ${to}`);
  }
  if (from === 0 || from === to) return [];
  const ranges: LeafRange[] = [];
  let low = 0;
  let high = to;
  while (from !== high) {
    const middle = low + leftSize(high - low);
    if (from <= middle) {
      ranges.push({ from: middle, to: high });
      high = middle;
    } else {
      ranges.push({ from: low, to: middle });
      low = middle;
    }
  }
  // A subtree that begins at leaf 0 *is* the old tree, whose root the verifier already holds.
  if (low > 0) ranges.push({ from: low, to: high });
  return ranges.reverse();
}

/** Inclusion proof for one leaf of the tree over the first `size` leaf hashes. */
export function proveInclusion(leaves: readonly Buffer[], index: number, size: number): Buffer[] {
  return inclusionRanges(index, size).map((range) => rootOfRange(leaves, range));
}

/** Consistency proof between two sizes of the tree over these leaf hashes. */
export function proveConsistency(leaves: readonly Buffer[], from: number, to: number): Buffer[] {
  return consistencyRanges(from, to).map((range) => rootOfRange(leaves, range));
}

/** True when the proof shows that the leaf is at `index` of the tree with this head. */
export function verifyInclusion(
  leaf: Buffer,
  index: number,
  head: TreeHead,
  proof: readonly Buffer[],
): boolean {
  if (!isTreeSize(index) || !isTreeSize(head.size) || index >= head.size) return false;
  if (!areHashes([leaf, head.root, ...proof])) return false;
  const ranges = inclusionRanges(index, head.size);
  if (ranges.length !== proof.length) return false;
  let root = leaf;
  for (const [step, range] of ranges.entries())
    root = join(root, proof[step] ?? emptyRoot, range.to <= index);
  return root.equals(head.root);
}

/**
 * True when the proof shows that `later` begins with everything `earlier` held. The empty tree is the beginning of
 * every tree, with an empty proof.
 */
export function verifyConsistency(earlier: TreeHead, later: TreeHead, proof: readonly Buffer[]): boolean {
  if (!isTreeSize(earlier.size) || !isTreeSize(later.size) || earlier.size > later.size) return false;
  if (!areHashes([earlier.root, later.root, ...proof])) return false;
  const ranges = consistencyRanges(earlier.size, later.size);
  if (ranges.length !== proof.length) return false;
  if (earlier.size === 0)
    return earlier.root.equals(emptyRoot) && (later.size > 0 || later.root.equals(emptyRoot));
  if (earlier.size === later.size) return earlier.root.equals(later.root);

  // The walk starts at the last subtree of the old tree: the whole old tree if that is complete, else in the proof.
  const [first] = ranges;
  const startsInProof = first !== undefined && first.to === earlier.size;
  const start = startsInProof ? (proof[0] ?? emptyRoot) : earlier.root;
  let oldRoot = start;
  let newRoot = start;
  for (const [step, range] of ranges.entries()) {
    if (startsInProof && step === 0) continue;
    const sibling = proof[step] ?? emptyRoot;
    const onTheLeft = range.to < earlier.size;
    newRoot = join(newRoot, sibling, onTheLeft);
    if (onTheLeft) oldRoot = join(oldRoot, sibling, true);
  }
  return oldRoot.equals(earlier.root) && newRoot.equals(later.root);
}

function join(own: Buffer, sibling: Buffer, siblingIsLeft: boolean): Buffer {
  return siblingIsLeft ? nodeHash(sibling, own) : nodeHash(own, sibling);
}

/** Without this, hashes of 31 and 33 bytes would join to the same node as two of 32. */
function areHashes(hashes: readonly Buffer[]): boolean {
  return hashes.every((hash) => hash.length === hashBytes);
}
