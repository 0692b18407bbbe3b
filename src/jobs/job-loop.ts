/** Something done again and again while the portal runs. */
export type Job = {
  readonly name: string;
  /** Pause between the end of one run and the start of the next. */
  readonly everySeconds: number;
  /** How long it may go without finishing a run before people are told; see `allowedSecondsOf` for the usual. */
  readonly allowedSeconds?: number;
  run(): Promise<unknown>;
};

export type JobRunner = {
  /** Starts nothing more and resolves when the runs under way have ended. */
  stop(): Promise<void>;
};

/** The part of a `pino` logger that is needed. */
export type JobLog = { error(details: object, message: string): void };

/** Where runs are reported, so that a job that has stopped is noticed by somebody else. */
export type JobReports = {
  started(job: string): Promise<void>;
  finished(job: string): Promise<void>;
  failed(job: string, error: unknown): Promise<void>;
};

/** Some runs may fail, and some may be long, before anybody is called. */
export function allowedSecondsOf({ everySeconds, allowedSeconds }: Job): number {
  return allowedSeconds ?? Math.ceil(everySeconds * 3) + 600;
}

/**
 * Runs each job at once and then at its interval, never twice at the same time. A failed run is logged and the job
 * goes on: the next run finds the same work. Jobs never decide; they publish, deliver and tidy.
 */
export function runJobs(jobs: readonly Job[], log: JobLog, reports?: JobReports): JobRunner {
  const runners = jobs.map((job) => repeat(job, log, reports));
  return {
    stop: async () => {
      await Promise.all(runners.map((runner) => runner.stop()));
    },
  };
}

function repeat(job: Job, log: JobLog, reports: JobReports | undefined): JobRunner {
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;
  let running = once();

  async function once(): Promise<void> {
    await reportedRun(job, log, reports);
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

/** A report that cannot be written is a missed heartbeat, which is what it should look like; the work goes on. */
async function reportedRun(job: Job, log: JobLog, reports: JobReports | undefined): Promise<void> {
  const report = async (write: (to: JobReports) => Promise<void>): Promise<void> => {
    if (reports === undefined) return;
    await write(reports).catch((error: unknown) => {
      log.error({ err: error, job: job.name }, 'the heartbeat of a job could not be written');
    });
  };
  await report((to) => to.started(job.name));
  try {
    await job.run();
  } catch (error) {
    log.error({ err: error, job: job.name }, 'a job failed and will be tried again');
    await report((to) => to.failed(job.name, error));
    return;
  }
  await report((to) => to.finished(job.name));
}
