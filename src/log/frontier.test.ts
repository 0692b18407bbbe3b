import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { testSeed } from '../../test/support/random.js';
import { tlogVectors, vectorEntry } from '../../test/support/tlog-vectors.js';
import {
  appendLeaf,
  appendLeaves,
  decodeFrontier,
  emptyFrontier,
  encodeFrontier,
  type Frontier,
  rootOf,
  type TileNode,
} from './frontier.js';
import { emptyRoot, leafHash, rootOfLeaves, rootOfRange } from './merkle.js';

function frontierOf(leaves: readonly Buffer[]): Frontier {
  return leaves.reduce(appendLeaf, emptyFrontier());
}

const leaves = Array.from({ length: 600 }, (_, index) => leafHash(vectorEntry(index)));

test.each(Object.entries(tlogVectors.roots))(
  'appending %s leaves gives the independent root',
  (size, root) => {
    expect(rootOf(frontierOf(leaves.slice(0, Number(size)))).toString('base64')).toBe(root);
  },
);

test('the empty frontier has the empty root and 8 bytes', () => {
  expect(rootOf(emptyFrontier())).toEqual(emptyRoot);
  expect(encodeFrontier(emptyFrontier())).toEqual(Buffer.alloc(8));
});

test('appending leaves the earlier frontier as it was', () => {
  const before = frontierOf(leaves.slice(0, 3));
  const bytes = encodeFrontier(before);
  appendLeaf(before, leafHash(vectorEntry(3)));
  expect(encodeFrontier(before)).toEqual(bytes);
});

test('after every append, stored and read back, the root is the one of the recursive definition', () => {
  const entries = fc.array(fc.uint8Array({ maxLength: 20 }), { maxLength: 70 });
  fc.assert(
    fc.property(entries, (list) => {
      const hashes = list.map((entry) => leafHash(entry));
      let frontier = emptyFrontier();
      for (const [index, hash] of hashes.entries()) {
        frontier = decodeFrontier(encodeFrontier(appendLeaf(frontier, hash)));
        expect(frontier.size).toBe(index + 1);
        expect(rootOf(frontier)).toEqual(rootOfLeaves(hashes.slice(0, index + 1)));
      }
    }),
    { seed: testSeed },
  );
});

test('sizes beyond 32 bits carry as they should', () => {
  const [leaf = emptyRoot] = leaves;
  const size = 2 ** 40 + 2 ** 31 + 1;
  const grown = appendLeaf({ size, roots: [leaf, leaf, leaf] }, leaf);
  expect(grown.size).toBe(size + 1);
  expect(grown.roots).toHaveLength(3);
  expect(decodeFrontier(encodeFrontier(grown))).toEqual(grown);
});

test('a full tree refuses to grow', () => {
  const [leaf = emptyRoot] = leaves;
  const full: Frontier = { size: Number.MAX_SAFE_INTEGER, roots: Array.from({ length: 53 }, () => leaf) };
  expect(() => appendLeaf(full, leaf)).toThrow('cannot grow');
});

const stored = encodeFrontier(frontierOf(leaves.slice(0, 5)));
const withSize = (size: bigint): Buffer => {
  const bytes = Buffer.from(stored);
  bytes.writeBigUInt64BE(size);
  return bytes;
};

test.each([
  ['no bytes', Buffer.alloc(0)],
  ['half a size', stored.subarray(0, 7)],
  ['a hash too few', stored.subarray(0, -32)],
  ['a hash too many', Buffer.concat([stored, Buffer.alloc(32)])],
  ['a hash cut short', stored.subarray(0, -1)],
  ['a size with three subtrees', withSize(7n)],
  ['a size beyond 2^53', withSize(2n ** 60n + 1n)],
])('refuses to read %s', (_, bytes) => {
  expect(() => decodeFrontier(bytes)).toThrow(RangeError);
});

test('refuses a leaf that is no hash and a frontier that lacks a subtree', () => {
  expect(() => appendLeaf(emptyFrontier(), Buffer.alloc(31))).toThrow(RangeError);
  expect(() => rootOf({ size: 3, roots: leaves.slice(0, 1) })).toThrow(RangeError);
});

test('reports the root of every 256 and of every 65,536 leaves once, and nothing else', () => {
  const [one = emptyRoot, two = emptyRoot] = leaves;
  const many = Array.from({ length: 65_536 + 700 }, (_, index) => (index % 3 === 0 ? one : two));
  const nodes: TileNode[] = [];
  // Cut where a tile is not, as publishing does.
  let frontier = appendLeaves(emptyFrontier(), many.slice(0, 300), (node) => nodes.push(node));
  frontier = appendLeaves(frontier, many.slice(300), (node) => nodes.push(node));
  expect(frontier.size).toBe(many.length);
  expect(nodes.filter(({ level }) => level === 1).map(({ index }) => index)).toEqual(
    Array.from({ length: 258 }, (_, index) => index),
  );
  expect(nodes.filter(({ level }) => level > 1).map(({ level, index }) => [level, index])).toEqual([[2, 0]]);
  for (const { level, index, hash } of nodes.filter((node) => node.index % 100 === 0)) {
    const width = 256 ** level;
    expect(hash.equals(rootOfRange(many, { from: index * width, to: (index + 1) * width }))).toBe(true);
  }
});

test('many at once give what one after another gives', () => {
  const cut = 257;
  const one = frontierOf(leaves);
  const two = appendLeaves(appendLeaves(emptyFrontier(), leaves.slice(0, cut)), leaves.slice(cut));
  expect(encodeFrontier(two)).toEqual(encodeFrontier(one));
  expect(() => appendLeaves(two, [Buffer.alloc(31)])).toThrow(RangeError);
});
