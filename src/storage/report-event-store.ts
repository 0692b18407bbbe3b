import type { Insertable, Kysely, Selectable } from 'kysely';
import type { ReportEvent } from '#report/events';
import type { ReportEventStore, StoredReportEvent } from '#usecases/ports/reports';
import { isRowId } from './row-id.js';
import type { Schema } from './schema.js';

/** The acts on every report, and who read what; both append-only. */
export function createReportEventStore(db: Kysely<Schema>): ReportEventStore {
  return {
    load: async (reportId) => {
      if (!isRowId(reportId)) return [];
      const rows = await db
        .selectFrom('report_event')
        .select(['version', 'type', 'payload', 'at', 'by_account', 'law_edition'])
        .where('report_id', '=', reportId)
        .orderBy('version')
        .execute();
      return rows.map((row): StoredReportEvent => ({ version: row.version, event: eventOf(row) }));
    },
    /** As with dossiers (`event-store.ts`): the first row decides, without failing the transaction. */
    append: async (reportId, expectedVersion, events, idempotencyKey) => {
      const [first, ...rest] = events.map((event, index) => ({
        report_id: reportId,
        version: expectedVersion + 1 + index,
        idempotency_key: idempotencyKey ?? null,
        ...columnsOf(event),
      }));
      if (first === undefined) throw new RangeError('an act has at least one event');
      const inserted = await db
        .insertInto('report_event')
        .values(first)
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst();
      if (inserted.numInsertedOrUpdatedRows !== 1n) return { ok: false };
      // Several of one type in one act, e.g. two conflicts found at receipt: the key is the first one's.
      const later = rest.map((row) => ({ ...row, idempotency_key: null }));
      if (later.length > 0) await db.insertInto('report_event').values(later).execute();
      return { ok: true, version: expectedVersion + events.length };
    },
    allReports: async () => {
      const rows = await db
        .selectFrom('report_event')
        .select('report_id')
        .where('version', '=', 1)
        .orderBy('at')
        .orderBy('report_id')
        .execute();
      return rows.map((row) => row.report_id);
    },
    recordAccess: async ({ reportId, accountId, what, at }) => {
      await db
        .insertInto('report_access')
        .values({ report_id: reportId, account_id: accountId, what, at })
        .execute();
    },
    accessesOf: async (reportId, limit) => {
      if (!isRowId(reportId)) return [];
      const rows = await db
        .selectFrom('report_access')
        .selectAll()
        .where('report_id', '=', reportId)
        .orderBy('at', 'desc')
        .limit(limit)
        .execute();
      return rows.map((row) => ({
        reportId: row.report_id,
        accountId: row.account_id,
        what: row.what,
        at: row.at,
      }));
    },
  };
}

type EventColumns = 'type' | 'payload' | 'at' | 'by_account' | 'law_edition';

function columnsOf(event: ReportEvent): Pick<Insertable<Schema['report_event']>, EventColumns> {
  const { type, at, by, lawEdition, ...payload } = event;
  return { type, at, by_account: by ?? null, law_edition: lawEdition, payload: JSON.stringify(payload) };
}

/** The table is written by `columnsOf` alone and never changed, so what comes out is the event that went in. */
function eventOf(row: Pick<Selectable<Schema['report_event']>, EventColumns>): ReportEvent {
  const { type, at, by_account: by, law_edition: lawEdition, payload } = row;
  return { type, at, ...(by === null ? {} : { by }), lawEdition, ...payload } as ReportEvent;
}
