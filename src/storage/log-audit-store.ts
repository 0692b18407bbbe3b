import { type Kysely, sql } from 'kysely';
import type { AuditedReceipt, LogAudit } from '#usecases/ports/log-audit';
import type { StoredReceipt } from '#usecases/ports/log';
import type { Schema } from './schema.js';
import { openReceipt } from './receipt-store.js';
import type { Vault } from './vault.js';

/** Rows of the log for an audit, whatever they say. */
export function createLogAudit(db: Kysely<Schema>, vault: Vault): LogAudit {
  return {
    leaves: async (from, limit) => {
      const rows = await db
        .selectFrom('log_leaf')
        .selectAll()
        .where('leaf_index', '>=', from)
        .orderBy('leaf_index')
        .limit(limit)
        .execute();
      return rows.map(({ leaf_index: leafIndex, entry, leaf_hash: leafHash }) => ({
        leafIndex,
        entry,
        leafHash,
      }));
    },
    checkpoints: async (afterSize, limit) => {
      const rows = await db
        .selectFrom('checkpoint')
        .leftJoin('checkpoint_publication as publication', 'publication.tree_size', 'checkpoint.tree_size')
        .selectAll('checkpoint')
        .select('publication.published_at')
        .where('checkpoint.tree_size', '>', afterSize)
        .orderBy('checkpoint.tree_size')
        .limit(limit)
        .execute();
      return rows.map((row) => ({
        treeSize: row.tree_size,
        previousSize: row.previous_size,
        rootHash: row.root_hash,
        note: row.note,
        frontier: row.frontier,
        signedAt: row.signed_at,
        ...(row.published_at === null ? {} : { publishedAt: row.published_at }),
      }));
    },
    entries: (from, limit) => entriesFrom(db, from, limit),
    receipts: async ({ of, reference }, limit) => {
      const rows = await db
        .selectFrom('receipt')
        .selectAll()
        .where(sql<boolean>`(act, reference) > (${of}, ${reference})`)
        .orderBy('act')
        .orderBy('reference')
        .limit(limit)
        .execute();
      return rows.map((row): AuditedReceipt => {
        const key = { of: row.act, reference: row.reference };
        const opened = openedOrNot(() => openReceipt(vault, row.sealed, key));
        const place = row.leaf_index === null ? {} : { leafIndex: row.leaf_index };
        return { ...key, commitment: row.commitment, ...place, ...(opened === undefined ? {} : { opened }) };
      });
    },
    orphans: async () => {
      const { rows } = await sql<{ what: string }>`
        select 'checkpoint_publication ' || tree_size as what from checkpoint_publication
          where tree_size not in (select tree_size from checkpoint)
        union all
        select 'checkpoint_cosignature ' || tree_size from checkpoint_cosignature
          where tree_size not in (select tree_size from checkpoint)
        union all
        select 'public_disclosure ' || leaf_index from public_disclosure
          where leaf_index not in (select leaf_index from public_entry)`.execute(db);
      return rows.map(({ what }) => what);
    },
  };
}

type Opened = Pick<StoredReceipt, 'document' | 'salt' | 'contentSalt'>;

/** Sealed bytes that were altered throw when they are opened. */
function openedOrNot(open: () => Opened): Opened | undefined {
  try {
    return open();
  } catch {
    return undefined;
  }
}

async function entriesFrom(db: Kysely<Schema>, from: number, limit: number) {
  const rows = await db
    .selectFrom('public_entry')
    .leftJoin('public_disclosure as disclosed', 'disclosed.leaf_index', 'public_entry.leaf_index')
    .select([
      'public_entry.leaf_index',
      'number',
      'revision',
      'status',
      'platform_name',
      'host_kind',
      'host_name',
      'home_host',
      'filed_on',
      'recorded_at',
      'superseded_at',
      'disclosed.name',
      'disclosed.salt',
    ])
    .where('public_entry.leaf_index', '>=', from)
    .orderBy('public_entry.leaf_index')
    .limit(limit)
    .execute();
  return rows.map(({ name, salt, superseded_at: supersededAt, ...row }) => ({
    leafIndex: row.leaf_index,
    number: row.number,
    revision: row.revision,
    status: row.status,
    platformName: row.platform_name,
    hostKind: row.host_kind,
    hostName: row.host_name,
    homeHost: row.home_host,
    filedOn: row.filed_on,
    recordedAt: row.recorded_at,
    ...(supersededAt === null ? {} : { supersededAt }),
    ...(name === null || salt === null ? {} : { disclosure: { name, salt } }),
  }));
}
