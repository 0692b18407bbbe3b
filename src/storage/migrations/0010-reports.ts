import { type Migration, sql } from 'kysely';

import { appendOnly } from './guards.js';

/** Reports by the public (Article 9): the acts, what is sealed beside them, and how they came in. */
export const reports: Migration = {
  up: async (db) => {
    for (const part of [events, guards, list, sealed, intake]) await sql.raw(part).execute(db);
  },
};

/** `by_account` is null when the reporter or a rule acted. Who must be two persons is refused here as well. */
const events = `
  create table report_event (
    report_id uuid not null,
    version integer not null check (version > 0),
    type text not null,
    payload jsonb not null,
    at timestamptz not null,
    by_account uuid,
    law_edition text not null,
    idempotency_key text,
    primary key (report_id, version),
    unique (report_id, idempotency_key, type),
    constraint report_begins_with_its_receipt check ((version = 1) = (type = 'ReportLodged')),
    constraint report_acts_have_a_person check (
      by_account is not null or type in ('ReportLodged', 'ConflictDeclared', 'MessageExchanged')
    ),
    constraint report_outcome_by_a_second_person check (
      type <> 'OutcomeConfirmed' or coalesce((payload ->> 'proposedBy')::uuid <> by_account, false)
    ),
    constraint report_identity_by_a_second_person check (
      type not in ('IdentityReleased', 'IdentityDenied')
      or coalesce((payload ->> 'requestedBy')::uuid <> by_account, false)
    ),
    constraint report_measures_have_a_basis check (
      type <> 'ReportHandled' or coalesce(jsonb_array_length(payload -> 'measures') > 0, false)
    )
  );
  create index report_event_first on report_event (at, report_id) where version = 1;
  ${appendOnly('report_event')}

  create table report_access (
    report_id uuid not null,
    account_id uuid not null,
    what text not null check (what in ('text', 'attachment', 'identity')),
    at timestamptz not null
  );
  create index report_access_report on report_access (report_id, at);
  ${appendOnly('report_access')}
`;

/** An event names the right person before it, and an identity is opened only by whoever it was released to. */
const guards = `
  create function require_previous_report_event() returns trigger language plpgsql as $$
  begin
    if new.version > 1 and not exists (
      select 1 from report_event where report_id = new.report_id and version = new.version - 1
    ) then
      raise exception 'report_event: version % of % has no predecessor', new.version, new.report_id
        using errcode = 'integrity_constraint_violation';
    end if;
    return null;
  end $$;
  create trigger report_event_no_gap after insert on report_event
    for each row execute procedure require_previous_report_event();

  create function require_named_proposer() returns trigger language plpgsql as $$
  declare
    proposer uuid;
  begin
    select by_account into proposer from report_event
      where report_id = new.report_id and type = 'OutcomeProposed' and version < new.version
      order by version desc limit 1;
    if proposer is distinct from (new.payload ->> 'proposedBy')::uuid then
      raise exception 'report_event: % names a person who did not propose it', new.type
        using errcode = 'integrity_constraint_violation';
    end if;
    return null;
  end $$;
  create trigger report_event_named_proposer after insert on report_event
    for each row when (new.type = 'OutcomeConfirmed') execute procedure require_named_proposer();

  create function require_identity_request() returns trigger language plpgsql as $$
  begin
    if not exists (
      select 1 from report_event
      where report_id = new.report_id and type = 'IdentityRequested' and version < new.version
        and payload ->> 'requestId' = new.payload ->> 'requestId'
        and by_account = (new.payload ->> 'requestedBy')::uuid
    ) then
      raise exception 'report_event: % answers no request of that person', new.type
        using errcode = 'integrity_constraint_violation';
    end if;
    return null;
  end $$;
  create trigger report_event_identity_request after insert on report_event
    for each row when (new.type in ('IdentityReleased', 'IdentityDenied'))
    execute procedure require_identity_request();

  create function require_identity_release() returns trigger language plpgsql as $$
  begin
    if not exists (
      select 1 from report_event
      where report_id = new.report_id and type = 'IdentityReleased' and version < new.version
        and payload ->> 'requestId' = new.payload ->> 'requestId'
        and (payload ->> 'requestedBy')::uuid = new.by_account
        and (payload ->> 'until')::timestamptz > new.at
    ) then
      raise exception 'report_event: the identity was not released to this person'
        using errcode = 'integrity_constraint_violation';
    end if;
    return null;
  end $$;
  create trigger report_event_identity_release after insert on report_event
    for each row when (new.type = 'IdentityOpened') execute procedure require_identity_release();
`;

