import { formatConsistencyFile } from '#log/consistency-file';
import { proveConsistencyFromTiles } from '#log/tile-proof';
import type { ProofDeps } from './prove-entry.js';

/**
 * The consistency file from a tree of `from` leaves to the newest published checkpoint, or to the published one of `to`
 * leaves: that the later log begins with everything the earlier one held. `from` needs no checkpoint of ours: whoever
 * asks holds one, or the proof tells them nothing. Undefined when there is no such checkpoint, or `from` is beyond it.
 */
export async function proveConsistency(
  { persistence, logTiles }: ProofDeps,
  from: number,
  to?: number,
): Promise<string | undefined> {
  const { log } = persistence.read;
  const checkpoint = to === undefined ? await log.head() : await log.published(to);
  if (checkpoint === undefined || from > checkpoint.treeSize) return undefined;
  const hashes = await proveConsistencyFromTiles(logTiles.nodes, from, checkpoint.treeSize);
  return formatConsistencyFile({ oldSize: from, hashes, note: checkpoint.note });
}
