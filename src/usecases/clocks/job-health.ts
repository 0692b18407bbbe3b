import type { Instant } from '#law/calendar-day';
import type { Deps } from '../ports.js';
import type { Heartbeat } from '../ports/heartbeats.js';

/** A job that has not done its work in the time it has for that. */
export type LateJob = Pick<Heartbeat, 'job' | 'allowedSeconds' | 'finishedAt' | 'failedAt' | 'lastError'>;

/**
 * The watch over the watch: told from the database, so that it also speaks where no job runs in this process, and when
 * the process that ran them is gone.
 */
export type JobHealth = {
  /** By name; empty when all is well. Reads at most every few seconds. */
  late(): Promise<readonly LateJob[]>;
};

const keptSeconds = 15;

export function createJobHealth({ persistence, clock }: Pick<Deps, 'persistence' | 'clock'>): JobHealth {
  let heartbeats: readonly Heartbeat[] = [];
  let readAt = Number.NEGATIVE_INFINITY;
  return {
    late: async () => {
      const now = clock.machineNow();
      if (Math.abs(Date.parse(now) - readAt) >= keptSeconds * 1_000) {
        heartbeats = await persistence.read.heartbeats.all();
        readAt = Date.parse(now);
      }
      return lateJobs(heartbeats, now);
    },
  };
}

export function lateJobs(heartbeats: readonly Heartbeat[], now: Instant): readonly LateJob[] {
  return heartbeats.filter(({ finishedAt, expectedAt, allowedSeconds }) => {
    const since = Date.parse(finishedAt ?? expectedAt);
    return Date.parse(now) - since > allowedSeconds * 1_000;
  });
}
