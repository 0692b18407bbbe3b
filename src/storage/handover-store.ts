import type { Kysely } from 'kysely';
import type { Envelope } from '#handover/envelope';
import type { Ministry } from '#handover/ministry';
import type { HandoverStore } from '#usecases/ports/handover';
import { handoverReads } from './handover-reads.js';
import { acknowledgementFrom, packageColumns } from './handover-rows.js';
import { isRowId } from './row-id.js';
import type { Schema } from './schema.js';
import { openJson, sealJson } from './sealed-json.js';
import type { Vault } from './vault.js';

const errorLengthMax = 1000;

/** 通报. What a package says of persons is sealed; the rest is in the clear, to be listed and counted. */
export function createHandoverStore(db: Kysely<Schema>, vault: Vault): HandoverStore {
  return {
    ...writing(db, vault),
    ...delivering(db),
    ...handoverReads(db),
    isHanded: async (ministry, dossierId, version) => {
      if (!isRowId(dossierId)) return false;
      const row = await db
        .selectFrom('handover_package')
        .select('sequence')
        .where('ministry', '=', ministry)
        .where('dossier_id', '=', dossierId)
        .where('version', '=', version)
        .executeTakeFirst();
      return row !== undefined;
    },
    envelope: async ({ ministry, sequence }) => {
      const row = await db
        .selectFrom('handover_content')
        .select('sealed')
        .where('ministry', '=', ministry)
        .where('sequence', '=', sequence)
        .executeTakeFirst();
      return row === undefined
        ? undefined
        : openJson<Envelope>(vault, row.sealed, context(ministry, sequence));
    },
    useNonce: async (ministry, nonce, expiresAt, now) => {
      await db.deleteFrom('handover_nonce').where('expires_at', '<', now).execute();
      const inserted = await db
        .insertInto('handover_nonce')
        .values({ ministry, nonce, expires_at: expiresAt })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst();
      return inserted.numInsertedOrUpdatedRows === 1n;
    },
    recordReading: async ({ ministry, sequence, accountId, what, at }) => {
      await db
        .insertInto('handover_reading')
        .values({ ministry, sequence, account_id: accountId, what, at })
        .execute();
    },
  };
}

function writing(db: Kysely<Schema>, vault: Vault): Pick<HandoverStore, 'lockSeries' | 'add'> {
  return {
    // Two statements: the second sees what the holder of the lock before committed.
    lockSeries: async (ministry) => {
      await db
        .selectFrom('handover_series')
        .select('ministry')
        .where('ministry', '=', ministry)
        .forUpdate()
        .executeTakeFirstOrThrow();
      const last = await db
        .selectFrom('handover_package')
        .select(['sequence', 'digest'])
        .where('ministry', '=', ministry)
        .orderBy('sequence', 'desc')
        .limit(1)
        .executeTakeFirst();
      return last ?? { sequence: 0, digest: null };
    },
    add: async (handed, envelope, pushFrom) => {
      const { ministry, sequence } = handed;
      await db.insertInto('handover_package').values(packageColumns(handed)).execute();
      const sealed = sealJson(vault, envelope, context(ministry, sequence));
      await db.insertInto('handover_content').values({ ministry, sequence, sealed }).execute();
      await db
        .insertInto('handover_delivery')
        .values({ ministry, sequence, next_attempt_at: pushFrom })
        .execute();
    },
  };
}

type Delivering = Pick<HandoverStore, 'acknowledge' | 'markFailed' | 'retry'>;

function delivering(db: Kysely<Schema>): Delivering {
  return {
    acknowledge: async (acknowledgement) => {
      const { ministry, sequence, digest, acknowledgedAt, by } = acknowledgement;
      await db
        .insertInto('handover_acknowledgement')
        .values({
          ministry,
          sequence,
          digest,
          acknowledged_at: acknowledgedAt,
          channel: by.channel,
          account_id: by.channel === 'manual' ? by.accountId : null,
          evidence: by.channel === 'manual' ? null : JSON.stringify(by.evidence),
        })
        .onConflict((conflict) => conflict.columns(['ministry', 'sequence']).doNothing())
        .execute();
      const row = await db
        .selectFrom('handover_acknowledgement')
        .selectAll()
        .where('ministry', '=', ministry)
        .where('sequence', '=', sequence)
        .executeTakeFirstOrThrow();
      return acknowledgementFrom(row);
    },
    markFailed: async ({ ministry, sequence }, { at, nextAttemptAt, error }) => {
      await db
        .updateTable('handover_delivery')
        .set((eb) => ({
          state: nextAttemptAt === undefined ? 'dead' : 'queued',
          next_attempt_at: nextAttemptAt ?? null,
          last_attempt_at: at,
          last_error: error.slice(0, errorLengthMax),
          attempts: eb('attempts', '+', 1),
        }))
        .where('ministry', '=', ministry)
        .where('sequence', '=', sequence)
        .where('state', '=', 'queued')
        .execute();
    },
    retry: async ({ ministry, sequence }, by, at) => {
      const updated = await db
        .updateTable('handover_delivery')
        .set({ state: 'queued', attempts: 0, next_attempt_at: at, retried_by: by, retried_at: at })
        .where('ministry', '=', ministry)
        .where('sequence', '=', sequence)
        .where('state', '=', 'dead')
        .where((eb) =>
          eb.not(
            eb.exists(
              eb
                .selectFrom('handover_acknowledgement as a')
                .select('a.sequence')
                .whereRef('a.ministry', '=', 'handover_delivery.ministry')
                .whereRef('a.sequence', '=', 'handover_delivery.sequence'),
            ),
          ),
        )
        .executeTakeFirst();
      return updated.numUpdatedRows === 1n;
    },
  };
}

function context(ministry: Ministry, sequence: number): string {
  return `handover_content/${ministry}/${sequence}`;
}
