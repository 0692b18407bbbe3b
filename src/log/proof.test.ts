import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { testSeed } from '../../test/support/random.js';
import { fromBase64, tlogVectors, vectorEntry } from '../../test/support/tlog-vectors.js';
import { emptyRoot, leafHash, rootOfLeaves } from './merkle.js';
import {
  consistencyRanges,
  inclusionRanges,
  proveConsistency,
  proveInclusion,
  type TreeHead,
  verifyConsistency,
  verifyInclusion,
} from './proof.js';

const leaves = Array.from({ length: 600 }, (_, index) => leafHash(vectorEntry(index)));
const leaf = (index: number): Buffer => leaves[index] ?? emptyRoot;
const head = (size: number): TreeHead => ({ size, root: rootOfLeaves(leaves.slice(0, size)) });

/** Every proof that differs from this one in one bit of one byte. */
function flipped(hashes: readonly Buffer[], hash: number, byte: number): Buffer[] {
  return hashes.map((original, index) => {
    if (index !== hash) return original;
    const changed = Buffer.from(original);
    changed.writeUInt8(changed.readUInt8(byte) ^ 1, byte);
    return changed;
  });
}

describe('against the independent vectors', () => {
  test.each(tlogVectors.inclusion)('leaf $index in $size', ({ index, size, proof }) => {
    const expected = fromBase64(proof ?? []);
    expect(proveInclusion(leaves, index, size)).toEqual(expected);
    expect(verifyInclusion(leaf(index), index, head(size), expected)).toBe(true);
  });

  test.each(tlogVectors.consistency)('$from grows to $to', ({ from, to, proof }) => {
    const expected = fromBase64(proof);
    expect(proveConsistency(leaves, from, to)).toEqual(expected);
    expect(verifyConsistency(head(from), head(to), expected)).toBe(true);
  });
});

describe('inclusion', () => {
  const cases = fc
    .integer({ min: 1, max: 130 })
    .chain((size) => fc.record({ size: fc.constant(size), index: fc.nat({ max: size - 1 }) }));

  test('every proof verifies, and only for its own leaf, place, size and root', () => {
    fc.assert(
      fc.property(cases, ({ size, index }) => {
        const proof = proveInclusion(leaves, index, size);
        expect(verifyInclusion(leaf(index), index, head(size), proof)).toBe(true);
        expect(verifyInclusion(leaf(index + 1), index, head(size), proof)).toBe(false);
        expect(verifyInclusion(leaf(index), index + 1, head(size), proof)).toBe(false);
        expect(verifyInclusion(leaf(index), index, head(size + 1), proof)).toBe(false);
        expect(verifyInclusion(leaf(index), index, { size, root: head(size + 1).root }, proof)).toBe(false);
        expect(verifyInclusion(leaf(index), index, head(size), [...proof, leaf(0)])).toBe(false);
        if (proof.length > 0) {
          expect(verifyInclusion(leaf(index), index, head(size), proof.slice(0, -1))).toBe(false);
        }
      }),
      { seed: testSeed },
    );
  });

  test.each([
    [0, 5],
    [299, 600],
    [599, 600],
  ])('leaf %i of %i: any flipped byte fails', (index, size) => {
    const proof = proveInclusion(leaves, index, size);
    for (const hash of proof.keys()) {
      for (let byte = 0; byte < 32; byte++) {
        expect(verifyInclusion(leaf(index), index, head(size), flipped(proof, hash, byte))).toBe(false);
      }
    }
  });

  test('a leaf outside the tree is neither proved nor verified', () => {
    for (const index of [-1, 5, 0.5, Number.NaN, 2 ** 53]) {
      expect(() => inclusionRanges(index, 5)).toThrow(RangeError);
      expect(verifyInclusion(leaf(0), index, head(5), [])).toBe(false);
    }
  });

  test('a byte moved from one hash to its neighbour fails', () => {
    // Joined, the bytes under the node are the same: only the length of each hash tells.
    const right = leaf(1);
    const longLeaf = Buffer.concat([leaf(0), right.subarray(0, 1)]);
    expect(verifyInclusion(longLeaf, 0, head(2), [right.subarray(1)])).toBe(false);
  });
});

describe('consistency', () => {
  const cases = fc
    .integer({ min: 1, max: 130 })
    .chain((to) => fc.record({ to: fc.constant(to), from: fc.integer({ min: 1, max: to }) }));

  test('every proof verifies, and only between its own heads', () => {
    fc.assert(
      fc.property(cases, ({ from, to }) => {
        const proof = proveConsistency(leaves, from, to);
        expect(verifyConsistency(head(from), head(to), proof)).toBe(true);
        expect(verifyConsistency({ size: from, root: leaf(400) }, head(to), proof)).toBe(false);
        expect(verifyConsistency(head(from), { size: to, root: leaf(400) }, proof)).toBe(false);
        expect(verifyConsistency(head(from), head(to), [...proof, leaf(0)])).toBe(false);
        if (proof.length > 0) expect(verifyConsistency(head(from), head(to), proof.slice(1))).toBe(false);
      }),
      { seed: testSeed },
    );
  });

  test.each([
    [3, 7],
    [4, 8],
    [255, 257],
    [512, 600],
  ])('%i to %i: any flipped byte fails', (from, to) => {
    const proof = proveConsistency(leaves, from, to);
    for (const hash of proof.keys()) {
      for (let byte = 0; byte < 32; byte++) {
        expect(verifyConsistency(head(from), head(to), flipped(proof, hash, byte))).toBe(false);
      }
    }
  });

  test('a log that rewrote an early entry has no proof that verifies', () => {
    const forked = leaves.with(2, leafHash(Buffer.from('rewritten')));
    const forkedHead = { size: 9, root: rootOfLeaves(forked.slice(0, 9)) };
    expect(verifyConsistency(head(5), forkedHead, proveConsistency(forked, 5, 9))).toBe(false);
  });

  test('the empty tree begins every tree, with an empty proof', () => {
    expect(proveConsistency(leaves, 0, 5)).toEqual([]);
    expect(verifyConsistency(head(0), head(5), [])).toBe(true);
    expect(verifyConsistency(head(0), head(0), [])).toBe(true);
    expect(verifyConsistency(head(0), head(5), [leaf(0)])).toBe(false);
    expect(verifyConsistency({ size: 0, root: leaf(0) }, head(5), [])).toBe(false);
    expect(verifyConsistency(head(0), { size: 0, root: leaf(0) }, [])).toBe(false);
  });

  test('a tree does not shrink', () => {
    expect(() => consistencyRanges(7, 3)).toThrow(RangeError);
    expect(verifyConsistency(head(7), head(3), [])).toBe(false);
  });
});
