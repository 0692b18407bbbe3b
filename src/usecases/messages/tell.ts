import type { Deps, Stores } from '../ports.js';
import type { Recipient } from '../ports/messages.js';
import type { Notice } from '../ports/notices.js';
import { subjectOf } from './subject-of.js';

export type TellDeps = Pick<Deps, 'clock' | 'randomness'>;

export type Telling = {
  readonly to: Recipient;
  readonly notice: Notice;
  /** The same recipient is told once under the same words here, e.g. `dossier-act/<id>/<version>`. */
  readonly once?: string;
};

/**
 * Tells somebody something, in the transaction of what it tells of: a line in the portal's inbox, a mail, and a short
 * message to whoever chose that; the delivery job sends them. `once` makes a repeated telling the same one.
 */
export async function tell(
  { clock, randomness }: TellDeps,
  { messages, outbox }: Stores,
  { to, notice, once }: Telling,
): Promise<void> {
  const id = randomness.uuid();
  const message = { id, to, notice, createdAt: clock.now() };
  if (!(await messages.add(message, once ?? id, subjectOf(notice)))) return;
  const createdAt = clock.machineNow();
  await outbox.addForMessage({ id: randomness.uuid(), messageId: id, channel: 'mail', createdAt });
  const phone = to.kind === 'account' ? await messages.phoneOf(to.accountId) : undefined;
  if (phone?.verifiedAt === undefined) return;
  await outbox.addForMessage({ id: randomness.uuid(), messageId: id, channel: 'sms', createdAt });
}
