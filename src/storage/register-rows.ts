import { type Kysely, type SelectQueryBuilder, sql } from 'kysely';
import type { PublicEntry } from '#register/public-entry';
import type { RegisterRow } from '#usecases/ports/register';
import type { Schema } from './schema.js';

export type EntryQuery<Selected = object> = SelectQueryBuilder<Schema, 'public_entry', Selected>;

/** Reads entries, newest first, from the bytes that were hashed into the log. */
export async function rowsOf(
  db: Kysely<Schema>,
  leaves: EntryQuery<{ leaf_index: number }>,
): Promise<readonly RegisterRow[]> {
  const rows = await db
    .with('wanted', () => leaves)
    .selectFrom('wanted')
    .innerJoin('log_leaf', 'log_leaf.leaf_index', 'wanted.leaf_index')
    .leftJoin('public_disclosure', 'public_disclosure.leaf_index', 'wanted.leaf_index')
    .select(['wanted.leaf_index', 'log_leaf.entry', 'public_disclosure.name', 'public_disclosure.salt'])
    .orderBy('wanted.leaf_index', 'desc')
    .execute();
  return rows.map(({ leaf_index: leafIndex, entry: bytes, name, salt }) => {
    // Leaves are written from an entry and never change, so what comes out is the entry that went in.
    const entry = JSON.parse(bytes.toString('utf8')) as PublicEntry;
    return { leafIndex, entry, ...(name === null || salt === null ? {} : { disclosure: { name, salt } }) };
  });
}

export async function rowsAt(db: Kysely<Schema>, leaves: readonly number[]): Promise<readonly RegisterRow[]> {
  if (leaves.length === 0) return [];
  const wanted = sql<boolean>`leaf_index = any(${leaves}::bigint[])`;
  return rowsOf(db, db.selectFrom('public_entry').select('leaf_index').where(wanted));
}
