import { type Migration, sql } from 'kysely';

import { appendOnly } from './guards.js';

/** The log as everybody reads it: nodes of the tiles, publication apart from signing, cosignatures, receipts. */
export const log: Migration = {
  up: async (db) => {
    for (const part of [nodes, publications, cosignatures, receipts]) await sql.raw(part).execute(db);
  },
};

/**
 * Roots of full tiles (C2SP tlog-tiles): node `i` of level `l` covers the leaves from `i * 256^l` on. Level 0 is
 * `log_leaf` itself. Filled from the left without a gap; an older database is completed at the next start.
 */
const nodes = `
  create table log_node (
    level smallint not null check (level between 1 and 6),
    node_index bigint not null check (node_index >= 0),
    hash bytea not null check (octet_length(hash) = 32),
    primary key (level, node_index)
  );
  ${appendOnly('log_node')}
  create function require_full_tile() returns trigger language plpgsql as $$
  begin
    if new.node_index > 0 and not exists (
      select 1 from log_node where level = new.level and node_index = new.node_index - 1
    ) then
      raise exception 'log_node: node % of level % has no predecessor', new.node_index, new.level
        using errcode = 'integrity_constraint_violation';
    end if;
    if new.level = 1 and not exists (select 1 from log_leaf where leaf_index = new.node_index * 256 + 255)
      or new.level > 1 and not exists (
        select 1 from log_node where level = new.level - 1 and node_index = new.node_index * 256 + 255
      )
    then
      raise exception 'log_node: the tile below node % of level % is not full', new.node_index, new.level
        using errcode = 'integrity_constraint_violation';
    end if;
    return null;
  end $$;
  create trigger log_node_full_tile after insert on log_node
    for each row execute procedure require_full_tile();
`;

/**
 * A checkpoint is signed, then shown to witnesses, then published: only what stands in `checkpoint_publication` is
 * public. Until now signing was publishing.
 */
const publications = `
  alter table checkpoint rename column published_at to signed_at;
  create table checkpoint_publication (
    tree_size bigint primary key references checkpoint,
    published_at timestamptz not null
  );
  insert into checkpoint_publication (tree_size, published_at) select tree_size, signed_at from checkpoint;
  create index checkpoint_publication_at on checkpoint_publication (published_at, tree_size);
  ${appendOnly('checkpoint_publication')}
  create function require_newer_publication() returns trigger language plpgsql as $$
  begin
    if exists (
      select 1 from checkpoint_publication
      where tree_size > new.tree_size or tree_size < new.tree_size and published_at > new.published_at
    ) then
      raise exception 'checkpoint_publication: % is older than what was published', new.tree_size
        using errcode = 'integrity_constraint_violation';
    end if;
    return null;
  end $$;
  create trigger checkpoint_publication_grows after insert on checkpoint_publication
    for each row execute procedure require_newer_publication();
`;

/** Signature lines of witnesses, verbatim (C2SP tlog-cosignature); one for each key. */
const cosignatures = `
  create table checkpoint_cosignature (
    tree_size bigint not null references checkpoint,
    key_id text not null check (key_id ~ '^[0-9a-f]{8}$'),
    name text not null check (name <> ''),
    line text not null check (line like '— %' || chr(10)),
    cosigned_at timestamptz not null,
    primary key (tree_size, name, key_id)
  );
  create index checkpoint_cosignature_key on checkpoint_cosignature (name, key_id, tree_size desc);
  ${appendOnly('checkpoint_cosignature')}
`;

/**
 * What was lodged, and the leaf that proves it. Document and salts are sealed; without them the leaf says nothing, so
 * deleting a row erases it. Nothing here tells when: rows that wait are given their leaves in the order of their
 * commitments, which is no order.
 */
const receipts = `
  create table receipt (
    act text not null check (act in ('filing', 'correction', 'change', 'contact', 'cancellation', 'report')),
    reference text not null check (reference <> ''),
    commitment bytea not null unique check (octet_length(commitment) = 32),
    sealed bytea not null,
    leaf_index bigint unique references log_leaf,
    primary key (act, reference)
  );
  create index receipt_waiting on receipt (commitment) where leaf_index is null;

  create function keep_receipt() returns trigger language plpgsql as $$
  begin
    if tg_op = 'INSERT' and new.leaf_index is null then return new; end if;
    if tg_op = 'INSERT' or old.leaf_index is not null or new.leaf_index is null
      or (new.act, new.reference, new.commitment, new.sealed)
        is distinct from (old.act, old.reference, old.commitment, old.sealed)
    then
      raise exception 'receipt: a receipt is given its leaf once, and nothing else of it changes'
        using errcode = 'integrity_constraint_violation';
    end if;
    if (select entry from log_leaf where leaf_index = new.leaf_index) is distinct from
      convert_to('{"commitment":"' || encode(new.commitment, 'hex') || '","kind":"receipt","version":1}', 'UTF8')
    then
      raise exception 'receipt: leaf % is of something else', new.leaf_index
        using errcode = 'integrity_constraint_violation';
    end if;
    return new;
  end $$;
  create trigger receipt_stays before insert or update on receipt
    for each row execute procedure keep_receipt();
  create trigger receipt_no_truncate before truncate on receipt
    for each statement execute procedure refuse_change();
`;
