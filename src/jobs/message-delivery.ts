import { type DeliveryDeps, deliverQueued } from '#usecases/messages/deliver-queued';
import type { Job } from './job-loop.js';

/** Sends queued mails and short messages soon after they were written. */
export function messageDelivery(deps: DeliveryDeps): Job {
  return { name: 'message-delivery', everySeconds: 2, run: () => deliverQueued(deps) };
}
