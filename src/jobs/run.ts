import { removeExpired } from '#usecases/accounts/remove-expired';
import type { Mailer } from '#usecases/mail/mailer';
import type { CheckpointPublisher, PublishDeps } from '#usecases/publish-checkpoint';
import { type Job, type JobLog, type JobRunner, runJobs } from './job-loop.js';
import { mailDelivery } from './mail-delivery.js';

export type { JobRunner } from './job-loop.js';

/** Without a mailer (demonstration) mails stay in the queue, where the demonstration shows them. */
export type JobDeps = PublishDeps & { readonly publisher: CheckpointPublisher; readonly mailer?: Mailer };

/** Everything that happens without a request; one process of an installation runs it. */
export function startJobs({ mailer, ...deps }: JobDeps, log: JobLog): JobRunner {
  return runJobs(
    [
      checkpointSafetyNet(deps),
      expiredRemoval(deps),
      ...(mailer === undefined ? [] : [mailDelivery({ ...deps, mailer })]),
    ],
    log,
  );
}

/** Every decision publishes its checkpoint itself; this catches the one whose process ended just then. */
function checkpointSafetyNet({ publisher }: Pick<JobDeps, 'publisher'>): Job {
  return { name: 'checkpoint-safety-net', everySeconds: 5, run: () => publisher.publish() };
}

function expiredRemoval(deps: Pick<PublishDeps, 'persistence' | 'clock'>): Job {
  return { name: 'expired-removal', everySeconds: 3_600, run: () => removeExpired(deps) };
}
