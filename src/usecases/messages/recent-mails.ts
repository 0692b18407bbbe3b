import type { Instant } from '#law/calendar-day';
import type { Deps } from '../ports.js';
import type { Delivery, Mail } from '../ports/outbox.js';
import { readNotice } from './read-notice.js';
import type { WordNotice } from './word-notice.js';

const mailsShown = 50;

/** The newest short messages whose words are ready, i.e. codes. */
export async function recentCodes({
  persistence,
}: Pick<Deps, 'persistence'>): Promise<readonly { readonly to: string; readonly text: string }[]> {
  const recent = await persistence.read.outbox.recent(mailsShown);
  return recent.flatMap(({ content }) => (content.kind === 'short-message' ? [content.shortMessage] : []));
}

export type RecentMail = { readonly id: string; readonly mail: Mail; readonly createdAt: Instant };

/** The newest mails, sent or not; only the demonstration shows them, as the mailbox of everybody in it. */
export async function recentMails({
  persistence,
  wordNotice,
}: Pick<Deps, 'persistence'> & { readonly wordNotice: WordNotice }): Promise<readonly RecentMail[]> {
  const recent = await persistence.read.outbox.recent(mailsShown);
  const mails: RecentMail[] = [];
  for (const delivery of recent) {
    const mail = await mailOf(delivery);
    if (mail !== undefined) mails.push({ id: delivery.id, mail, createdAt: delivery.createdAt });
  }
  return mails;

  async function mailOf({ channel, content }: Delivery): Promise<Mail | undefined> {
    if (content.kind === 'mail') return content.mail;
    if (content.kind === 'short-message' || channel === 'sms') return undefined;
    const stores = persistence.read;
    const message = await stores.messages.byId(content.messageId);
    const read = message && (await readNotice(stores, message.notice));
    if (message === undefined || read === undefined) return undefined;
    const to =
      message.to.kind === 'mail' ? message.to.mail : (await stores.accounts.byId(message.to.accountId))?.mail;
    return to === undefined ? undefined : { to, ...wordNotice(read.facts, 'zh').mail };
  }
}
