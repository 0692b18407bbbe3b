import type { Deps } from '../ports.js';
import type { QueuedMail } from '../ports/outbox.js';

const mailsShown = 50;

/** The newest mails, sent or not; only the demonstration shows them, as the mailbox of everybody in it. */
export function recentMails({ persistence }: Pick<Deps, 'persistence'>): Promise<readonly QueuedMail[]> {
  return persistence.read.outbox.recentMails(mailsShown);
}
