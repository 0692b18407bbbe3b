import type { Deps } from '../ports.js';
import type { ExpectedJob } from '../ports/heartbeats.js';

type HeartbeatDeps = Pick<Deps, 'persistence' | 'clock'>;

/** From here on these jobs run somewhere in this installation; whoever starts says so, also where it runs none itself. */
export async function expectJobs(
  { persistence, clock }: HeartbeatDeps,
  jobs: readonly ExpectedJob[],
): Promise<void> {
  const at = clock.machineNow();
  await persistence.transact(({ heartbeats }) => heartbeats.expect(jobs, at));
}

/** Written at most this often for a job: some run every two seconds, and minutes are what is measured. */
const writtenEverySeconds = 15;

export type Heartbeats = {
  started(job: string): Promise<void>;
  finished(job: string): Promise<void>;
  failed(job: string, error: unknown): Promise<void>;
};

/** Writes down when jobs start, finish and fail. */
export function createHeartbeats({ persistence, clock }: HeartbeatDeps): Heartbeats {
  const written = new Map<string, number>();
  const isDue = (what: string): boolean => {
    const now = Date.parse(clock.machineNow());
    const last = written.get(what);
    if (last !== undefined && Math.abs(now - last) < writtenEverySeconds * 1_000) return false;
    written.set(what, now);
    return true;
  };
  const store = () => persistence.read.heartbeats;
  return {
    started: async (job) => {
      if (isDue(`started ${job}`)) await store().started(job, clock.machineNow());
    },
    finished: async (job) => {
      if (isDue(`finished ${job}`)) await store().finished(job, clock.machineNow());
    },
    failed: async (job, error) => {
      if (!isDue(`failed ${job}`)) return;
      await store().failed(job, clock.machineNow(), withoutAddresses(String(error)));
    },
  };
}

/** What a server answers may repeat an address, and this is shown to staff who have nothing to do with it. */
function withoutAddresses(text: string): string {
  return text.replaceAll(/[^\s<>"':;,]+@[^\s<>"':;,]+/g, '<address>');
}
