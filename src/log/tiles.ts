import { hashBytes, isTreeSize } from './merkle.js';

/**
 * Where the hashes of a log stand when they are served as files (C2SP tlog-tiles).
 *
 * A tile is up to 256 neighbouring hashes of one level. Level 0 holds leaf hashes; a hash of level l + 1 is the root
 * of one *full* tile of level l. Entry bundles are cut like the tiles of level 0.
 */

/** Levels of the binary tree in one level of tiles. */
export const tileHeight = 8;
/** Hashes in a full tile. */
export const tileWidth = 256;
/** Bytes of a full tile. */
export const tileBytes: number = tileWidth * hashBytes;
/** The highest level an address may name. */
export const tileLevelMax = 63;

/** One file of hashes, or of entries. */
export type Tile = {
  readonly level: number | 'entries';
  /** Counts the tiles of one level from the left, from 0. */
  readonly index: number;
  /** Hashes or entries in it: 256 when it is full, 1 to 255 when it is partial. */
  readonly width: number;
};

/** A run of neighbouring hashes of one level; `to` is the first one that is not in it. */
export type NodeSpan = { readonly level: number; readonly from: number; readonly to: number };

/** Leaves below one hash of a level. */
export function leavesPerNode(level: number): number {
  return tileWidth ** level;
}

/** Hashes of a level in a tree of `size` leaves; above 0, only full tiles below count. */
export function nodesAtLevel(level: number, size: number): number {
  return Math.floor(size / leavesPerNode(level));
}

/** The tiles of one level in a tree of `size` leaves: how many are full, and the width of the partial one (0: none). */
export function tilesAtLevel(level: number, size: number): { full: number; partialWidth: number } {
  const nodes = nodesAtLevel(level, size);
  return { full: Math.floor(nodes / tileWidth), partialWidth: nodes % tileWidth };
}

/** Every tile of hashes in a tree of `size` leaves, from the leaves upwards and from left to right. */
export function* tilesOfTree(size: number): Generator<Tile> {
  for (let level = 0; nodesAtLevel(level, size) > 0; level++) yield* tilesOfLevel(level, level, size);
}

/** Every entry bundle of a log of `size` entries, from left to right. */
export function* bundlesOfTree(size: number): Generator<Tile> {
  yield* tilesOfLevel('entries', 0, size);
}

function* tilesOfLevel(name: Tile['level'], level: number, size: number): Generator<Tile> {
  const { full, partialWidth } = tilesAtLevel(level, size);
  for (let index = 0; index < full; index++) yield { level: name, index, width: tileWidth };
  if (partialWidth > 0) yield { level: name, index: full, width: partialWidth };
}

/** The hashes a tile holds; of an entry bundle, the leaves. */
export function spanOfTile(tile: Tile): NodeSpan {
  const from = tile.index * tileWidth;
  return { level: tile.level === 'entries' ? 0 : tile.level, from, to: from + tile.width };
}

/** True when a tree of `size` leaves holds everything in the tile. */
export function isTileWithin(tile: Tile, size: number): boolean {
  const { level, to } = spanOfTile(tile);
  return to <= nodesAtLevel(level, size);
}

/**
 * The tile's address below the log's prefix, such as `tile/0/x001/x234/067` or `tile/entries/000.p/12`. Throws
 * RangeError for what is no tile.
 */
export function tilePath(tile: Tile): string {
  if (!isTile(tile)) throw new RangeError('not a tile');
  const groups = decimalGroups(tile.index);
  const number = groups.map((group, at) => (at === groups.length - 1 ? group : `x${group}`)).join('/');
  const suffix = tile.width === tileWidth ? '' : `.p/${tile.width}`;
  return `tile/${tile.level}/${number}${suffix}`;
}

const pathPattern =
  /^tile\/(entries|0|[1-9][0-9]?)\/((?:x[0-9]{3}\/){0,5}[0-9]{3})(?:[.]p\/([1-9][0-9]{0,2}))?$/;

/** Reads an address as `tilePath` writes it; undefined for any other spelling. */
export function parseTilePath(path: string): Tile | undefined {
  const [, name, number, suffix] = pathPattern.exec(path) ?? [];
  if (name === undefined || number === undefined) return undefined;
  const tile: Tile = {
    level: name === 'entries' ? name : Number(name),
    index: Number(number.replaceAll(/[x/]/g, '')),
    width: suffix === undefined ? tileWidth : Number(suffix),
  };
  // One tile has one address: what it would be written as settles leading zeros, `.p/256` and the rest.
  return isTile(tile) && tilePath(tile) === path ? tile : undefined;
}

function isTile({ level, index, width }: Tile): boolean {
  const levelFits =
    level === 'entries' || (Number.isSafeInteger(level) && level >= 0 && level <= tileLevelMax);
  const widthFits = Number.isSafeInteger(width) && width >= 1 && width <= tileWidth;
  return levelFits && widthFits && isTreeSize(index) && isTreeSize((index + 1) * tileWidth);
}

/** 1234067 is 001, 234, 067. */
function decimalGroups(index: number): string[] {
  const digits = String(index);
  return digits.padStart(Math.ceil(digits.length / 3) * 3, '0').match(/.{3}/g) ?? [];
}
