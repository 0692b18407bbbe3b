import { removeExpired } from '#usecases/accounts/remove-expired';
import { completePlannedCancellations } from '#usecases/changes/complete-planned-cancellations';
import { createHeartbeats } from '#usecases/clocks/heartbeats';
import { removeStaleReports } from '#usecases/report/report-drafts';
import type { MailboxDeps } from '#usecases/report/take-in-mails';
import type { DeliveryDeps } from '#usecases/messages/deliver-queued';
import type { Deps } from '#usecases/ports';
import type { ExpectedJob } from '#usecases/ports/heartbeats';
import type { PublishDeps } from '#usecases/log/publishing-steps';
import type { CheckpointPublisher } from '#usecases/publish-checkpoint';
import { messageDelivery } from './message-delivery.js';
import { type DeadlineWatchDeps, deadlineWatch } from './deadline-watch.js';
import { handoverDelivery } from './handover-delivery.js';
import { reportMailbox } from './report-mailbox.js';
import { type Job, type JobLog, type JobRunner, allowedSecondsOf, runJobs } from './job-loop.js';

export type { JobRunner } from './job-loop.js';

export type JobDeps = Deps &
  PublishDeps &
  DeadlineWatchDeps & {
    readonly publisher: CheckpointPublisher;
    /** Without it (demonstration) mails stay in the queue, where the demonstration shows them. */
    readonly delivering?: Omit<DeliveryDeps, 'persistence' | 'clock'> | undefined;
    /** Without it no mailbox is read. */
    readonly reporting?: ReportingByMail | undefined;
  };

/** The mailbox for reports by the public. */
export type ReportingByMail = Pick<MailboxDeps, 'mailbox' | 'composeReportMail'> & {
  readonly everySeconds: number;
};

/** Everything that happens without a request. */
function portalJobs({ delivering, reporting, ...deps }: JobDeps): readonly Job[] {
  return [
    checkpointSafetyNet(deps),
    expiredRemoval(deps),
    plannedCancellations(deps),
    deadlineWatch(deps),
    ...handoverDelivery(deps),
    ...(reporting === undefined ? [] : [reportMailbox({ ...deps, ...reporting }, reporting.everySeconds)]),
    ...(delivering === undefined ? [] : [messageDelivery({ ...deps, ...delivering })]),
  ];
}

/** One process of an installation runs the jobs. */
export function startJobs(deps: JobDeps, log: JobLog): JobRunner {
  return runJobs(portalJobs(deps), log, createHeartbeats(deps));
}

/** What every process knows must run somewhere, also one that runs no jobs itself. */
export function expectedJobs(deps: JobDeps): readonly ExpectedJob[] {
  return portalJobs(deps).map((job) => ({ job: job.name, allowedSeconds: allowedSecondsOf(job) }));
}

/** Every decision publishes its checkpoint itself; this catches the one whose process ended just then. */
function checkpointSafetyNet({ publisher }: Pick<JobDeps, 'publisher'>): Job {
  return { name: 'checkpoint-safety-net', everySeconds: 5, run: () => publisher.publish() };
}

function expiredRemoval(deps: Pick<PublishDeps, 'persistence' | 'clock'>): Job {
  return {
    name: 'expired-removal',
    everySeconds: 3_600,
    run: async () => {
      await removeExpired(deps);
      await removeStaleReports(deps);
    },
  };
}

/** Carries out what operators declared ahead: their day has come (Art. 7). It decides nothing. */
function plannedCancellations(deps: JobDeps): Job {
  return { name: 'planned-cancellations', everySeconds: 30, run: () => completePlannedCancellations(deps) };
}
