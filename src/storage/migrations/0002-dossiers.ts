import { type Migration, sql } from 'kysely';

import { appendOnly } from './guards.js';

/** The acts (append-only), the erasable particulars beside them, and the reviewers' working tables. */
export const dossiers: Migration = {
  up: async (db) => {
    await sql.raw(events).execute(db);
    await sql.raw(particulars).execute(db);
    await sql.raw(casework).execute(db);
  },
};

/**
 * `payload` is the event without what the other columns hold. The predecessor is looked for *after* the row went in:
 * a row that meets a taken version is then a duplicate key, which the event store answers as a conflict, and not a gap.
 */
const events = `
  create table dossier_event (
    dossier_id uuid not null,
    version integer not null check (version > 0),
    type text not null,
    payload jsonb not null,
    at timestamptz not null,
    by_account uuid not null,
    law_edition text not null,
    idempotency_key text,
    primary key (dossier_id, version),
    unique (idempotency_key, type),
    constraint decided_by_a_second_person check (
      type not in ('FilingRecorded', 'ScopeExcluded')
      or coalesce((payload ->> 'preparedBy')::uuid <> by_account, false)
    ),
    constraint filed_with_a_number check (
      type <> 'FilingRecorded' or coalesce(btrim(payload ->> 'number') <> '', false)
    )
  );
  create index dossier_event_first on dossier_event (at, dossier_id) where version = 1;
  ${appendOnly('dossier_event')}

  create function require_previous_event() returns trigger language plpgsql as $$
  begin
    if new.version > 1 and not exists (
      select 1 from dossier_event where dossier_id = new.dossier_id and version = new.version - 1
    ) then
      raise exception 'dossier_event: version % of % has no predecessor', new.version, new.dossier_id
        using errcode = 'integrity_constraint_violation';
    end if;
    return null;
  end $$;
  create trigger dossier_event_no_gap after insert on dossier_event
    for each row execute procedure require_previous_event();

  create function require_named_preparer() returns trigger language plpgsql as $$
  declare
    preparer uuid;
  begin
    select by_account into preparer from dossier_event
      where dossier_id = new.dossier_id and type = 'DecisionPrepared' and version < new.version
      order by version desc limit 1;
    if preparer is distinct from (new.payload ->> 'preparedBy')::uuid then
      raise exception 'dossier_event: % names a preparer who did not prepare it', new.type
        using errcode = 'integrity_constraint_violation';
    end if;
    return null;
  end $$;
  create trigger dossier_event_named_preparer after insert on dossier_event
    for each row when (new.type in ('FilingRecorded', 'ScopeExcluded'))
    execute procedure require_named_preparer();
`;

/**
 * The salt of the commitment is sealed together with the particulars: with it in the clear, a stolen table could be
 * searched for identity numbers by trying them. Erasing removes both and leaves the commitment.
 */
const particulars = `
  create table particulars (
    id uuid primary key,
    dossier_id uuid not null,
    sealed bytea,
    commitment text not null check (commitment ~ '^[0-9a-f]{64}$'),
    erased_at timestamptz,
    check ((sealed is null) = (erased_at is not null))
  );
  create index particulars_dossier on particulars (dossier_id);

  create table particulars_access (
    particulars_id uuid not null references particulars,
    account_id uuid not null,
    reason text not null,
    at timestamptz not null
  );
  create index particulars_access_particulars on particulars_access (particulars_id, at);
  ${appendOnly('particulars_access')}
`;

/** `casework` can be rebuilt from the events. Marks cannot, so they do not hang on it. */
const casework = `
  create table casework (
    dossier_id uuid primary key,
    version integer not null,
    status text not null,
    operator_id uuid not null,
    reviewer_id uuid,
    platform_name text not null,
    host_kind text not null,
    host_name text not null,
    home_host text not null,
    icp_number text not null,
    host_key bytea,
    submissions integer not null,
    received_at timestamptz not null,
    due_on date not null,
    due_provisional boolean not null,
    number text,
    updated_at timestamptz not null,
    search_text text not null
  );
  create index casework_inbox on casework (due_on, received_at, dossier_id);
  create index casework_status on casework (status, due_on, received_at, dossier_id);
  create index casework_reviewer on casework (reviewer_id, due_on);
  create index casework_operator on casework (operator_id, received_at);
  create index casework_host_key on casework (host_key);
  create index casework_home_host on casework (home_host);
  create index casework_icp_number on casework (icp_number);

  create table case_mark (
    dossier_id uuid not null,
    submission integer not null check (submission > 0),
    item text not null,
    code text not null,
    verdict text not null check (verdict in ('untrue', 'incomplete', 'confirmed')),
    reason text not null,
    late_reason text not null,
    marked_by uuid not null,
    marked_at timestamptz not null,
    primary key (dossier_id, submission, item, code)
  );
`;
