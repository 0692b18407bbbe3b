import type { Deps, Stores } from '../ports.js';
import type { Page } from '../ports/casework.js';
import type { MessageSubject, ToldMessage } from '../ports/messages.js';
import { type ReadNotice, readNotice } from './read-notice.js';

export const messagesPageSize = 20;

/** The header counts no further. */
export const unreadShownMax = 99;

/** A message with what it tells of, as it is now; without when that is not there any more. */
export type ShownMessage = { readonly message: ToldMessage; readonly read: ReadNotice | undefined };

type InboxDeps = Pick<Deps, 'persistence'>;

/** 消息 — the messages of an account, newest first. `page` counts from 1. */
export async function inboxOf(
  { persistence }: InboxDeps,
  { accountId, page }: { readonly accountId: string; readonly page: number },
): Promise<Page<ShownMessage>> {
  const { rows, total } = await persistence.read.messages.inbox(accountId, page, messagesPageSize);
  return { rows: await withNotices(persistence.read, rows), total };
}

/** Asked on every page of somebody who is signed in. */
export function countUnread({ persistence }: InboxDeps, accountId: string): Promise<number> {
  return persistence.read.messages.unread(accountId, unreadShownMax + 1);
}

/** One message of the account; undefined for those of others. `seen`: the person is looking at it now. */
export async function openMessage(
  { persistence, clock }: InboxDeps & Pick<Deps, 'clock'>,
  asked: { readonly accountId: string; readonly messageId: string; readonly seen: boolean },
): Promise<ShownMessage | undefined> {
  const stores = persistence.read;
  const message = await stores.messages.byId(asked.messageId);
  if (message?.to.kind !== 'account' || message.to.accountId !== asked.accountId) return undefined;
  if (asked.seen && message.readAt === undefined) {
    await stores.messages.markRead(asked.accountId, message.id, clock.now());
  }
  return (await withNotices(stores, [message]))[0];
}

export async function markAllRead(
  { persistence, clock }: InboxDeps & Pick<Deps, 'clock'>,
  accountId: string,
): Promise<void> {
  await persistence.read.messages.markAllRead(accountId, clock.now());
}

/** What one account was told about a thing, for the page of that thing. At most `limit`, newest first. */
export async function toldAbout(
  stores: Stores,
  {
    subject,
    accountId,
    limit,
  }: { readonly subject: MessageSubject; readonly accountId: string; readonly limit: number },
): Promise<readonly ShownMessage[]> {
  return withNotices(stores, await stores.messages.about(subject, accountId, limit));
}

/** Many messages are about the same dossier: it is loaded once. */
async function withNotices(
  stores: Stores,
  messages: readonly ToldMessage[],
): Promise<readonly ShownMessage[]> {
  const loaded = new Map<string, ReturnType<Stores['events']['load']>>();
  const load = (dossierId: string) => {
    const events = loaded.get(dossierId) ?? stores.events.load(dossierId);
    loaded.set(dossierId, events);
    return events;
  };
  const once: Stores = { ...stores, events: { ...stores.events, load } };
  const shown: ShownMessage[] = [];
  for (const message of messages) shown.push({ message, read: await readNotice(once, message.notice) });
  return shown;
}
