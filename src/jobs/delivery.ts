import { type DeliveryDeps, deliverQueued } from '#usecases/messages/deliver-queued';
import type { Job } from './job-loop.js';

/** Sends queued mails and short messages soon after they were written. */
export function delivery(deps: DeliveryDeps): Job {
  return { name: 'delivery', everySeconds: 2, run: () => deliverQueued(deps) };
}
