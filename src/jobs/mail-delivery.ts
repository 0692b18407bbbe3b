import { type DeliveryDeps, deliverMails } from '#usecases/mail/deliver-mails';
import type { Job } from './job-loop.js';

/** Sends queued mails soon after they were written. */
export function mailDelivery(deps: DeliveryDeps): Job {
  return { name: 'mail-delivery', everySeconds: 2, run: () => deliverMails(deps) };
}
