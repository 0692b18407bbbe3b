import * as fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { testSeed } from '../../test/support/random.js';
import { fromBase64, tlogVectors, vectorEntry } from '../../test/support/tlog-vectors.js';
import { appendLeaves, emptyFrontier, rootOf } from './frontier.js';
import { emptyRoot, leafHash, rootOfLeaves, rootOfRange } from './merkle.js';
import { proveConsistency, proveInclusion, verifyConsistency, verifyInclusion } from './proof.js';
import {
  type NodeReader,
  proveConsistencyFromTiles,
  proveInclusionFromTiles,
  rootFromTiles,
  rootsFromTiles,
  spansOfRanges,
} from './tile-proof.js';
import { nodesAtLevel, tileWidth } from './tiles.js';

/** The stored hashes of a tree: leaves at level 0, and above them what the frontier reports. */
function storedNodes(leaves: readonly Buffer[]): { nodes: Buffer[][]; root: Buffer } {
  const nodes: Buffer[][] = [[...leaves], [], []];
  const frontier = appendLeaves(emptyFrontier(), leaves, ({ level, index, hash }) => {
    nodes[level]![index] = hash;
  });
  return { nodes, root: rootOf(frontier) };
}

/** A reader that counts, and refuses what the contract forbids. */
function readerOf(nodes: readonly Buffer[][], size: number): { read: NodeReader; reads: string[] } {
  const reads: string[] = [];
  const read: NodeReader = (level, from, to) => {
    reads.push(`${level}/${Math.floor(from / tileWidth)}`);
    expect(Math.floor(from / tileWidth)).toBe(Math.floor((to - 1) / tileWidth));
    expect(to).toBeLessThanOrEqual(nodesAtLevel(level, size));
    return Promise.resolve(nodes[level]!.slice(from, to));
  };
  return { read, reads };
}

const leaves = Array.from({ length: 600 }, (_, index) => leafHash(vectorEntry(index)));
const { nodes } = storedNodes(leaves);

test.each(Object.entries(tlogVectors.roots))('root of %s leaves, independent vector', async (size, root) => {
  const { read } = readerOf(nodes, Number(size));
  expect((await rootFromTiles(read, Number(size))).toString('base64')).toBe(root);
});

test.each(tlogVectors.inclusion)(
  'leaf $index in $size, independent vector',
  async ({ index, size, proof }) => {
    const { read } = readerOf(nodes, size);
    expect(await proveInclusionFromTiles(read, index, size)).toEqual(fromBase64(proof ?? []));
  },
);

test.each(tlogVectors.consistency)('$from grows to $to, independent vector', async ({ from, to, proof }) => {
  const { read } = readerOf(nodes, to);
  expect(await proveConsistencyFromTiles(read, from, to)).toEqual(fromBase64(proof));
});

test('every proof is the one of the recursive definition', async () => {
  const cases = fc
    .integer({ min: 1, max: 600 })
    .chain((size) => fc.tuple(fc.constant(size), fc.nat({ max: size - 1 })));
  await fc.assert(
    fc.asyncProperty(cases, async ([size, index]) => {
      const { read } = readerOf(nodes, size);
      expect(await proveInclusionFromTiles(read, index, size)).toEqual(proveInclusion(leaves, index, size));
      expect(await proveConsistencyFromTiles(read, index, size)).toEqual(
        proveConsistency(leaves, index, size),
      );
      expect(await rootFromTiles(read, size)).toEqual(rootOfLeaves(leaves.slice(0, size)));
    }),
    { seed: testSeed, numRuns: 40 },
  );
});

test('every subtree has the root of the recursive definition, and no other run of leaves has one', async () => {
  const { read } = readerOf(nodes, 600);
  for (const [from, to] of [
    [0, 1],
    [599, 600],
    [0, 256],
    [256, 512],
    [512, 600],
    [256, 600],
    [64, 96],
    [0, 600],
  ] as const) {
    if (from === 256 && to === 600) continue;
    expect(await rootsFromTiles(read, [{ from, to }])).toEqual([rootOfRange(leaves, { from, to })]);
  }
  for (const [from, to] of [
    [1, 3],
    [256, 600],
    [3, 3],
    [4, 3],
    [-1, 1],
    [0, 0.5],
    [0, 2 ** 53],
  ] as const) {
    expect(() => spansOfRanges([{ from, to }])).toThrow(RangeError);
  }
});

test('the empty tree needs nothing', async () => {
  const { read, reads } = readerOf([[]], 0);
  expect(await rootFromTiles(read, 0)).toEqual(emptyRoot);
  expect(await proveConsistencyFromTiles(read, 0, 0)).toEqual([]);
  expect(reads).toEqual([]);
});

test('a reader that hands out too little, or no hashes, is noticed', async () => {
  const short: NodeReader = (level, from, to) => Promise.resolve(nodes[level]!.slice(from, to - 1));
  await expect(proveInclusionFromTiles(short, 3, 600)).rejects.toThrow('the log lacks hashes');
  const narrow: NodeReader = (level, from, to) =>
    Promise.resolve(nodes[level]!.slice(from, to).map((hash) => hash.subarray(1)));
  await expect(rootFromTiles(narrow, 600)).rejects.toThrow('the log lacks hashes');
  await expect(proveInclusionFromTiles(short, 600, 600)).rejects.toThrow(RangeError);
});

test('a log of 10^15 entries asks for few tiles, each once', () => {
  const size = 10 ** 15 + 12_345;
  const spans = spansOfRanges([{ from: 0, to: size }]);
  expect(spans.length).toBeLessThanOrEqual(7);
  expect(new Set(spans.map(({ level, from }) => `${level}/${Math.floor(from / tileWidth)}`)).size).toBe(
    spans.length,
  );
});

let big: { nodes: Buffer[][]; root: Buffer };
let bigLeaves: Buffer[];
beforeAll(() => {
  bigLeaves = Array.from({ length: 100_000 }, (_, index) => leafHash(vectorEntry(index)));
  big = storedNodes(bigLeaves);
});

test('in a log of 100,000 entries a proof reads at most six tiles, and verifies', async () => {
  const head = { size: 100_000, root: big.root };
  for (const index of [0, 255, 256, 65_535, 65_536, 77_777, 99_840, 99_999]) {
    const { read, reads } = readerOf(big.nodes, 100_000);
    const proof = await proveInclusionFromTiles(read, index, 100_000);
    expect(verifyInclusion(bigLeaves[index]!, index, head, proof)).toBe(true);
    expect(reads.length).toBeLessThanOrEqual(6);
    const earlier = { size: index, root: await rootFromTiles(readerOf(big.nodes, index).read, index) };
    const consistency = readerOf(big.nodes, 100_000);
    const grown = await proveConsistencyFromTiles(consistency.read, index, 100_000);
    expect(verifyConsistency(earlier, head, grown)).toBe(true);
    expect(consistency.reads.length).toBeLessThanOrEqual(6);
  }
});
