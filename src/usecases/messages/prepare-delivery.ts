import type { Deps, Stores } from '../ports.js';
import type { Message } from '../ports/messages.js';
import type { Delivery, Mail, ShortMessage } from '../ports/outbox.js';
import { readNotice } from './read-notice.js';
import type { ShortMessages } from './short-messages.js';
import type { WordNotice } from './word-notice.js';

export type PrepareDeps = Pick<Deps, 'clock'> & {
  /** Absent where short messages are off: what is queued for them is withdrawn. */
  readonly shortMessages?: ShortMessages | undefined;
  readonly wordNotice: WordNotice;
};

/** Something in its words, with its address. */
export type Envelope =
  | { readonly channel: 'mail'; readonly mail: Mail }
  | { readonly channel: 'sms'; readonly shortMessage: ShortMessage };

/** Why something was not sent; shown to staff. */
export type WithdrawalReason = 'no longer true' | 'no such recipient' | 'channel is off';

/** Puts a claimed delivery into words, in the transaction of the claim, or withdraws it. */
export async function prepareDelivery(
  deps: PrepareDeps,
  stores: Stores,
  delivery: Delivery,
): Promise<Envelope | 'withdrawn'> {
  const prepared = await tryPreparing(deps, stores, delivery);
  if (typeof prepared !== 'string') return prepared;
  await stores.outbox.withdraw(delivery.id, deps.clock.machineNow(), prepared);
  return 'withdrawn';
}

async function tryPreparing(
  deps: PrepareDeps,
  stores: Stores,
  { channel, content }: Delivery,
): Promise<Envelope | WithdrawalReason> {
  if (channel === 'sms' && deps.shortMessages === undefined) return 'channel is off';
  switch (content.kind) {
    case 'mail':
      return { channel: 'mail', mail: content.mail };
    case 'short-message':
      return { channel: 'sms', shortMessage: content.shortMessage };
    case 'message':
      return wordMessage(deps, stores, { channel, messageId: content.messageId });
    default:
      return content satisfies never;
  }
}

async function wordMessage(
  { wordNotice, clock }: PrepareDeps,
  stores: Stores,
  { channel, messageId }: Pick<Delivery, 'channel'> & { readonly messageId: string },
): Promise<Envelope | WithdrawalReason> {
  const message = await stores.messages.byId(messageId);
  if (message === undefined) throw new Error(`a delivery without its message ${messageId}`);
  const read = await readNotice(stores, message.notice, clock.now());
  if (read?.isStillTrue !== true) return 'no longer true';
  const words = wordNotice(read.facts, message.to.kind === 'mail' ? message.to.language : 'zh');
  const mail = await mailAddressOf(stores, message);
  if (mail === undefined) return 'no such recipient';
  if (channel === 'mail') return { channel, mail: { to: mail, ...words.mail } };
  const number = await phoneNumberOf(stores, message);
  if (number === undefined) return 'no such recipient';
  return { channel, shortMessage: { to: number, text: words.shortMessage } };
}

/** Undefined when the number was taken away, or is not confirmed. */
async function phoneNumberOf({ messages }: Stores, { to }: Message): Promise<string | undefined> {
  if (to.kind === 'mail') return undefined;
  const phone = await messages.phoneOf(to.accountId);
  return phone?.verifiedAt === undefined ? undefined : phone.number;
}

/** Undefined for an account that is disabled or gone. */
async function mailAddressOf({ accounts }: Stores, { to }: Message): Promise<string | undefined> {
  if (to.kind === 'mail') return to.mail;
  const account = await accounts.byId(to.accountId);
  return account?.disabledAt === undefined ? account?.mail : undefined;
}
