import type { Kysely } from 'kysely';
import type { DeadlineStore } from '#usecases/ports/deadlines';
import type { Schema } from './schema.js';

/** 期限. Its table comes with the next commits; until then nothing is kept. */
export function createDeadlineStore(_db: Kysely<Schema>): DeadlineStore {
  return { keep: async () => {}, ofSubject: async () => [], openDueBy: async () => [] };
}
