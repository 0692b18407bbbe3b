import { describe, expect, test } from 'vitest';
import { tlogVectors, vectorEntry } from '../../test/support/tlog-vectors.js';
import { emptyRoot, leafHash, leftSize, nodeHash, rootOfLeaves, rootOfRange } from './merkle.js';

const leaves = Array.from({ length: 600 }, (_, index) => leafHash(vectorEntry(index)));

describe('against the independent vectors', () => {
  test.each(tlogVectors.leafHashes.map((hash, index) => ({ index, hash })))(
    'leaf $index',
    ({ index, hash }) => {
      expect(leafHash(vectorEntry(index)).toString('base64')).toBe(hash);
    },
  );

  test.each(Object.entries(tlogVectors.roots))('root of %s leaves', (size, root) => {
    expect(rootOfLeaves(leaves.slice(0, Number(size))).toString('base64')).toBe(root);
  });
});

test('the empty tree has the hash of nothing as its root', () => {
  const sha256OfNothing = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
  expect(emptyRoot.toString('hex')).toBe(sha256OfNothing);
  expect(rootOfLeaves([])).toEqual(emptyRoot);
});

test('an entry made of two hashes is not the node above them', () => {
  const [left = emptyRoot, right = emptyRoot] = leaves;
  expect(leafHash(Buffer.concat([left, right]))).not.toEqual(nodeHash(left, right));
});

test.each([
  [2, 1],
  [3, 2],
  [4, 2],
  [5, 4],
  [256, 128],
  [257, 256],
  [2 ** 31 + 1, 2 ** 31],
  [2 ** 40, 2 ** 39],
  [Number.MAX_SAFE_INTEGER, 2 ** 52],
])('a tree of %i has %i leaves on the left', (size, left) => {
  expect(leftSize(size)).toBe(left);
});

test.each([
  { from: 3, to: 3 },
  { from: 4, to: 3 },
  { from: 599, to: 601 },
])('there is no subtree over leaves $from to $to of 600', (range) => {
  expect(() => rootOfRange(leaves, range)).toThrow(RangeError);
});
