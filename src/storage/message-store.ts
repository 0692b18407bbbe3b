import type { Kysely } from 'kysely';
import type { MessageStore } from '#usecases/ports/messages';
import type { Schema } from './schema.js';
import type { Vault } from './vault.js';

export function createMessageStore(_db: Kysely<Schema>, _vault: Vault): MessageStore {
  return {};
}
