import type { TreeHead } from '#log/proof';
import { rootFromTiles } from '#log/tile-proof';
import type { LogStore, SignedCheckpoint } from '../ports/log.js';
import { LogBroken } from './log-broken.js';

/**
 * The newest head this installation signed, remembered beside the key and not in the database: a database restored
 * from an older copy then shows, also without a witness.
 */
export type HeadMemory = {
  read(): Promise<TreeHead | undefined>;
  write(head: TreeHead): Promise<void>;
};

/** Throws LogBroken when the stored log does not continue the remembered one. */
export async function checkRemembered(
  log: Pick<LogStore, 'nodes'>,
  memory: HeadMemory | undefined,
  head: SignedCheckpoint | undefined,
): Promise<void> {
  const remembered = await memory?.read();
  if (remembered === undefined) return;
  const { size, root } = remembered;
  if (head === undefined || size > head.treeSize) {
    throw new LogBroken(
      'rolled-back',
      `a log of ${size} leaves was signed here, and the database has one of ${head?.treeSize ?? 0}: was an older copy restored?`,
    );
  }
  const stored =
    size === head.treeSize
      ? Buffer.from(head.rootHash)
      : await rootFromTiles((level, from, to) => log.nodes(level, from, to), size);
  if (stored.equals(root)) return;
  throw new LogBroken(
    'forked',
    `the log of ${size} leaves that was signed here is not the one in the database`,
  );
}
