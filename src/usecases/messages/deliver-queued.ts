import { type Instant, instantOf } from '#law/calendar-day';
import type { Deps } from '../ports.js';
import type { Delivery } from '../ports/outbox.js';
import type { Mailer } from './mailer.js';
import { type Envelope, type PrepareDeps, prepareDelivery } from './prepare-delivery.js';

export type DeliveryDeps = Pick<Deps, 'persistence'> & PrepareDeps & { readonly mailer: Mailer };

export type Delivered = { readonly sent: number; readonly failed: number; readonly withdrawn: number };

/** Minutes to wait after the first, second, … failed attempt; after the last one it is a dead letter. */
const waitMinutes = [1, 5, 15, 60, 180, 360, 720];
export const deliveryAttemptsMax = waitMinutes.length + 1;

/** How long one attempt can take at most, and so how long a crash between sending and marking delays the next. */
export const claimMinutes = 5;

/** Sent one after the other in a run; the rest waits for the next. */
const deliveriesPerRun = 20;
const errorCharactersMax = 300;

/**
 * Sends what is due, one after the other.
 *
 * 1. In one transaction: take the delivery that is due first, read what it tells of as it is now, and put it into
 *    words; what is no longer true is withdrawn. A crash here changed nothing.
 * 2. Send, outside of any transaction: a slow mail server must not hold locks. A crash after this step and before
 *    the next sends it again some minutes later under the same id: it can come twice, never not at all.
 * 3. Mark it sent, or count the failure and set the next attempt.
 */
export async function deliverQueued(deps: DeliveryDeps): Promise<Delivered> {
  const counts = { sent: 0, failed: 0, withdrawn: 0 };
  for (let turn = 0; turn < deliveriesPerRun; turn += 1) {
    const outcome = await deliverNext(deps);
    if (outcome === undefined) break;
    counts[outcome] += 1;
  }
  return counts;
}

async function deliverNext(deps: DeliveryDeps): Promise<keyof Delivered | undefined> {
  const taken = await takeNext(deps);
  if (taken === undefined) return undefined;
  const { delivery, envelope } = taken;
  if (envelope === 'withdrawn') return 'withdrawn';
  const fault = 'fault' in envelope ? envelope.fault : await trySending(deps, envelope, delivery.id);
  const at = deps.clock.machineNow();
  await deps.persistence.transact(async ({ outbox }) => {
    if (fault === undefined) await outbox.markSent(delivery.id, at);
    else await outbox.markFailed(delivery.id, { at, error: fault, nextAttemptAt: nextAttempt(delivery, at) });
  });
  return fault === undefined ? 'sent' : 'failed';
}

type Taken = {
  readonly delivery: Delivery;
  readonly envelope: Envelope | 'withdrawn' | { readonly fault: string };
};

/** What cannot be put into words is a failed attempt like any other, so that it does not hold up what comes after it. */
async function takeNext(deps: DeliveryDeps): Promise<Taken | undefined> {
  const { persistence, clock } = deps;
  const now = clock.machineNow();
  let claimed: Delivery | undefined;
  try {
    return await persistence.transact(async (stores) => {
      claimed = await stores.outbox.claim(now, minutesAfter(now, claimMinutes));
      return claimed && { delivery: claimed, envelope: await prepareDelivery(deps, stores, claimed) };
    });
  } catch (error) {
    if (claimed === undefined) throw error;
    return { delivery: claimed, envelope: { fault: faultText(error) } };
  }
}

async function trySending(
  { mailer, shortMessages }: DeliveryDeps,
  envelope: Envelope,
  id: string,
): Promise<string | undefined> {
  try {
    if (envelope.channel === 'mail') await mailer.send(envelope.mail, id);
    else await shortMessages?.send(envelope.shortMessage, id);
    return undefined;
  } catch (error) {
    return faultText(error);
  }
}

function faultText(error: unknown): string {
  return withoutAddresses(error instanceof Error ? error.message : String(error)).slice(
    0,
    errorCharactersMax,
  );
}

/** Undefined when no more attempts are made. */
function nextAttempt({ attempts }: Delivery, now: Instant): Instant | undefined {
  const minutes = waitMinutes[attempts];
  return minutes === undefined ? undefined : minutesAfter(now, minutes);
}

function minutesAfter(now: Instant, minutes: number): Instant {
  return instantOf(Date.parse(now) + minutes * 60_000);
}

/** Servers like to repeat the recipient, and the queue's error column is not sealed. */
function withoutAddresses(text: string): string {
  return text.replaceAll(/[^\s<>"':;,]+@[^\s<>"':;,]+/g, '<address>').replaceAll(/\+?\d{7,}/g, '<number>');
}
