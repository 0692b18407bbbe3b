import type { Kysely, Selectable } from 'kysely';
import type { Mail, OutboxNotice, OutboxStore, QueuedMail } from '#usecases/ports/outbox';
import { isRowId } from './row-id.js';
import type { Schema } from './schema.js';
import { openJson, sealJson } from './sealed-json.js';
import type { Vault } from './vault.js';

const errorLengthMax = 1000;

/** What waits to be told to the ministries and operators, and mails ready to go. */
export function createOutboxStore(db: Kysely<Schema>, vault: Vault): OutboxStore {
  return { ...noticesIn(db), ...mailsIn(db, vault) };
}

function noticesIn(db: Kysely<Schema>): Pick<OutboxStore, 'addNotices' | 'noticesOf'> {
  return {
    addNotices: async (notices) => {
      if (notices.length === 0) return;
      await db
        .insertInto('outbox_notice')
        .values(
          notices.map(({ id, topic, dossierId, version, createdAt }) => ({
            id,
            topic,
            dossier_id: dossierId,
            version,
            created_at: createdAt,
          })),
        )
        .execute();
    },
    noticesOf: async (dossierId) => {
      if (!isRowId(dossierId)) return [];
      const rows = await db
        .selectFrom('outbox_notice')
        .selectAll()
        .where('dossier_id', '=', dossierId)
        .orderBy('version')
        .orderBy('topic')
        .execute();
      return rows.map(({ id, topic, version, created_at: createdAt }): OutboxNotice => ({
        id,
        topic,
        dossierId,
        version,
        createdAt,
      }));
    },
  };
}

function mailsIn(db: Kysely<Schema>, vault: Vault): Omit<OutboxStore, 'addNotices' | 'noticesOf'> {
  const read = (row: Selectable<Schema['mail']>): QueuedMail => mailOf(row, vault);
  return {
    addMail: async (id, mail, createdAt) => {
      const sealed = sealJson(vault, mail, context(id));
      await db
        .insertInto('mail')
        .values({ id, sealed, created_at: createdAt, next_attempt_at: createdAt })
        .execute();
    },
    // Two workers in their transactions get different mails.
    mailsDue: async (now, limit) => {
      const rows = await db
        .selectFrom('mail')
        .selectAll()
        .where('state', '=', 'queued')
        .where('next_attempt_at', '<=', now)
        .orderBy('next_attempt_at')
        .orderBy('created_at')
        .orderBy('id')
        .limit(limit)
        .forUpdate()
        .skipLocked()
        .execute();
      return rows.map(read);
    },
    markMailSent: async (id, sentAt) => {
      await db
        .updateTable('mail')
        .set((eb) => ({
          state: 'sent',
          sent_at: sentAt,
          next_attempt_at: null,
          attempts: eb('attempts', '+', 1),
        }))
        .where('id', '=', id)
        .where('state', '=', 'queued')
        .execute();
    },
    markMailFailed: async (id, nextAttemptAt, error) => {
      await db
        .updateTable('mail')
        .set((eb) => ({
          state: nextAttemptAt === undefined ? 'dead' : 'queued',
          next_attempt_at: nextAttemptAt ?? null,
          last_error: error.slice(0, errorLengthMax),
          attempts: eb('attempts', '+', 1),
        }))
        .where('id', '=', id)
        .where('state', '=', 'queued')
        .execute();
    },
    recentMails: async (limit) => {
      const rows = await db
        .selectFrom('mail')
        .selectAll()
        .orderBy('created_at', 'desc')
        .orderBy('id', 'desc')
        .limit(limit)
        .execute();
      return rows.map(read);
    },
  };
}

function context(id: string): string {
  return `mail/${id}`;
}

function mailOf(row: Selectable<Schema['mail']>, vault: Vault): QueuedMail {
  return {
    id: row.id,
    mail: openJson<Mail>(vault, row.sealed, context(row.id)),
    createdAt: row.created_at,
    attempts: row.attempts,
    ...(row.sent_at === null ? {} : { sentAt: row.sent_at }),
  };
}
