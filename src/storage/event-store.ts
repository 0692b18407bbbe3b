import type { Insertable, Kysely, Selectable } from 'kysely';
import type { DossierEvent } from '#dossier/events';
import type { EventStore, StoredEvent } from '#usecases/ports/dossiers';
import { isRowId } from './row-id.js';
import type { Schema } from './schema.js';

/** The acts of every dossier; append-only. */
export function createEventStore(db: Kysely<Schema>): EventStore {
  return {
    load: async (dossierId) => {
      if (!isRowId(dossierId)) return [];
      const rows = await db
        .selectFrom('dossier_event')
        .select(['version', 'type', 'payload', 'at', 'by_account', 'law_edition'])
        .where('dossier_id', '=', dossierId)
        .orderBy('version')
        .execute();
      return rows.map((row): StoredEvent => ({ version: row.version, event: eventOf(row) }));
    },
    /**
     * A taken version, and an act already recorded under this idempotency key, answer `ok: false`.
     *
     * A failed statement would end the transaction, so the first row goes in with ON CONFLICT DO NOTHING: it waits
     * for whoever is inserting the same version, and does nothing once they commit; nothing was written then and the
     * transaction can go on. Once the first row is in, nobody else can have the versions after it.
     */
    append: async (dossierId, expectedVersion, events, idempotencyKey) => {
      const [first, ...rest] = events.map((event, index) => ({
        dossier_id: dossierId,
        version: expectedVersion + 1 + index,
        idempotency_key: idempotencyKey ?? null,
        ...columnsOf(event),
      }));
      if (first === undefined) throw new RangeError('an act has at least one event');
      const inserted = await db
        .insertInto('dossier_event')
        .values(first)
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst();
      if (inserted.numInsertedOrUpdatedRows !== 1n) return { ok: false };
      if (rest.length > 0) await db.insertInto('dossier_event').values(rest).execute();
      return { ok: true, version: expectedVersion + events.length };
    },
    allDossiers: async () => {
      const rows = await db
        .selectFrom('dossier_event')
        .select('dossier_id')
        .where('version', '=', 1)
        .orderBy('at')
        .orderBy('dossier_id')
        .execute();
      return rows.map((row) => row.dossier_id);
    },
  };
}

type EventColumns = 'type' | 'payload' | 'at' | 'by_account' | 'law_edition';

function columnsOf(event: DossierEvent): Pick<Insertable<Schema['dossier_event']>, EventColumns> {
  const { type, at, by, lawEdition, ...payload } = event;
  return { type, at, by_account: by, law_edition: lawEdition, payload: JSON.stringify(payload) };
}

/** The table is written by `columnsOf` alone and never changed, so what comes out is the event that went in. */
function eventOf(row: Pick<Selectable<Schema['dossier_event']>, EventColumns>): DossierEvent {
  const { type, at, by_account: by, law_edition: lawEdition, payload } = row;
  return { type, at, by, lawEdition, ...payload } as DossierEvent;
}
