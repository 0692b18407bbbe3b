import type { Kysely, Selectable } from 'kysely';
import type { Delivery, DeliveryContent, Mail, ShortMessage } from '#usecases/ports/outbox';
import type { Schema } from './schema.js';
import { openJson } from './sealed-json.js';
import type { Vault } from './vault.js';

export type DeliveryRow = Selectable<Schema['delivery']>;

/** Both channels of messages, by message. */
export async function deliveriesOf(
  db: Kysely<Schema>,
  vault: Vault,
  messageIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Delivery[]>> {
  const found = new Map<string, Delivery[]>();
  if (messageIds.length === 0) return found;
  const rows = await db
    .selectFrom('delivery')
    .selectAll()
    .where('message_id', 'in', messageIds)
    .orderBy('channel')
    .execute();
  for (const row of rows) {
    if (row.message_id === null) continue;
    const delivery = deliveryOf(row, vault);
    const list = found.get(row.message_id);
    if (list === undefined) found.set(row.message_id, [delivery]);
    else list.push(delivery);
  }
  return found;
}

/** Sealed words open in their own row only. The table was called `mail` when the first ones were sealed. */
export function deliveryContext(id: string): string {
  return `mail/${id}`;
}

export function deliveryOf(row: DeliveryRow, vault: Vault): Delivery {
  return {
    id: row.id,
    channel: row.channel,
    content: contentOf(row, vault),
    state: row.state,
    attempts: row.attempts,
    createdAt: row.created_at,
    ...(row.next_attempt_at === null ? {} : { nextAttemptAt: row.next_attempt_at }),
    ...(row.sent_at === null ? {} : { sentAt: row.sent_at }),
    ...(row.ended_at === null ? {} : { endedAt: row.ended_at }),
    ...(row.last_error === null ? {} : { lastError: row.last_error }),
  };
}

function contentOf({ id, channel, sealed, message_id }: DeliveryRow, vault: Vault): DeliveryContent {
  if (message_id !== null) return { kind: 'message', messageId: message_id };
  if (sealed === null) throw new Error(`delivery ${id} has nothing to send`);
  const context = deliveryContext(id);
  if (channel === 'mail') return { kind: 'mail', mail: openJson<Mail>(vault, sealed, context) };
  return { kind: 'short-message', shortMessage: openJson<ShortMessage>(vault, sealed, context) };
}
