import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { testSeed } from '../../test/support/random.js';
import {
  bundlesOfTree,
  isTileWithin,
  parseTilePath,
  spanOfTile,
  type Tile,
  tilePath,
  tilesAtLevel,
  tilesOfTree,
} from './tiles.js';

test.each<[Tile, string]>([
  [{ level: 0, index: 0, width: 256 }, 'tile/0/000'],
  [{ level: 0, index: 0, width: 1 }, 'tile/0/000.p/1'],
  [{ level: 0, index: 273, width: 112 }, 'tile/0/273.p/112'],
  [{ level: 1, index: 999, width: 256 }, 'tile/1/999'],
  [{ level: 0, index: 1000, width: 256 }, 'tile/0/x001/000'],
  [{ level: 0, index: 1_234_067, width: 256 }, 'tile/0/x001/x234/067'],
  [{ level: 2, index: 1_234_067, width: 255 }, 'tile/2/x001/x234/067.p/255'],
  [{ level: 'entries', index: 67, width: 12 }, 'tile/entries/067.p/12'],
  [{ level: 63, index: 0, width: 1 }, 'tile/63/000.p/1'],
  [{ level: 0, index: 2 ** 45 - 2, width: 256 }, 'tile/0/x035/x184/x372/x088/830'],
])('%o stands at %s', (tile, path) => {
  expect(tilePath(tile)).toBe(path);
  expect(parseTilePath(path)).toEqual(tile);
});

test.each([
  '',
  'tile/0/',
  'tile/0/0',
  'tile/0/00',
  'tile/0/0000',
  'tile/00/000',
  'tile/01/000',
  'tile/64/000',
  'tile/100/000',
  'tile/-1/000',
  'tile/entry/000',
  'tile/0/x000/067',
  'tile/0/x000/x001/067',
  'tile/0/001/067',
  'tile/0/x001',
  'tile/0/X001/067',
  'tile/0/000.p/0',
  'tile/0/000.p/256',
  'tile/0/000.p/01',
  'tile/0/000.p/999',
  'tile/0/000.p/',
  'tile/0/000.p',
  'tile/0/000.P/1',
  'tile/0/000/.p/1',
  'tile/0/x035/x184/x372/x088/832',
  'tile/0/x999/x999/x999/x999/x999/999',
  'tile/0/x999/x999/x999/x999/x999/x999/999',
  'tile/0/０００',
  '/tile/0/000',
  'tile/0/000/',
  'tile/0/000\n',
  'tile/0/../0/000',
  'tile/0/%30%30%30',
  'checkpoint',
])('%j is the address of no tile', (path) => {
  expect(parseTilePath(path)).toBeUndefined();
});

test('every tile is read from its own address, and from no other', () => {
  const tiles = fc.record({
    level: fc.oneof(fc.constant('entries' as const), fc.nat({ max: 63 })),
    index: fc.maxSafeNat().map((n) => n % 2 ** 44),
    width: fc.integer({ min: 1, max: 256 }),
  });
  fc.assert(
    fc.property(tiles, fc.nat(), (tile, at) => {
      const path = tilePath(tile);
      expect(parseTilePath(path)).toEqual(tile);
      const changed = `${path.slice(0, at % path.length)}x${path.slice((at % path.length) + 1)}`;
      const read = parseTilePath(changed);
      expect(read === undefined || tilePath(read)).toBe(read === undefined || changed);
    }),
    { seed: testSeed },
  );
});

test.each([
  { level: 0, index: -1, width: 1 },
  { level: 0, index: 2 ** 53, width: 1 },
  { level: 0, index: 0.5, width: 1 },
  { level: 0, index: 0, width: 0 },
  { level: 0, index: 0, width: 257 },
  { level: 64, index: 0, width: 1 },
])('%o has no address', (tile) => {
  expect(() => tilePath(tile)).toThrow(RangeError);
});

test.each<[number, [number, number][]]>([
  [0, [[0, 0]]],
  [1, [[0, 1]]],
  [
    255,
    [
      [0, 255],
      [0, 0],
    ],
  ],
  [
    256,
    [
      [1, 0],
      [0, 1],
    ],
  ],
  [
    257,
    [
      [1, 1],
      [0, 1],
    ],
  ],
  [
    70_000,
    [
      [273, 112],
      [1, 17],
      [0, 1],
      [0, 0],
    ],
  ],
  [
    65_536,
    [
      [256, 0],
      [1, 0],
      [0, 1],
      [0, 0],
    ],
  ],
  [
    2 ** 53 - 1,
    [
      [2 ** 45 - 1, 255],
      [2 ** 37 - 1, 255],
    ],
  ],
])('a tree of %i has these tiles, by the examples of the standard', (size, levels) => {
  for (const [level, [full, partialWidth]] of levels.entries()) {
    expect(tilesAtLevel(level, size)).toEqual({ full, partialWidth });
  }
});

test('all tiles of a tree of 70,000', () => {
  const tiles = [...tilesOfTree(70_000)].map(tilePath);
  expect(tiles).toHaveLength(273 + 1 + 1 + 1 + 1);
  expect(tiles.slice(-5)).toEqual([
    'tile/0/272',
    'tile/0/273.p/112',
    'tile/1/000',
    'tile/1/001.p/17',
    'tile/2/000.p/1',
  ]);
  expect([...bundlesOfTree(257)].map(tilePath)).toEqual(['tile/entries/000', 'tile/entries/001.p/1']);
  expect([...tilesOfTree(0), ...bundlesOfTree(0)]).toEqual([]);
});

test('a tile is within a tree that holds all of it', () => {
  const cases: [string, number, boolean][] = [
    ['tile/0/000.p/5', 5, true],
    ['tile/0/000.p/5', 4, false],
    ['tile/0/000', 256, true],
    ['tile/0/000', 255, false],
    ['tile/1/000.p/1', 256, true],
    ['tile/1/000.p/1', 255, false],
    ['tile/1/000.p/2', 511, false],
    ['tile/2/000.p/1', 65_535, false],
    ['tile/entries/001.p/1', 257, true],
    ['tile/entries/001.p/2', 257, false],
    ['tile/63/000.p/1', Number.MAX_SAFE_INTEGER, false],
  ];
  for (const [path, size, within] of cases) {
    expect([path, size, isTileWithin(parseTilePath(path)!, size)]).toEqual([path, size, within]);
  }
  expect(spanOfTile({ level: 'entries', index: 2, width: 3 })).toEqual({ level: 0, from: 512, to: 515 });
});
