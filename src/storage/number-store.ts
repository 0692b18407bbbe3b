import type { Kysely } from 'kysely';
import type { NumberStore } from '#usecases/ports/register';
import type { Schema } from './schema.js';

/** 备案编号: serials without gaps, numbers used once. */
export function createNumberStore(db: Kysely<Schema>): NumberStore {
  return {
    /**
     * The row of the series is the lock: whoever draws next waits until this transaction ends, and sees its serial
     * only if it committed. Draw before a position in the log is drawn (`advisory-locks.ts`).
     */
    draw: async (series) => {
      const { last_serial: serial } = await db
        .insertInto('number_series')
        .values({ series, last_serial: 1 })
        .onConflict((conflict) =>
          conflict
            .column('series')
            .doUpdateSet((eb) => ({ last_serial: eb('number_series.last_serial', '+', 1) })),
        )
        .returning('last_serial')
        .executeTakeFirstOrThrow();
      return serial;
    },
    fix: async ({ dossierId, number, series, serial, preparedBy, decidedBy, decidedAt }) => {
      await db
        .insertInto('filing_decision')
        .values({
          dossier_id: dossierId,
          number,
          series,
          serial,
          prepared_by: preparedBy,
          decided_by: decidedBy,
          decided_at: decidedAt,
        })
        .execute();
    },
  };
}
