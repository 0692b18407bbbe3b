import type { Kysely } from 'kysely';
import type { HandoverStore } from '#usecases/ports/handover';
import type { Schema } from './schema.js';
import type { Vault } from './vault.js';

export function createHandoverStore(_db: Kysely<Schema>, _vault: Vault): HandoverStore {
  return {};
}
