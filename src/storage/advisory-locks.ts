import { type Kysely, sql } from 'kysely';

/**
 * Locks by name, held to the end of the transaction.
 *
 * Fixed order, everywhere: the number series first (its row is the lock, `number-store.ts`), then the series of the
 * ministries (rows too, `handover-store.ts`; an act hands over before its public entry is made), the log last. Two
 * transactions that take them the other way round would wait for each other.
 */
export const advisoryLocks = {
  /** Positions in the log are drawn under it, so that their order is the order of commits. */
  log: 6_660_001,
  /** Holiday notices are applied one after the other. Taken alone, before any dossier is touched. */
  calendar: 6_660_009,
} as const;

/** Waits for the lock. Outside a transaction it would be given back at once. */
export async function takeLock<T>(trx: Kysely<T>, lock: keyof typeof advisoryLocks): Promise<void> {
  await sql`select pg_advisory_xact_lock(${sql.lit(advisoryLocks[lock])})`.execute(trx);
}
