import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { type Job, type JobRunner, runJobs } from './job-loop.js';

const silent = { error: () => {} };
let runner: JobRunner | undefined;
afterEach(() => runner?.stop());

/** Resolves once `happened` is true. */
async function until(happened: () => boolean): Promise<void> {
  while (!happened()) await sleep(1);
}

describe('the job loop', () => {
  it('runs a job at once and again after its pause', async () => {
    let runs = 0;
    runner = runJobs([{ name: 'count', everySeconds: 0.001, run: async () => (runs += 1) }], silent);
    await until(() => runs >= 3);
  });

  it('never runs a job twice at the same time', async () => {
    let running = 0;
    let most = 0;
    let runs = 0;
    const slow: Job = {
      name: 'slow',
      everySeconds: 0,
      run: async () => {
        running += 1;
        most = Math.max(most, running);
        await sleep(5);
        running -= 1;
        runs += 1;
      },
    };
    runner = runJobs([slow], silent);
    await until(() => runs >= 4);
    expect(most).toBe(1);
  });

  it('reports a failed run and goes on, and the other jobs do not notice', async () => {
    const reports: object[] = [];
    let others = 0;
    const failing: Job = { name: 'failing', everySeconds: 0.001, run: () => Promise.reject(new Error('no')) };
    const throwing: Job = {
      name: 'throwing',
      everySeconds: 0.001,
      run: () => {
        throw new Error('no');
      },
    };
    const other: Job = { name: 'other', everySeconds: 0.001, run: async () => (others += 1) };
    runner = runJobs([failing, throwing, other], { error: (details) => reports.push(details) });
    await until(() => reports.length >= 4 && others >= 2);
    expect(reports).toContainEqual({ err: new Error('no'), job: 'failing' });
    expect(reports).toContainEqual({ err: new Error('no'), job: 'throwing' });
  });

  it('stops by waiting for the run under way and starting no other', async () => {
    let started = 0;
    let ended = 0;
    const slow: Job = {
      name: 'slow',
      everySeconds: 0,
      run: async () => {
        started += 1;
        await sleep(20);
        ended += 1;
      },
    };
    const stopped = runJobs([slow], silent);
    await until(() => started === 1);
    await stopped.stop();
    expect(ended).toBe(1);
    await sleep(30);
    expect(started).toBe(1);
  });
});
