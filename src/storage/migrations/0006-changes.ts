import { type Migration, sql } from 'kysely';

/** Changes and cancellations of a filing (Articles 6 and 7). */
export const changes: Migration = {
  up: async (db) => {
    await sql.raw(drafts).execute(db);
    await sql.raw(casework).execute(db);
    await sql.raw(events).execute(db);
    await sql.raw(publicEntries).execute(db);
  },
};

/** A draft begins a filing, corrects a round of one, or changes one version of a live record. */
const drafts = `
  alter table filing_draft drop constraint filing_draft_check;
  alter table filing_draft add column base_record integer check (base_record > 0);
  alter table filing_draft add column change_kind text check (change_kind in ('contents', 'host', 'contact'));
  alter table filing_draft add constraint one_purpose check (
    (base_record is null) = (change_kind is null)
    and case when dossier_id is null then round is null and base_record is null
      else (round is null) <> (base_record is null) end
  );
  -- Two tabs that begin the same kind of change work on the same draft.
  create unique index filing_draft_open_change on filing_draft (dossier_id, base_record, change_kind)
    where submitted_at is null and change_kind is not null;
`;

const casework = `
  -- Rows of an earlier release say it again with the next act, or after rebuild-projections.
  alter table casework add column due_key text not null default 'review:1';
  alter table casework add column open_changes integer not null default 0 check (open_changes >= 0);
  alter table casework add column open_host_changes integer not null default 0
    check (open_host_changes between 0 and open_changes);
  alter table casework add column planned_end_on date;
  create index casework_planned_end on casework (planned_end_on) where planned_end_on is not null;
`;

/**
 * A change is recorded by somebody else than who last proposed that change. Every act after the filing bears the number
 * that was given to this dossier. After the cancellation nothing follows.
 */
const events = `
  alter table dossier_event drop constraint decided_by_a_second_person;
  alter table dossier_event add constraint decided_by_a_second_person check (
    type not in ('FilingRecorded', 'ScopeExcluded', 'ChangeRecorded')
    or coalesce((payload ->> 'preparedBy')::uuid <> by_account, false)
  );

  create function require_named_change_preparer() returns trigger language plpgsql as $$
  declare
    preparer uuid;
  begin
    select case when type = 'ChangePrepared' then by_account end into preparer from dossier_event
      where dossier_id = new.dossier_id and version < new.version
        and type in ('ChangePrepared', 'ChangePreparationReturned')
        and (payload ->> 'change') = (new.payload ->> 'change')
      order by version desc limit 1;
    if preparer is null or preparer is distinct from (new.payload ->> 'preparedBy')::uuid then
      raise exception 'dossier_event: % names a preparer who did not prepare it', new.type
        using errcode = 'integrity_constraint_violation';
    end if;
    return null;
  end $$;
  create trigger dossier_event_named_change_preparer after insert on dossier_event
    for each row when (new.type = 'ChangeRecorded')
    execute procedure require_named_change_preparer();

  create function require_own_number() returns trigger language plpgsql as $$
  begin
    if not exists (
      select 1 from filing_decision where dossier_id = new.dossier_id and number = new.payload ->> 'number'
    ) then
      raise exception 'dossier_event: % bears a number that was not given to %', new.type, new.dossier_id
        using errcode = 'integrity_constraint_violation';
    end if;
    return null;
  end $$;
  create trigger dossier_event_own_number after insert on dossier_event
    for each row when (new.type in ('ChangeRecorded', 'ContactUpdated', 'CancellationPlanned', 'FilingCancelled'))
    execute procedure require_own_number();

  create function refuse_after_cancellation() returns trigger language plpgsql as $$
  begin
    if exists (
      select 1 from dossier_event
      where dossier_id = new.dossier_id and version = new.version - 1 and type = 'FilingCancelled'
    ) then
      raise exception 'dossier_event: % was cancelled, nothing follows', new.dossier_id
        using errcode = 'integrity_constraint_violation';
    end if;
    return null;
  end $$;
  create trigger dossier_event_ends_with_cancellation after insert on dossier_event
    for each row execute procedure refuse_after_cancellation();
`;

/** A cancelled entry is the last of its number: nothing supersedes it and the number is never entered again. */
const publicEntries = `
  alter table public_entry add constraint public_entry_status_known check (status in ('filed', 'cancelled'));

  create function keep_cancelled_entry() returns trigger language plpgsql as $$
  begin
    if tg_op = 'UPDATE' and (new.number, new.revision, new.status, new.filed_on, new.recorded_at)
      is distinct from (old.number, old.revision, old.status, old.filed_on, old.recorded_at) then
      raise exception 'public_entry: what an entry says stays' using errcode = 'integrity_constraint_violation';
    end if;
    if tg_op = 'UPDATE' and old.status = 'cancelled' and new.superseded_at is not null then
      raise exception 'public_entry: % is cancelled for ever', old.number
        using errcode = 'integrity_constraint_violation';
    end if;
    if tg_op = 'INSERT' and exists (
      select 1 from public_entry where number = new.number and status = 'cancelled'
    ) then
      raise exception 'public_entry: % is cancelled for ever', new.number
        using errcode = 'integrity_constraint_violation';
    end if;
    return new;
  end $$;
  create trigger public_entry_cancelled_for_ever before insert or update on public_entry
    for each row execute procedure keep_cancelled_entry();
`;
