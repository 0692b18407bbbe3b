import { type Kysely, sql } from 'kysely';
import type { RegisterRow, RegisterSearchFields } from '#usecases/ports/register';
import type { RegisterTotals } from './register-memory.js';
import type { Schema } from './schema.js';
import { dayGrams, searchKeys, type SearchSizes } from './search-keys.js';

/**
 * Adds a version; the one before it is superseded from this leaf on. Position and totals follow those of the version
 * before in the log, whose lock the leaf was drawn under and is still held.
 */
export async function addVersion(
  db: Kysely<Schema>,
  { leafIndex, entry, disclosure }: RegisterRow,
  search: RegisterSearchFields,
  sizes: SearchSizes,
): Promise<void> {
  const superseded = await db
    .updateTable('public_entry')
    .set({ superseded_at: leafIndex })
    .where('number', '=', entry.number)
    .where('superseded_at', 'is', null)
    .returning('status')
    .executeTakeFirst();
  const before = await totalsBelow(db, leafIndex);
  await db
    .insertInto('public_entry')
    .values({
      leaf_index: leafIndex,
      number: entry.number,
      revision: entry.revision,
      status: entry.status,
      platform_name: entry.platform.name,
      host_kind: entry.host.kind,
      host_name: entry.host.kind === 'organisation' ? entry.host.name : '',
      position: before.versions,
      entries: before.entries + (superseded === undefined ? 1 : 0),
      filed: before.filed + (entry.status === 'filed' ? 1 : 0) - (superseded?.status === 'filed' ? 1 : 0),
      filed_on: entry.filedOn,
      recorded_at: entry.recordedAt,
      superseded_at: null,
      ...searchColumns(search, Math.floor(before.versions / sizes.block), entry.filedOn),
    })
    .execute();
  if (disclosure === undefined) return;
  const { name, salt } = disclosure;
  await db.insertInto('public_disclosure').values({ leaf_index: leafIndex, name, salt }).execute();
}

/** Totals of the register of a tree size: those its last version was written with. */
export async function totalsBelow(db: Kysely<Schema>, treeSize: number): Promise<RegisterTotals> {
  const last = await db
    .selectFrom('public_entry')
    .select(['position', 'entries', 'filed'])
    .where('leaf_index', '<', treeSize)
    .orderBy('leaf_index', 'desc')
    .limit(1)
    .executeTakeFirst();
  return last === undefined
    ? { versions: 0, entries: 0, filed: 0 }
    : { versions: last.position + 1, entries: last.entries, filed: last.filed };
}

export async function putSearch(
  db: Kysely<Schema>,
  fields: readonly { readonly leafIndex: number; readonly search: RegisterSearchFields }[],
  sizes: SearchSizes,
): Promise<void> {
  for (const { leafIndex, search } of fields) {
    const row = db.selectFrom('public_entry').select(['position', 'filed_on']);
    const { position, filed_on: filedOn } = await row
      .where('leaf_index', '=', leafIndex)
      .executeTakeFirstOrThrow();
    await db
      .updateTable('public_entry')
      .set(searchColumns(search, Math.floor(position / sizes.block), filedOn))
      .where('leaf_index', '=', leafIndex)
      .execute();
  }
}

function searchColumns({ text, sound, grams, homeHost }: RegisterSearchFields, block: number, day: string) {
  const keys = searchKeys(block, [...grams, ...dayGrams(day)]);
  return {
    home_host: homeHost,
    search_text: text,
    search_sound: sound,
    search_keys: sql<number[]>`${keys}::integer[]`,
  };
}
