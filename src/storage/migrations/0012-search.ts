import { type Migration, sql } from 'kysely';

/**
 * How the register is searched as quickly at a million entries as at a thousand.
 *
 * `position` counts versions without gaps (the log has other leaves too), `entries` and `filed` are the totals up to
 * each version: the register of any tree size then knows its totals without counting.
 *
 * `search_keys` holds the pieces of `search_text` and `search_sound`, hashed together with the block the version is
 * in (`register-search.ts`): an inverted index has no order of its own, and asked block by block, newest first, it never
 * gives more than a block holds. Null until the program has written it: SQL knows no pinyin.
 */
export const search: Migration = {
  up: async (db) => {
    await sql.raw(statements).execute(db);
  },
};

const statements = `
  alter table public_entry
    add column position bigint,
    add column entries bigint,
    add column filed bigint,
    add column search_sound text not null default '',
    add column search_keys integer[];

  update public_entry set position = counted.position, entries = counted.entries, filed = counted.filed
  from (
    select leaf_index,
      row_number() over log - 1 as position,
      count(*) filter (where revision = 1) over log as entries,
      sum((status = 'filed')::int - coalesce((previous_status = 'filed')::int, 0)) over log as filed
    from (
      select *, lag(status) over (partition by number order by revision) as previous_status from public_entry
    ) as version
    window log as (order by leaf_index)
  ) as counted
  where counted.leaf_index = public_entry.leaf_index;

  alter table public_entry
    alter column position set not null,
    alter column entries set not null,
    alter column filed set not null,
    add constraint public_entry_position unique (position),
    add constraint public_entry_totals check (position >= 0 and filed between 0 and entries);
  create index public_entry_keys on public_entry using gin (search_keys) with (fastupdate = off);
  create index public_entry_without_keys on public_entry (leaf_index) where search_keys is null;
  alter table public_entry alter column search_keys set statistics 0;
`;
