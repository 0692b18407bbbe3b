import type { Kysely } from 'kysely';
import type { RegisterRow } from '#usecases/ports/register';
import { rowsOf } from './register-rows.js';
import type { Schema } from './schema.js';

/** The newest versions of whatever entries that the tree covers, newest first. */
export async function newestVersions(
  db: Kysely<Schema>,
  treeSize: number,
  limit: number,
): Promise<readonly RegisterRow[]> {
  const versions = db.selectFrom('public_entry').where('leaf_index', '<', treeSize);
  return rowsOf(db, versions.select('leaf_index').orderBy('leaf_index', 'desc').limit(limit));
}

/** The version before each of these, by the leaf of the later one; none for a first version. */
export async function versionsBefore(
  db: Kysely<Schema>,
  leafIndexes: readonly number[],
): Promise<ReadonlyMap<number, RegisterRow>> {
  if (leafIndexes.length === 0) return new Map();
  const pairs = await db
    .selectFrom('public_entry as later')
    .innerJoin('public_entry as earlier', (join) =>
      join
        .onRef('earlier.number', '=', 'later.number')
        .on((eb) => eb('earlier.revision', '=', eb('later.revision', '-', 1))),
    )
    .where('later.leaf_index', 'in', [...leafIndexes])
    .select(['later.leaf_index as later', 'earlier.leaf_index as earlier'])
    .execute();
  if (pairs.length === 0) return new Map();
  const earlierLeaves = pairs.map(({ earlier }) => earlier);
  const rows = await rowsOf(
    db,
    db.selectFrom('public_entry').where('leaf_index', 'in', earlierLeaves).select('leaf_index'),
  );
  const byLeaf = new Map(rows.map((row) => [row.leafIndex, row]));
  return new Map(
    pairs.flatMap(({ later, earlier }) => {
      const row = byLeaf.get(earlier);
      return row === undefined ? [] : [[later, row] as const];
    }),
  );
}
