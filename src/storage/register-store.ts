import type { Kysely, SelectQueryBuilder } from 'kysely';
import type { PublicEntry } from '#register/public-entry';
import type {
  RegisterConditions,
  RegisterRow,
  RegisterSearchFields,
  RegisterStore,
} from '#usecases/ports/register';
import type { RegisterCounts } from './register-counts.js';
import type { Schema } from './schema.js';
import { containsPattern } from './search-text.js';

/**
 * 公示 — the public register. Every read is of the register of one tree size, which never changes; `counts` therefore
 * remembers totals by tree size.
 */
export function createRegisterStore(db: Kysely<Schema>, counts: RegisterCounts): RegisterStore {
  return {
    add: (row, search) => addVersion(db, row, search),
    current: async (treeSize, number) => {
      const leaves = currentIn(db, treeSize).where('number', '=', number).select('leaf_index');
      return (await rowsOf(db, leaves))[0];
    },
    history: async (treeSize, number) => {
      const versions = db.selectFrom('public_entry').where('leaf_index', '<', treeSize);
      return rowsOf(db, versions.where('number', '=', number).select('leaf_index'));
    },
    search: async (treeSize, query) => {
      const matching = withFilter(currentIn(db, treeSize), query);
      const total = await counts.remember(keyOf(treeSize, query), () => countOf(matching));
      const { page, pageSize } = query;
      const first = (page - 1) * pageSize;
      if (first >= total) return { rows: [], total };
      // Paged on the narrow table alone; entries are joined for the rows of the page.
      const leaves = matching
        .select('leaf_index')
        .orderBy('leaf_index', 'desc')
        .limit(pageSize)
        .offset(first);
      return { rows: await rowsOf(db, leaves), total };
    },
    after: async (treeSize, { beforeLeaf, limit, ...conditions }) => {
      const bound = Math.min(beforeLeaf ?? treeSize, treeSize);
      const matching = withFilter(currentIn(db, treeSize), conditions).where('leaf_index', '<', bound);
      return rowsOf(db, matching.select('leaf_index').orderBy('leaf_index', 'desc').limit(limit));
    },
    changes: async (fromLeaf, toLeaf, limit) => {
      const versions = db
        .selectFrom('public_entry')
        .select('leaf_index')
        .where('leaf_index', '>=', fromLeaf)
        .where('leaf_index', '<', toLeaf)
        .orderBy('leaf_index')
        .limit(limit);
      return (await rowsOf(db, versions)).toReversed();
    },
    countFiled: async (treeSize) => {
      const filed = currentIn(db, treeSize).where('status', '=', 'filed');
      return counts.remember(`${treeSize} filed`, () => countOf(filed));
    },
  };
}

/** Adds a version; the one before it is superseded from this leaf on. */
async function addVersion(db: Kysely<Schema>, row: RegisterRow, search: RegisterSearchFields): Promise<void> {
  const { leafIndex, entry, disclosure } = row;
  await db
    .updateTable('public_entry')
    .set({ superseded_at: leafIndex })
    .where('number', '=', entry.number)
    .where('superseded_at', 'is', null)
    .execute();
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
      home_host: search.homeHost,
      search_text: search.text,
      filed_on: entry.filedOn,
      recorded_at: entry.recordedAt,
      superseded_at: null,
    })
    .execute();
  if (disclosure === undefined) return;
  const { name, salt } = disclosure;
  await db.insertInto('public_disclosure').values({ leaf_index: leafIndex, name, salt }).execute();
}

type EntryQuery<Selected = object> = SelectQueryBuilder<Schema, 'public_entry', Selected>;

/** The newest version of each entry, of those covered by the tree. */
function currentIn(db: Kysely<Schema>, treeSize: number): EntryQuery {
  return db
    .selectFrom('public_entry')
    .where('leaf_index', '<', treeSize)
    .where((eb) => eb.or([eb('superseded_at', 'is', null), eb('superseded_at', '>=', treeSize)]));
}

function withFilter(query: EntryQuery, { text, status, filedFrom, filedTo }: RegisterConditions): EntryQuery {
  let matching = query;
  if (text !== '') matching = matching.where('search_text', 'like', containsPattern(text));
  if (status !== undefined) matching = matching.where('status', '=', status);
  if (filedFrom !== undefined) matching = matching.where('filed_on', '>=', filedFrom);
  if (filedTo !== undefined) matching = matching.where('filed_on', '<=', filedTo);
  return matching;
}

/** Everything that decides the total; the page does not. */
function keyOf(treeSize: number, { text, status, filedFrom, filedTo }: RegisterConditions): string {
  return JSON.stringify([treeSize, text, status ?? '', filedFrom ?? '', filedTo ?? '']);
}

async function countOf(matching: EntryQuery): Promise<number> {
  const counted = matching.select((eb) => eb.fn.countAll<number>().as('total'));
  return (await counted.executeTakeFirstOrThrow()).total;
}

/** Reads entries, newest first, from the bytes that were hashed into the log. */
async function rowsOf(
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
