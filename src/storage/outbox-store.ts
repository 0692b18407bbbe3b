import type { Kysely } from 'kysely';
import type { Instant } from '#law/calendar-day';
import type { Mail, OutboxStore, ShortMessage } from '#usecases/ports/outbox';
import { deliveryContext, deliveryOf } from './delivery-row.js';
import { isRowId } from './row-id.js';
import type { Schema } from './schema.js';
import { sealJson } from './sealed-json.js';
import type { Vault } from './vault.js';

const errorLengthMax = 1000;

/** The queue of what is sent to people. */
export function createOutboxStore(db: Kysely<Schema>, vault: Vault): OutboxStore {
  return { ...queueing(db, vault), ...delivering(db, vault), ...deadLetters(db, vault) };
}

function queueing(
  db: Kysely<Schema>,
  vault: Vault,
): Pick<OutboxStore, 'addMail' | 'addShortMessage' | 'addForMessage'> {
  const addReady = async (
    channel: 'mail' | 'sms',
    id: string,
    words: Mail | ShortMessage,
    createdAt: Instant,
  ): Promise<void> => {
    const sealed = sealJson(vault, words, deliveryContext(id));
    await db
      .insertInto('delivery')
      .values({ id, channel, sealed, created_at: createdAt, next_attempt_at: createdAt })
      .execute();
  };
  return {
    addMail: (id, mail, createdAt) => addReady('mail', id, mail, createdAt),
    addShortMessage: (id, shortMessage, createdAt) => addReady('sms', id, shortMessage, createdAt),
    addForMessage: async ({ id, messageId, channel, createdAt }) => {
      await db
        .insertInto('delivery')
        .values({
          id,
          channel,
          message_id: messageId,
          created_at: createdAt,
          next_attempt_at: createdAt,
        })
        .execute();
    },
  };
}

function delivering(
  db: Kysely<Schema>,
  vault: Vault,
): Pick<OutboxStore, 'claim' | 'markSent' | 'markFailed' | 'withdraw' | 'recent'> {
  const queued = (id: string) =>
    db.updateTable('delivery').where('id', '=', id).where('state', '=', 'queued');
  return {
    claim: async (now, until) => {
      const first = db
        .selectFrom('delivery')
        .select('id')
        .where('state', '=', 'queued')
        .where('next_attempt_at', '<=', now)
        .orderBy('next_attempt_at')
        .orderBy('created_at')
        .orderBy('id')
        .limit(1)
        .forUpdate()
        .skipLocked();
      const row = await db
        .updateTable('delivery')
        .set({ next_attempt_at: until })
        .where('id', '=', first)
        .returningAll()
        .executeTakeFirst();
      return row === undefined ? undefined : deliveryOf(row, vault);
    },
    markSent: async (id, at) => {
      await queued(id)
        .set((eb) => ({
          state: 'sent',
          sent_at: at,
          next_attempt_at: null,
          attempts: eb('attempts', '+', 1),
        }))
        .execute();
    },
    markFailed: async (id, { at, error, nextAttemptAt }) => {
      await queued(id)
        .set((eb) => ({
          state: nextAttemptAt === undefined ? 'dead' : 'queued',
          next_attempt_at: nextAttemptAt ?? null,
          ended_at: nextAttemptAt === undefined ? at : null,
          last_error: error.slice(0, errorLengthMax),
          attempts: eb('attempts', '+', 1),
        }))
        .execute();
    },
    withdraw: async (id, at, reason) => {
      await queued(id)
        .set({ state: 'withdrawn', next_attempt_at: null, ended_at: at, last_error: reason })
        .execute();
    },
    recent: async (limit) => {
      const rows = await db
        .selectFrom('delivery')
        .selectAll()
        .orderBy('created_at', 'desc')
        .orderBy('id', 'desc')
        .limit(limit)
        .execute();
      return rows.map((row) => deliveryOf(row, vault));
    },
  };
}

function deadLetters(db: Kysely<Schema>, vault: Vault): Pick<OutboxStore, 'dead' | 'requeue'> {
  return {
    dead: async (page, pageSize) => {
      const dead = db.selectFrom('delivery').where('state', '=', 'dead');
      const counted = dead.select((eb) => eb.fn.countAll<number>().as('total'));
      const { total } = await counted.executeTakeFirstOrThrow();
      const rows = await dead
        .selectAll()
        .orderBy('created_at', 'desc')
        .orderBy('id', 'desc')
        .limit(pageSize)
        .offset((page - 1) * pageSize)
        .execute();
      return { rows: rows.map((row) => deliveryOf(row, vault)), total };
    },
    requeue: async (id, now) => {
      if (!isRowId(id)) return false;
      const { numUpdatedRows } = await db
        .updateTable('delivery')
        .set({ state: 'queued', next_attempt_at: now, ended_at: null, attempts: 0 })
        .where('id', '=', id)
        .where('state', '=', 'dead')
        .executeTakeFirst();
      return numUpdatedRows === 1n;
    },
  };
}
