import type { Kysely } from 'kysely';
import type { DeadlineStore } from '#usecases/ports/deadlines';
import type { Schema } from './schema.js';
import type { Vault } from './vault.js';

export function createDeadlineStore(_db: Kysely<Schema>, _vault: Vault): DeadlineStore {
  return {};
}
