import { type Migration, sql } from 'kysely';

import { appendOnly } from './guards.js';

/** Numbers, the log with its checkpoints, and the public register that is read from it. */
export const register: Migration = {
  up: async (db) => {
    await sql.raw(numbers).execute(db);
    await sql.raw(log).execute(db);
    await sql.raw(publicEntries).execute(db);
  },
};

/** A series only counts up by one; a number and a serial are used once, by two different persons. */
const numbers = `
  create table number_series (
    series text primary key,
    last_serial bigint not null
  );
  create function require_next_serial() returns trigger language plpgsql as $$
  begin
    if tg_op = 'INSERT' and new.last_serial = 1 then return new; end if;
    if tg_op = 'UPDATE' and new.series = old.series and new.last_serial = old.last_serial + 1 then return new; end if;
    raise exception 'number_series: a series counts up by one from 1'
      using errcode = 'integrity_constraint_violation';
  end $$;
  create trigger number_series_counts_up before insert or update on number_series
    for each row execute procedure require_next_serial();
  create trigger number_series_no_delete before delete on number_series
    for each row execute procedure refuse_change();
  create trigger number_series_no_truncate before truncate on number_series
    for each statement execute procedure refuse_change();

  create table filing_decision (
    dossier_id uuid primary key,
    number text not null unique check (btrim(number) <> ''),
    series text not null references number_series,
    serial bigint not null check (serial > 0),
    prepared_by uuid not null,
    decided_by uuid not null,
    decided_at timestamptz not null,
    unique (series, serial),
    constraint decided_by_another check (prepared_by <> decided_by)
  );
  ${appendOnly('filing_decision')}
`;

/**
 * Each checkpoint names its predecessor, once: two checkpoints cannot follow the same one, so the published heads are
 * one line. That is the compare-and-swap, and it holds without any lock.
 */
const log = `
  create table log_leaf (
    leaf_index bigint primary key check (leaf_index >= 0),
    entry bytea not null check (octet_length(entry) <= 65535),
    leaf_hash bytea not null check (octet_length(leaf_hash) = 32)
  );
  ${appendOnly('log_leaf')}
  create function require_previous_leaf() returns trigger language plpgsql as $$
  begin
    if new.leaf_index > 0 and not exists (select 1 from log_leaf where leaf_index = new.leaf_index - 1) then
      raise exception 'log_leaf: leaf % has no predecessor', new.leaf_index
        using errcode = 'integrity_constraint_violation';
    end if;
    return null;
  end $$;
  create trigger log_leaf_no_gap after insert on log_leaf
    for each row execute procedure require_previous_leaf();

  create table checkpoint (
    tree_size bigint primary key check (tree_size > 0),
    previous_size bigint not null unique,
    root_hash bytea not null check (octet_length(root_hash) = 32),
    note text not null,
    frontier bytea not null,
    published_at timestamptz not null,
    check (previous_size >= 0 and previous_size < tree_size)
  );
  ${appendOnly('checkpoint')}
  create function require_previous_checkpoint() returns trigger language plpgsql as $$
  begin
    if new.previous_size > 0 and not exists (select 1 from checkpoint where tree_size = new.previous_size) then
      raise exception 'checkpoint: % does not follow a published checkpoint', new.tree_size
        using errcode = 'integrity_constraint_violation';
    end if;
    if not exists (select 1 from log_leaf where leaf_index = new.tree_size - 1) then
      raise exception 'checkpoint: the log has no % leaves', new.tree_size
        using errcode = 'integrity_constraint_violation';
    end if;
    return null;
  end $$;
  create trigger checkpoint_follows after insert on checkpoint
    for each row execute procedure require_previous_checkpoint();
`;

/**
 * Columns to find entries by; what is shown is read from `log_leaf.entry`, so that it is what was hashed. A row
 * belongs to the register of a tree size when its leaf does and no newer version of the entry is covered yet.
 */
const publicEntries = `
  create table public_entry (
    leaf_index bigint primary key references log_leaf,
    number text not null,
    revision integer not null check (revision > 0),
    status text not null,
    platform_name text not null,
    host_kind text not null,
    host_name text not null,
    home_host text not null,
    search_text text not null,
    filed_on date not null,
    recorded_at timestamptz not null,
    superseded_at bigint check (superseded_at > leaf_index),
    unique (number, revision)
  );
  create index public_entry_newest on public_entry (leaf_index desc, superseded_at);
  create index public_entry_status on public_entry (status, leaf_index desc);
  create index public_entry_filed_on on public_entry (filed_on, leaf_index desc);

  create table public_disclosure (
    leaf_index bigint primary key references public_entry,
    name text not null,
    salt bytea not null
  );
`;
