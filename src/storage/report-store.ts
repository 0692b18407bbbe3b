import type { Kysely } from 'kysely';
import type { ReportStore } from '#usecases/ports/reports';
import { createReportEventStore } from './report-event-store.js';
import { createReportIntakeStore } from './report-intake-store.js';
import { createReportListStore } from './report-list-store.js';
import type { Schema } from './schema.js';
import { createSealedReportStore } from './sealed-report-store.js';
import type { Vault } from './vault.js';

/** Everything kept about reports by the public. */
export function createReportStore(db: Kysely<Schema>, vault: Vault): ReportStore {
  return {
    ...createReportEventStore(db),
    ...createReportListStore(db, vault),
    ...createSealedReportStore(db, vault),
    ...createReportIntakeStore(db, vault),
  };
}
