import { rootOfLeaves } from '#log/merkle';
import { tileWidth } from '#log/tiles';
import type { LogStore } from '../ports/log.js';

/** Tiles read at a time, so that a whole log does not sit in memory. */
const tilesPerStep = 40;

/**
 * Stores the nodes that the tiles above the leaves hold, for a tree of `size` leaves, from wherever they end. They
 * follow from the leaves and nothing else: whoever computes them, and however often, stores the same bytes.
 */
export async function completeNodes(
  log: Pick<LogStore, 'nodes' | 'nodeCount' | 'addNodes'>,
  size: number,
): Promise<void> {
  let wanted = Math.floor(size / tileWidth);
  for (let level = 1; wanted > 0; level += 1) {
    for (let at = await log.nodeCount(level); at < wanted; at += tilesPerStep) {
      const to = Math.min(wanted, at + tilesPerStep);
      const below = await log.nodes(level - 1, at * tileWidth, to * tileWidth);
      await log.addNodes(level, at, rootsOfTiles(below, to - at));
    }
    wanted = Math.floor(wanted / tileWidth);
  }
}

function rootsOfTiles(hashes: readonly Uint8Array[], tiles: number): readonly Uint8Array[] {
  if (hashes.length !== tiles * tileWidth) throw new Error('the log lacks hashes that its size promises');
  return Array.from({ length: tiles }, (_, tile) =>
    rootOfLeaves(hashes.slice(tile * tileWidth, (tile + 1) * tileWidth).map((hash) => Buffer.from(hash))),
  );
}
