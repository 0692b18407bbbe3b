import { LogBroken } from './log/log-broken.js';
import { type PublishDeps, type PublishingSteps, publishingSteps } from './log/publishing-steps.js';
import type { StoredCheckpoint } from './ports/log.js';

/** Publishes for many at once: whoever asks while a run is under way shares the next one. */
export type CheckpointPublisher = {
  /** Resolves when everything committed before the call is signed and, unless witnesses are waited for, public. */
  publish(): Promise<StoredCheckpoint | undefined>;
  /** Why nothing is published any more; undefined while all is well. */
  breach(): LogBroken | undefined;
};

export function checkpointPublisher(
  deps: PublishDeps,
  steps: PublishingSteps = publishingSteps,
): CheckpointPublisher {
  let running: Promise<unknown> = Promise.resolve();
  let next: Promise<StoredCheckpoint | undefined> | undefined;
  let broken: LogBroken | undefined;
  const run = async (): Promise<StoredCheckpoint | undefined> => {
    if (broken !== undefined) throw broken;
    try {
      return await publishCheckpoint(deps, steps);
    } catch (error) {
      // Signing on top of a broken log would make a second one: not before people have looked.
      if (error instanceof LogBroken) broken = error;
      throw error;
    }
  };
  return {
    publish: () => {
      // A run under way may have read the log before the caller's commit, so only the one after it will do.
      next ??= running.then(() => {
        const started = run();
        next = undefined;
        running = started.catch(() => undefined);
        return started;
      });
      return next;
    },
    breach: () => broken,
  };
}

/**
 * Everything that is committed becomes public, by the steps of `publishing-steps.ts`. Run after every act that enters
 * something in the log and by a job as safety net; start-up runs the same steps. Returns the head that is public when
 * it returns.
 *
 * @throws LogBroken when the stored log is not the one that was signed.
 */
export async function publishCheckpoint(
  deps: PublishDeps,
  steps: PublishingSteps = publishingSteps,
): Promise<StoredCheckpoint | undefined> {
  const { log } = deps.persistence.read;
  await steps.sequence(deps);
  const grown = await steps.grow(deps);
  if (grown !== undefined) await steps.store(deps, grown, await steps.sign(deps, grown));
  const signed = await log.signedHead();
  const head = await log.head();
  if (signed === undefined) return head;
  await steps.witness(deps, signed);
  if (signed.treeSize === head?.treeSize) return head;
  await steps.publish(deps, signed);
  const now = await log.head();
  deps.publicHead?.published(now);
  return now;
}
