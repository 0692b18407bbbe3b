import { formatProofFile } from '#log/proof-file';
import { proveInclusionFromTiles } from '#log/tile-proof';
import { canonicalBytes, type JsonValue } from '#register/canonical-json';
import type { Deps } from '../ports.js';
import type { StoredCheckpoint } from '../ports/log.js';
import type { LogTiles } from './log-tiles.js';

export type ProofDeps = Pick<Deps, 'persistence'> & { readonly logTiles: Pick<LogTiles, 'nodes'> };

/**
 * The proof file of a log entry (C2SP tlog-proof) against the newest published checkpoint, or the published one of
 * `treeSize` leaves. It carries the entry itself, so that one file is enough. Undefined when that checkpoint does not
 * cover the leaf, or was never published.
 */
export async function proveEntry(
  deps: ProofDeps,
  leafIndex: number,
  treeSize?: number,
): Promise<string | undefined> {
  const { log } = deps.persistence.read;
  const checkpoint = treeSize === undefined ? await log.head() : await log.published(treeSize);
  if (checkpoint === undefined || leafIndex >= checkpoint.treeSize) return undefined;
  const bytes = await log.entryBytes(leafIndex);
  if (bytes === undefined) throw new Error(`the log lacks leaf ${leafIndex}`);
  const entry = JSON.parse(Buffer.from(bytes).toString('utf8')) as JsonValue;
  return proofFileOf(deps, { index: leafIndex, checkpoint, extra: { entry } });
}

/** Proof that the leaf stands in the tree of the checkpoint, with what the leaf is computed from. */
export async function proofFileOf(
  { logTiles }: Pick<ProofDeps, 'logTiles'>,
  proven: {
    readonly index: number;
    readonly checkpoint: StoredCheckpoint;
    readonly extra: JsonValue;
  },
): Promise<string> {
  const { index, checkpoint, extra } = proven;
  const hashes = await proveInclusionFromTiles(logTiles.nodes, index, checkpoint.treeSize);
  return formatProofFile({ extra: canonicalBytes(extra), index, hashes, note: checkpoint.note });
}
