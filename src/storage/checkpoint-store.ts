import { type Kysely, sql } from 'kysely';
import type { Instant } from '#law/calendar-day';
import type { LogStore, StoredCheckpoint } from '#usecases/ports/log';
import type { Schema } from './schema.js';

type CheckpointStore = Pick<
  LogStore,
  | 'signedHead'
  | 'sign'
  | 'publish'
  | 'head'
  | 'published'
  | 'publishedBy'
  | 'cosignatures'
  | 'cosignedSize'
  | 'addCosignatures'
>;

/** Signed heads, which of them are public, and who cosigned them. */
export function createCheckpointStore(db: Kysely<Schema>): CheckpointStore {
  const newestWhere = async (condition = sql<boolean>`true`): Promise<StoredCheckpoint | undefined> => {
    const row = await publishedCheckpoints(db)
      .where(condition)
      .orderBy('publication.tree_size', 'desc')
      .limit(1)
      .executeTakeFirst();
    return row === undefined ? undefined : checkpointOf(row);
  };
  return {
    signedHead: async () => {
      const newest = db.selectFrom('checkpoint').selectAll().orderBy('tree_size', 'desc').limit(1);
      const row = await newest.executeTakeFirst();
      if (row === undefined) return undefined;
      const { tree_size: treeSize, root_hash: rootHash, note, frontier, signed_at: signedAt } = row;
      return { treeSize, rootHash, note, frontier, signedAt };
    },
    /**
     * No lock: a checkpoint names its predecessor and the database takes each predecessor once, so of two that
     * follow the same head the second does nothing. Works outside a transaction too.
     */
    sign: async (previousSize, { treeSize, rootHash, note, frontier, signedAt }) => {
      const signed = await db
        .insertInto('checkpoint')
        .values({
          tree_size: treeSize,
          previous_size: previousSize,
          root_hash: rootHash,
          note,
          frontier,
          signed_at: signedAt,
        })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst();
      return signed.numInsertedOrUpdatedRows === 1n;
    },
    publish: (treeSize, publishedAt) => publish(db, treeSize, publishedAt),
    head: () => newestWhere(),
    published: (treeSize) => newestWhere(sql<boolean>`publication.tree_size = ${treeSize}`),
    publishedBy: (at) => newestWhere(sql<boolean>`publication.published_at <= ${at}`),
    ...cosignaturesOn(db),
  };
}

type Cosignatures = Pick<LogStore, 'cosignatures' | 'cosignedSize' | 'addCosignatures'>;

function cosignaturesOn(db: Kysely<Schema>): Cosignatures {
  return {
    cosignatures: async (treeSize) => {
      const rows = await db
        .selectFrom('checkpoint_cosignature')
        .selectAll()
        .where('tree_size', '=', treeSize)
        .orderBy('name')
        .orderBy('key_id')
        .execute();
      return rows.map(({ name, key_id: keyId, line, cosigned_at: cosignedAt }) => ({
        name,
        keyId,
        line,
        cosignedAt,
      }));
    },
    cosignedSize: async ({ name, keyId }) => {
      const newest = db
        .selectFrom('checkpoint_cosignature')
        .select('tree_size')
        .where('name', '=', name)
        .where('key_id', '=', keyId)
        .orderBy('tree_size', 'desc')
        .limit(1);
      return (await newest.executeTakeFirst())?.tree_size ?? 0;
    },
    addCosignatures: async (treeSize, cosignatures) => {
      if (cosignatures.length === 0) return;
      await db
        .insertInto('checkpoint_cosignature')
        .values(
          cosignatures.map(({ name, keyId, line, cosignedAt }) => ({
            tree_size: treeSize,
            name,
            key_id: keyId,
            line,
            cosigned_at: cosignedAt,
          })),
        )
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    },
  };
}

/** The machine's clock may be set back; the order of publication is not. */
async function publish(db: Kysely<Schema>, treeSize: number, publishedAt: Instant): Promise<boolean> {
  const published = await sql`
    insert into checkpoint_publication (tree_size, published_at)
    select
      ${treeSize}::bigint,
      greatest(${publishedAt}::timestamptz, (select max(published_at) from checkpoint_publication))
    where not exists (select 1 from checkpoint_publication where tree_size >= ${treeSize}::bigint)
    on conflict do nothing`.execute(db);
  return published.numAffectedRows === 1n;
}

function publishedCheckpoints(db: Kysely<Schema>) {
  return db
    .selectFrom('checkpoint_publication as publication')
    .innerJoin('checkpoint', 'checkpoint.tree_size', 'publication.tree_size')
    .select((select) => [
      'checkpoint.tree_size',
      'checkpoint.root_hash',
      'checkpoint.note',
      'checkpoint.frontier',
      'publication.published_at',
      select
        .selectFrom('checkpoint_cosignature as witnessed')
        .whereRef('witnessed.tree_size', '=', 'publication.tree_size')
        .select(sql<string | null>`string_agg(line, '' order by name, key_id)`.as('lines'))
        .as('lines'),
    ]);
}

type PublishedRow = {
  readonly tree_size: number;
  readonly root_hash: Uint8Array;
  readonly note: string;
  readonly frontier: Uint8Array;
  readonly published_at: Instant;
  readonly lines: string | null;
};

function checkpointOf(row: PublishedRow): StoredCheckpoint {
  return {
    treeSize: row.tree_size,
    rootHash: row.root_hash,
    note: row.note + (row.lines ?? ''),
    frontier: row.frontier,
    publishedAt: row.published_at,
  };
}
