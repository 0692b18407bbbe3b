import { type Instant, instantOf } from '#law/calendar-day';
import type { Deps } from '../ports.js';
import type { QueuedMail } from '../ports/outbox.js';
import type { Mailer } from './mailer.js';

export type DeliveryDeps = Pick<Deps, 'persistence' | 'clock'> & { readonly mailer: Mailer };

export type Delivered = { readonly sent: number; readonly failed: number };

/** Minutes to wait after the first, second, … failed attempt; after the last one the mail is a dead letter. */
const waitMinutes = [1, 5, 15, 60, 180, 360, 720];
export const deliveryAttemptsMax = waitMinutes.length + 1;

/** Sent one after the other in a run; the rest waits for the next. */
const mailsPerRun = 20;
const errorCharactersMax = 300;

/**
 * Sends what is due.
 *
 * 1. Read the mails due. A crash here changed nothing.
 * 2. Send, outside of any transaction: a slow mail server must not hold locks. A crash after this step and before
 *    the next sends the mail again at the next run, with the same Message-ID: a mail can come twice, never not at all.
 * 3. Mark it sent, or count the failure and set the next attempt.
 */
export async function deliverMails({ persistence, clock, mailer }: DeliveryDeps): Promise<Delivered> {
  const due = await persistence.read.outbox.mailsDue(clock.machineNow(), mailsPerRun);
  let sent = 0;
  for (const queued of due) {
    const fault = await trySending(mailer, queued);
    const at = clock.machineNow();
    await persistence.transact(async ({ outbox }) => {
      if (fault === undefined) await outbox.markMailSent(queued.id, at);
      else await outbox.markMailFailed(queued.id, nextAttempt(queued.attempts + 1, at), fault);
    });
    if (fault === undefined) sent += 1;
  }
  return { sent, failed: due.length - sent };
}

async function trySending(mailer: Mailer, { mail, id }: QueuedMail): Promise<string | undefined> {
  try {
    await mailer.send(mail, id);
    return undefined;
  } catch (error) {
    return withoutAddresses(error instanceof Error ? error.message : String(error)).slice(
      0,
      errorCharactersMax,
    );
  }
}

/** `attempts` failed so far; undefined when no more are made. */
export function nextAttempt(attempts: number, now: Instant): Instant | undefined {
  const minutes = waitMinutes[attempts - 1];
  return minutes === undefined ? undefined : instantOf(Date.parse(now) + minutes * 60_000);
}

/** Mail servers like to repeat the recipient, and the queue's error column is not sealed. */
function withoutAddresses(text: string): string {
  return text.replaceAll(/[^\s<>"':;,]+@[^\s<>"':;,]+/g, '<address>');
}
