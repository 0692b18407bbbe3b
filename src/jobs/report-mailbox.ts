import { type MailboxDeps, takeInMails } from '#usecases/report/take-in-mails';
import type { Job } from './job-loop.js';

/** Reads the mailbox for reports by the public. */
export function reportMailbox(deps: MailboxDeps, everySeconds: number): Job {
  return { name: 'report-mailbox', everySeconds, run: () => takeInMails(deps) };
}
