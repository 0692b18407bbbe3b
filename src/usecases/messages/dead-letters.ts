import type { Actor } from '#dossier/actor';
import { type Outcome, fail, forbidden, notFound, succeed } from '../outcome.js';
import type { Deps, Stores } from '../ports.js';
import type { Page } from '../ports/casework.js';
import type { Delivery } from '../ports/outbox.js';
import { masked } from './masked.js';
import { type ReadNotice, readNotice } from './read-notice.js';

export const deadLettersPageSize = 20;

/** Something that was given up, with what an administrator needs to know of it and no more. */
export type DeadLetter = {
  readonly delivery: Delivery;
  /** Subject of a mail about an account; absent for messages and short messages. */
  readonly subject?: string;
  /** What a message tells of; absent for others, and where that is not there any more. */
  readonly read?: ReadNotice;
  /** Enough of the address to see a mistyped one. */
  readonly maskedAddress: string;
};

type DeadLetterDeps = Pick<Deps, 'persistence' | 'clock'>;

/** 未送达 — what was given up after the last attempt, newest first. `page` counts from 1. */
export async function deadLetters(
  { persistence }: DeadLetterDeps,
  { actor, page }: { readonly actor: Actor; readonly page: number },
): Promise<Outcome<Page<DeadLetter>>> {
  if (!actor.roles.includes('administrator')) return fail(forbidden);
  const stores = persistence.read;
  const { rows, total } = await stores.outbox.dead(page, deadLettersPageSize);
  const letters: DeadLetter[] = [];
  for (const delivery of rows) letters.push(await letterOf(stores, delivery));
  return succeed({ rows: letters, total });
}

/** Queues it again from the first attempt. */
export async function retryDeadLetter(
  { persistence, clock }: DeadLetterDeps,
  { actor, deliveryId }: { readonly actor: Actor; readonly deliveryId: string },
): Promise<Outcome<undefined>> {
  if (!actor.roles.includes('administrator')) return fail(forbidden);
  const queued = await persistence.read.outbox.requeue(deliveryId, clock.machineNow());
  return queued ? succeed(undefined) : fail(notFound);
}

async function letterOf(stores: Stores, delivery: Delivery): Promise<DeadLetter> {
  const { content } = delivery;
  switch (content.kind) {
    case 'mail':
      return {
        delivery,
        subject: content.mail.subject,
        maskedAddress: masked(content.mail.to),
      };
    case 'short-message':
      return { delivery, maskedAddress: masked(content.shortMessage.to) };
    case 'message': {
      const message = await stores.messages.byId(content.messageId);
      if (message === undefined) throw new Error(`a delivery without its message ${content.messageId}`);
      const { to } = message;
      const mail = to.kind === 'mail' ? to.mail : (await stores.accounts.byId(to.accountId))?.mail;
      const read = await readNotice(stores, message.notice);
      return { delivery, maskedAddress: masked(mail ?? ''), ...(read === undefined ? {} : { read }) };
    }
    default:
      return content satisfies never;
  }
}
