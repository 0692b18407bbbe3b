import type { Kysely } from 'kysely';
import type { LogStore } from '#usecases/ports/register';
import { takeLock } from './advisory-locks.js';
import type { Schema } from './schema.js';

/** The log's leaves and its published checkpoints; both append-only. */
export function createLogStore(db: Kysely<Schema>): LogStore {
  const size = async (): Promise<number> => {
    const newest = db.selectFrom('log_leaf').select('leaf_index').orderBy('leaf_index', 'desc').limit(1);
    const row = await newest.executeTakeFirst();
    return row === undefined ? 0 : row.leaf_index + 1;
  };
  return {
    // The size is read in a statement of its own after the lock is held: it then sees what the holder before committed.
    append: async (entry, leafHash) => {
      await takeLock(db, 'log');
      const leafIndex = await size();
      await db.insertInto('log_leaf').values({ leaf_index: leafIndex, entry, leaf_hash: leafHash }).execute();
      return leafIndex;
    },
    size,
    leafHashes: async (from, to) => {
      const rows = await db
        .selectFrom('log_leaf')
        .select('leaf_hash')
        .where('leaf_index', '>=', from)
        .where('leaf_index', '<', to)
        .orderBy('leaf_index')
        .execute();
      return rows.map((row) => row.leaf_hash);
    },
    entryBytes: async (leafIndex) => {
      const leaf = db.selectFrom('log_leaf').select('entry').where('leaf_index', '=', leafIndex);
      return (await leaf.executeTakeFirst())?.entry;
    },
    head: async () => {
      const newest = db.selectFrom('checkpoint').selectAll().orderBy('tree_size', 'desc').limit(1);
      const row = await newest.executeTakeFirst();
      if (row === undefined) return undefined;
      const { tree_size: treeSize, root_hash: rootHash, note, frontier, published_at: publishedAt } = row;
      return { treeSize, rootHash, note, frontier, publishedAt };
    },
    /**
     * No lock: a checkpoint names its predecessor and the database takes each predecessor once, so of two that
     * follow the same head the second does nothing. Works outside a transaction too.
     */
    publish: async (previousSize, { treeSize, rootHash, note, frontier, publishedAt }) => {
      const published = await db
        .insertInto('checkpoint')
        .values({
          tree_size: treeSize,
          previous_size: previousSize,
          root_hash: rootHash,
          note,
          frontier,
          published_at: publishedAt,
        })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst();
      return published.numInsertedOrUpdatedRows === 1n;
    },
  };
}
