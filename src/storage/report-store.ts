import type { Kysely } from 'kysely';
import type { ReportStore } from '#usecases/ports/reports';
import type { Schema } from './schema.js';
import type { Vault } from './vault.js';

export function createReportStore(_db: Kysely<Schema>, _vault: Vault): ReportStore {
  return {};
}
