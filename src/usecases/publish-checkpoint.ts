import { appendLeaf, decodeFrontier, emptyFrontier, encodeFrontier, rootOf } from '#log/frontier';
import type { Frontier } from '#log/frontier';
import { signCheckpoint } from '#log/checkpoint';
import type { NoteSigner } from '#log/signer';
import type { Deps } from './ports.js';
import type { StoredCheckpoint } from './ports/register.js';
import type { PublicHead } from './register/public-head.js';

/** Publishing needs the log's signing key; nothing else does. */
export type PublishDeps = Pick<Deps, 'persistence' | 'clock'> & {
  readonly signer: NoteSigner;
  /** Told of the new head, so that this process shows it at once. */
  readonly publicHead?: Pick<PublicHead, 'published'>;
};

/** Publishes for many at once: whoever asks while a run is under way shares the next one. */
export type CheckpointPublisher = {
  /** Resolves when everything committed before the call is covered by a published checkpoint. */
  publish(): Promise<StoredCheckpoint | undefined>;
};

export function checkpointPublisher(deps: PublishDeps): CheckpointPublisher {
  let running: Promise<unknown> = Promise.resolve();
  let next: Promise<StoredCheckpoint | undefined> | undefined;
  return {
    publish: () => {
      // A run under way may have read the log before the caller's commit, so only the one after it will do.
      next ??= running.then(() => {
        const run = publishCheckpoint(deps);
        next = undefined;
        running = run.catch(() => undefined);
        return run;
      });
      return next;
    },
  };
}

/** Leaves folded at a time, so that a long backlog does not sit in memory. */
const leavesPerStep = 10_000;

/**
 * Signs the tree as it stands and publishes it. Run after every decision and by a job as safety net; start-up runs
 * the same steps. Returns the head that is public when it returns.
 *
 * 1. Read the published head and the leaves after it. A crash here changed nothing.
 * 2. Grow the frontier and sign. A crash here leaves a signature nobody has seen.
 * 3. Compare and swap the head. When another run was faster its checkpoint stands and ours, never seen, is dropped:
 *    the log never shows two heads that disagree. A crash after this is a published checkpoint.
 */
export async function publishCheckpoint(deps: PublishDeps): Promise<StoredCheckpoint | undefined> {
  const { log } = deps.persistence.read;
  const head = await log.head();
  const size = await log.size();
  const previousSize = head?.treeSize ?? 0;
  if (size === previousSize) return head;
  const frontier = await grow(deps, previousSize, size, head);
  const rootHash = rootOf(frontier);
  const note = await signCheckpoint({ origin: deps.signer.name, size, root: rootHash }, [deps.signer]);
  const next = {
    treeSize: size,
    rootHash,
    note,
    frontier: encodeFrontier(frontier),
    publishedAt: deps.clock.machineNow(),
  };
  const published = await deps.persistence.transact((stores) => stores.log.publish(previousSize, next));
  const now = published ? next : await log.head();
  deps.publicHead?.published(now);
  return now;
}

async function grow(
  { persistence }: PublishDeps,
  from: number,
  to: number,
  head: StoredCheckpoint | undefined,
): Promise<Frontier> {
  let frontier = head === undefined ? emptyFrontier() : decodeFrontier(head.frontier);
  for (let start = from; start < to; start += leavesPerStep) {
    const hashes = await persistence.read.log.leafHashes(start, Math.min(to, start + leavesPerStep));
    for (const hash of hashes) frontier = appendLeaf(frontier, Buffer.from(hash));
  }
  return frontier;
}
