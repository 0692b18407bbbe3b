import { type Kysely, sql } from 'kysely';
import type { LogStore, NewLeaf } from '#usecases/ports/log';
import { takeLock } from './advisory-locks.js';
import { createCheckpointStore } from './checkpoint-store.js';
import type { Schema } from './schema.js';

/** The log's leaves, the nodes above them, and its checkpoints; all append-only. */
export function createLogStore(db: Kysely<Schema>): LogStore {
  const size = async (): Promise<number> => {
    const newest = db.selectFrom('log_leaf').select('leaf_index').orderBy('leaf_index', 'desc').limit(1);
    const row = await newest.executeTakeFirst();
    return row === undefined ? 0 : row.leaf_index + 1;
  };
  // The size is read in a statement of its own after the lock is held: it then sees what the holder before committed.
  const appendAll = async (leaves: readonly NewLeaf[]): Promise<number> => {
    await takeLock(db, 'log');
    const first = await size();
    await insertLeaves(db, first, leaves);
    return first;
  };
  const leafHashes = async (from: number, to: number): Promise<readonly Uint8Array[]> => {
    const rows = await db
      .selectFrom('log_leaf')
      .select('leaf_hash')
      .where('leaf_index', '>=', from)
      .where('leaf_index', '<', to)
      .orderBy('leaf_index')
      .execute();
    return rows.map((row) => row.leaf_hash);
  };
  return {
    append: (entry, leafHash) => appendAll([{ entry, leafHash }]),
    appendAll,
    lock: () => takeLock(db, 'log'),
    size,
    leafHashes,
    entryBytes: async (leafIndex) => {
      const leaf = db.selectFrom('log_leaf').select('entry').where('leaf_index', '=', leafIndex);
      return (await leaf.executeTakeFirst())?.entry;
    },
    entries: async (from, to) => {
      const rows = await db
        .selectFrom('log_leaf')
        .select('entry')
        .where('leaf_index', '>=', from)
        .where('leaf_index', '<', to)
        .orderBy('leaf_index')
        .execute();
      return rows.map((row) => row.entry);
    },
    nodes: async (level, from, to) =>
      level === 0 ? leafHashes(from, to) : nodesBetween(db, level, { from, to }),
    nodeCount: async (level) => {
      const newest = db
        .selectFrom('log_node')
        .select('node_index')
        .where('level', '=', level)
        .orderBy('node_index', 'desc')
        .limit(1);
      const row = await newest.executeTakeFirst();
      return row === undefined ? 0 : row.node_index + 1;
    },
    addNodes: async (level, firstIndex, hashes) => {
      if (hashes.length === 0) return;
      await sql`
        insert into log_node (level, node_index, hash)
        select ${level}::smallint, ${firstIndex}::bigint + place - 1, hash
        from unnest(${hashes}::bytea[]) with ordinality as given (hash, place)
        order by place
        on conflict do nothing`.execute(db);
    },
    ...createCheckpointStore(db),
  };
}

/** One statement for all: the guard against gaps looks when the last of them stands. */
async function insertLeaves(db: Kysely<Schema>, first: number, leaves: readonly NewLeaf[]): Promise<void> {
  if (leaves.length === 0) return;
  const entries = leaves.map(({ entry }) => entry);
  const hashes = leaves.map(({ leafHash }) => leafHash);
  await sql`
    insert into log_leaf (leaf_index, entry, leaf_hash)
    select ${first}::bigint + place - 1, entry, leaf_hash
    from unnest(${entries}::bytea[], ${hashes}::bytea[]) with ordinality as given (entry, leaf_hash, place)
    order by place`.execute(db);
}

async function nodesBetween(
  db: Kysely<Schema>,
  level: number,
  { from, to }: { readonly from: number; readonly to: number },
): Promise<readonly Uint8Array[]> {
  const rows = await db
    .selectFrom('log_node')
    .select('hash')
    .where('level', '=', level)
    .where('node_index', '>=', from)
    .where('node_index', '<', to)
    .orderBy('node_index')
    .execute();
  return rows.map((row) => row.hash);
}