/** Can be rebuilt from the events. Nothing in it tells of a reporter. */
const list = `
  create table report_summary (
    report_id uuid primary key,
    version integer not null,
    status text not null,
    closed boolean not null,
    channel text not null,
    platform_kind text not null,
    dossier_id uuid,
    platform_number text not null,
    platform_name text not null,
    platform_address text not null,
    grounds text[] not null,
    reporter text not null,
    restricted boolean not null,
    handler_id uuid,
    received_at timestamptz not null,
    due_kind text,
    due_on date,
    due_provisional boolean not null,
    outcome text,
    merged_into uuid,
    awaits_reply boolean not null,
    identity_requested boolean not null,
    excluded uuid[] not null,
    updated_at timestamptz not null,
    search_text text not null
  );
  create index report_summary_list on report_summary (closed, due_on, received_at, report_id);
  create index report_summary_handler on report_summary (handler_id, due_on) where not closed;
  create index report_summary_dossier on report_summary (dossier_id, received_at);
`;

/**
 * What a reporter wrote and who they are. The code is found by a keyed hash of its slow hash; the slow hash is kept
 * sealed, so that the look-ups can be written again when the master key is replaced. Neither gives back the code.
 */
const sealed = `
  create table report_content (
    report_id uuid primary key,
    sealed bytea
  );
  create table reporter_identity (
    report_id uuid primary key,
    account_lookup bytea,
    sealed bytea
  );
  create index reporter_identity_account on reporter_identity (account_lookup);
  create table report_code (
    report_id uuid primary key,
    code_lookup bytea not null unique check (octet_length(code_lookup) = 32),
    digest_sealed bytea not null
  );
  create table report_message (
    id uuid primary key,
    report_id uuid not null,
    from_reporter boolean not null,
    sealed bytea,
    at timestamptz not null,
    by_account uuid,
    place bigint not null,
    check (from_reporter = (by_account is null))
  );
  create index report_message_report on report_message (report_id, at, id);

  create table report_attachment (
    id uuid primary key,
    report_id uuid not null,
    described_sealed bytea not null,
    size_bytes integer not null check (size_bytes > 0),
    sealed bytea not null,
    uploaded_at timestamptz not null
  );
  create index report_attachment_report on report_attachment (report_id, uploaded_at, id);
  alter table report_attachment alter column sealed set storage external;

  create function keep_lodged_attachment() returns trigger language plpgsql as $$
  begin
    if tg_op = 'UPDATE' or exists (select 1 from report_event where report_id = old.report_id) then
      raise exception 'report_attachment: a file of a report stays as it is'
        using errcode = 'integrity_constraint_violation';
    end if;
    return old;
  end $$;
  create trigger report_attachment_stays before update or delete on report_attachment
    for each row execute procedure keep_lodged_attachment();
  create trigger report_attachment_no_truncate before truncate on report_attachment
    for each statement execute procedure refuse_change();
`;

/** Before a report is one. A ticket is a random id: it says that somebody acted, never who. */
const intake = `
  create table report_draft (
    id uuid primary key,
    sealed bytea not null,
    expires_at timestamptz not null
  );
  create index report_draft_expires on report_draft (expires_at);
  create table report_ticket (
    id uuid primary key,
    use text not null check (use in ('report', 'code', 'message')),
    at timestamptz not null
  );
  create index report_ticket_at on report_ticket (use, at);
  create table report_queue (
    use text primary key check (use in ('report', 'code', 'message')),
    last_place_at timestamptz not null
  );
  create table report_mail (
    id_lookup bytea primary key check (octet_length(id_lookup) = 32),
    at timestamptz not null,
    claimed boolean not null,
    report_id uuid
  );
`;
