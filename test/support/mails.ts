/** The mails whose words are ready in the queue (account mails), newest first. */
import type { Stores } from '#usecases/ports';
import type { Mail } from '#usecases/ports/outbox';

export async function readyMails({ outbox }: Pick<Stores, 'outbox'>): Promise<readonly Mail[]> {
  const recent = await outbox.recent(1_000);
  return recent.flatMap(({ content }) => (content.kind === 'mail' ? [content.mail] : []));
}
