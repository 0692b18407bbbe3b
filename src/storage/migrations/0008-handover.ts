import { type Migration, sql } from 'kysely';

import { appendOnly } from './guards.js';

/** 通报 — packages for the two ministries, their delivery and what the ministries acknowledged (Article 5 ¶1). */
export const handover: Migration = {
  up: async (db) => {
    await sql.raw(packages).execute(db);
    await sql.raw(deliveries).execute(db);
    await sql.raw(liaison).execute(db);
  },
};

/**
 * The row of a series is the lock under which its next package is drawn. A package names the one before by its digest;
 * it never changes, and tells of an act that was recorded. What it says of persons stands apart, sealed, so that it can
 * be erased while the chain of digests stays whole.
 */
const packages = `
  create table handover_series (
    ministry text primary key check (ministry in ('public-security', 'cyberspace'))
  );
  insert into handover_series values ('public-security'), ('cyberspace');

  create table handover_package (
    ministry text not null references handover_series,
    sequence bigint not null check (sequence > 0),
    digest text not null check (digest ~ '^[0-9a-f]{64}$'),
    previous_digest text,
    key_id text not null,
    dossier_id uuid not null,
    version integer not null,
    kind text not null check (kind in ('filing', 'change', 'contact-update', 'cancellation')),
    number text not null check (btrim(number) <> ''),
    platform_name text not null,
    composed_at timestamptz not null,
    acknowledge_by jsonb not null,
    primary key (ministry, sequence),
    unique (ministry, dossier_id, version),
    unique (ministry, sequence, digest),
    foreign key (dossier_id, version) references dossier_event (dossier_id, version),
    constraint handover_chained check ((sequence = 1) = (previous_digest is null))
  );
  create index handover_package_composed on handover_package (ministry, composed_at);
  create index handover_package_dossier on handover_package (dossier_id, version);
  ${appendOnly('handover_package')}

  create function require_previous_package() returns trigger language plpgsql as $$
  begin
    if new.sequence > 1 and not exists (
      select 1 from handover_package
      where ministry = new.ministry and sequence = new.sequence - 1 and digest = new.previous_digest
    ) then
      raise exception 'handover_package: % of % does not follow the package before', new.sequence, new.ministry
        using errcode = 'integrity_constraint_violation';
    end if;
    return null;
  end $$;
  create trigger handover_package_no_gap after insert on handover_package
    for each row execute procedure require_previous_package();

  create table handover_content (
    ministry text not null,
    sequence bigint not null,
    sealed bytea not null,
    primary key (ministry, sequence),
    foreign key (ministry, sequence) references handover_package (ministry, sequence)
  );
  create trigger handover_content_unchanged before update on handover_content
    for each row execute procedure refuse_change();
  create trigger handover_content_no_truncate before truncate on handover_content
    for each statement execute procedure refuse_change();
`;

/**
 * What a ministry acknowledged is a fact of its own, written once, and only for the digest that was handed over.
 * Received requests are remembered by their nonce until they are too old to be taken anyway.
 */
const deliveries = `
  create table handover_delivery (
    ministry text not null,
    sequence bigint not null,
    state text not null default 'queued' check (state in ('queued', 'dead')),
    attempts integer not null default 0 check (attempts >= 0),
    next_attempt_at timestamptz,
    last_attempt_at timestamptz,
    last_error text,
    retried_by uuid,
    retried_at timestamptz,
    primary key (ministry, sequence),
    foreign key (ministry, sequence) references handover_package (ministry, sequence),
    check ((state = 'queued') = (next_attempt_at is not null)),
    check ((retried_by is null) = (retried_at is null))
  );
  create index handover_delivery_dead on handover_delivery (ministry, sequence) where state = 'dead';

  create table handover_acknowledgement (
    ministry text not null,
    sequence bigint not null,
    digest text not null,
    acknowledged_at timestamptz not null,
    channel text not null check (channel in ('push', 'pull', 'manual')),
    account_id uuid,
    evidence jsonb,
    primary key (ministry, sequence),
    constraint acknowledged_what_was_handed
      foreign key (ministry, sequence, digest) references handover_package (ministry, sequence, digest),
    constraint acknowledged_by_a_person_or_a_key check (
      (channel = 'manual') = (account_id is not null) and (channel = 'manual') = (evidence is null)
    )
  );
  ${appendOnly('handover_acknowledgement')}

  create table handover_nonce (
    ministry text not null,
    nonce text not null,
    expires_at timestamptz not null,
    primary key (ministry, nonce)
  );

  create table handover_reading (
    ministry text not null,
    sequence bigint not null,
    account_id uuid not null,
    what text not null check (what in ('page', 'file')),
    at timestamptz not null,
    foreign key (ministry, sequence) references handover_package (ministry, sequence)
  );
  create index handover_reading_package on handover_reading (ministry, sequence, at);
  ${appendOnly('handover_reading')}
`;

/** A liaison officer belongs to another ministry: no second role, whoever writes the row. */
const liaison = `
  alter table account add constraint liaison_holds_no_other_role check (
    not (roles && array['liaison-public-security', 'liaison-cyberspace']) or cardinality(roles) = 1
  );
`;
