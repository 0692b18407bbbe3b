import type { Kysely } from 'kysely';
import type { RegisterConditions, RegisterQuery, RegisterStore, FoundRows } from '#usecases/ports/register';
import type { RegisterMemory, RegisterTotals } from './register-memory.js';
import { type EntryQuery, rowsAt, rowsOf } from './register-rows.js';
import { findLeaves } from './register-search.js';
import { newestVersions, versionsBefore } from './register-versions.js';
import { addVersion, putSearch, totalsBelow } from './register-writes.js';
import type { Schema } from './schema.js';
import { searchSizes } from './search-keys.js';

/** Entries that pages lead to: of the whole register, and of what a search found. Further ones are read on with `after`. */
const pagedMax = 10_000;
const foundMax = 1_000;

/**
 * 公示 — the public register. Every read is of the register of one tree size, which never changes; what was found is
 * therefore remembered by tree size.
 */
export function createRegisterStore(
  db: Kysely<Schema>,
  memory: RegisterMemory,
  sizes = searchSizes,
): RegisterStore {
  const totalsAt = (treeSize: number): Promise<RegisterTotals> =>
    memory.totals.remember(String(treeSize), () => totalsBelow(db, treeSize));
  return {
    add: (row, search) => addVersion(db, row, search, sizes),
    current: async (treeSize, number) => {
      const leaves = currentIn(db, treeSize).where('number', '=', number).select('leaf_index');
      return (await rowsOf(db, leaves))[0];
    },
    history: async (treeSize, number) => {
      const versions = db.selectFrom('public_entry').where('leaf_index', '<', treeSize);
      return rowsOf(db, versions.where('number', '=', number).select('leaf_index'));
    },
    search: async (treeSize, query) => {
      const totals = await totalsAt(treeSize);
      if (!isNarrowed(query)) return wholePage(db, treeSize, query, totals);
      const spot = { treeSize, beforePosition: totals.versions, sizes };
      const leaves = await memory.found.remember(keyOf(treeSize, query), () =>
        findLeaves(db, spot, query, foundMax + 1),
      );
      const paged = leaves.slice(0, foundMax);
      const first = (query.page - 1) * query.pageSize;
      return {
        rows: await rowsAt(db, paged.slice(first, first + query.pageSize)),
        total: paged.length,
        hasMore: leaves.length > foundMax,
        paged: paged.length,
      };
    },
    after: async (treeSize, { beforeLeaf, limit, ...conditions }) => {
      const bound = Math.min(beforeLeaf ?? treeSize, treeSize);
      if (!isNarrowed(conditions)) {
        return rowsOf(
          db,
          newest(inStatus(currentIn(db, treeSize), conditions).where('leaf_index', '<', bound), limit),
        );
      }
      const { versions: beforePosition } = await totalsAt(bound);
      return rowsAt(db, await findLeaves(db, { treeSize, beforePosition, sizes }, conditions, limit));
    },
    changes: async (fromLeaf, toLeaf, limit) => {
      const versions = versionsFrom(db, fromLeaf, limit).where('leaf_index', '<', toLeaf);
      return (await rowsOf(db, versions)).toReversed();
    },
    newestVersions: (treeSize, limit) => newestVersions(db, treeSize, limit),
    versionsBefore: (leafIndexes) => versionsBefore(db, leafIndexes),
    countFiled: async (treeSize) => (await totalsAt(treeSize)).filed,
    withoutSearch: async (limit) => {
      const lacking = versionsFrom(db, 0, limit).where('search_keys', 'is', null);
      return (await rowsOf(db, lacking)).toReversed();
    },
    versions: async (fromLeaf, limit) => (await rowsOf(db, versionsFrom(db, fromLeaf, limit))).toReversed(),
    putSearch: async (fields) => {
      await putSearch(db, fields, sizes);
      memory.found.forget();
    },
  };
}

/** Whether more than the status narrows what is shown: totals by status are known. */
function isNarrowed({ words, filedFrom, filedTo }: RegisterConditions): boolean {
  return (words !== undefined && words.text !== '') || filedFrom !== undefined || filedTo !== undefined;
}

/** A page of the whole register, paged on the narrow table alone; entries are joined for the rows of the page. */
async function wholePage(
  db: Kysely<Schema>,
  treeSize: number,
  query: RegisterQuery,
  { entries, filed }: RegisterTotals,
): Promise<FoundRows> {
  const { status, page, pageSize } = query;
  const total = status === undefined ? entries : status === 'filed' ? filed : entries - filed;
  const paged = Math.min(total, pagedMax);
  const first = (page - 1) * pageSize;
  if (first >= paged) return { rows: [], total, hasMore: false, paged };
  const leaves = newest(inStatus(currentIn(db, treeSize), query), Math.min(pageSize, paged - first));
  return { rows: await rowsOf(db, leaves.offset(first)), total, hasMore: false, paged };
}

/** The newest version of each entry, of those covered by the tree. */
function currentIn(db: Kysely<Schema>, treeSize: number): EntryQuery {
  return db
    .selectFrom('public_entry')
    .where('leaf_index', '<', treeSize)
    .where((eb) => eb.or([eb('superseded_at', 'is', null), eb('superseded_at', '>=', treeSize)]));
}

function inStatus(query: EntryQuery, { status }: RegisterConditions): EntryQuery {
  return status === undefined ? query : query.where('status', '=', status);
}

function newest(query: EntryQuery, limit: number): EntryQuery<{ leaf_index: number }> {
  return query.select('leaf_index').orderBy('leaf_index', 'desc').limit(limit);
}

function versionsFrom(
  db: Kysely<Schema>,
  fromLeaf: number,
  limit: number,
): EntryQuery<{ leaf_index: number }> {
  const versions = db.selectFrom('public_entry').select('leaf_index').where('leaf_index', '>=', fromLeaf);
  return versions.orderBy('leaf_index').limit(limit);
}

/** Everything that decides what is found; the page does not. */
function keyOf(treeSize: number, { words, status, filedFrom, filedTo }: RegisterConditions): string {
  const { text = '', soundPattern = '' } = words ?? {};
  return JSON.stringify([treeSize, text, soundPattern, status ?? '', filedFrom ?? '', filedTo ?? '']);
}
