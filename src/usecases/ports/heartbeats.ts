import type { Instant } from '#law/calendar-day';

/** One job of the loop and when it last did its work. All instants are machine time. */
export type Heartbeat = {
  readonly job: string;
  /** Seconds that may pass between two finished runs; more, and people are told. */
  readonly allowedSeconds: number;
  /** Since when it is expected to run; a job that never finished a run is measured from here. */
  readonly expectedAt: Instant;
  readonly startedAt?: Instant;
  readonly finishedAt?: Instant;
  readonly failedAt?: Instant;
  /** What the last failed run said, without addresses. */
  readonly lastError?: string;
};

export type ExpectedJob = Pick<Heartbeat, 'job' | 'allowedSeconds'>;

export interface HeartbeatStore {
  /** From now on these run, wherever that is, and no others; those expected before keep their past. */
  expect(jobs: readonly ExpectedJob[], at: Instant): Promise<void>;
  started(job: string, at: Instant): Promise<void>;
  finished(job: string, at: Instant): Promise<void>;
  failed(job: string, at: Instant, error: string): Promise<void>;
  /** By name. */
  all(): Promise<readonly Heartbeat[]>;
}
