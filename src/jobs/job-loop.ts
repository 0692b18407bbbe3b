/** Something done again and again while the portal runs. */
export type Job = {
  readonly name: string;
  /** Pause between the end of one run and the start of the next. */
  readonly everySeconds: number;
  run(): Promise<unknown>;
};

export type JobRunner = {
  /** Starts nothing more and resolves when the runs under way have ended. */
  stop(): Promise<void>;
};

/** The part of a `pino` logger that is needed. */
export type JobLog = { error(details: object, message: string): void };

/**
 * Runs each job at once and then at its interval, never twice at the same time. A failed run is logged and the job
 * goes on: the next run finds the same work. Jobs never decide; they publish, deliver and tidy.
 */
export function runJobs(jobs: readonly Job[], log: JobLog): JobRunner {
  const runners = jobs.map((job) => repeat(job, log));
  return {
    stop: async () => {
      await Promise.all(runners.map((runner) => runner.stop()));
    },
  };
}

function repeat(job: Job, log: JobLog): JobRunner {
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;
  let running = once();

  async function once(): Promise<void> {
    try {
      await job.run();
    } catch (error) {
      log.error({ err: error, job: job.name }, 'a job failed and will be tried again');
    }
    if (isStopped) return;
    timer = setTimeout(() => {
      running = once();
    }, job.everySeconds * 1_000);
  }

  return {
    stop: async () => {
      isStopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
