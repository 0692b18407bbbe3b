import { type Migration, sql } from 'kysely';

import { refuseChangeFunction } from './guards.js';

/**
 * Accounts, drafts and the files of drafts: ordinary tables that may be changed and deleted. What is personal is in
 * the columns named `…sealed` (`vault.ts`); mail addresses are found by a keyed hash.
 */
export const accountsAndDrafts: Migration = {
  up: async (db) => {
    await sql.raw(refuseChangeFunction).execute(db);
    await sql.raw(accounts).execute(db);
    await sql.raw(drafts).execute(db);
  },
};

const accounts = `
  create table account (
    id uuid primary key,
    mail_lookup bytea not null unique,
    profile_sealed bytea not null,
    password_hash text not null,
    roles text[] not null,
    mail_verified_at timestamptz,
    failed_attempts integer not null default 0 check (failed_attempts >= 0),
    locked_until timestamptz,
    disabled_at timestamptz,
    created_at timestamptz not null
  );

  create table account_token (
    token_hash text primary key,
    account_id uuid not null references account on delete cascade,
    purpose text not null check (purpose in ('verify-mail', 'reset-password')),
    expires_at timestamptz not null
  );
  create index account_token_account on account_token (account_id);
  create index account_token_expires on account_token (expires_at);

  create table session (
    token_hash text primary key,
    account_id uuid not null references account on delete cascade,
    created_at timestamptz not null,
    last_seen_at timestamptz not null,
    expires_at timestamptz not null
  );
  create index session_account on session (account_id);
  create index session_expires on session (expires_at);
`;

const drafts = `
  create table filing_draft (
    id uuid primary key,
    account_id uuid not null,
    dossier_id uuid,
    round integer check (round > 0),
    sealed bytea not null,
    page_revisions jsonb not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    submitted_dossier_id uuid,
    submitted_version integer,
    submitted_at timestamptz,
    check ((dossier_id is null) = (round is null)),
    check ((submitted_at is null) = (submitted_dossier_id is null)),
    check ((submitted_at is null) = (submitted_version is null))
  );
  create index filing_draft_account on filing_draft (account_id, updated_at);
  -- Two tabs that begin to correct the same notice work on the same draft.
  create unique index filing_draft_open_correction on filing_draft (dossier_id, round) where submitted_at is null;

  -- Deleting a draft deletes its files; a submitted draft is not deleted (draft-store.ts).
  create table evidence (
    id uuid primary key,
    account_id uuid not null,
    draft_id uuid not null references filing_draft on delete cascade,
    dossier_id uuid,
    file_name text not null,
    media_type text not null,
    size_bytes integer not null check (size_bytes >= 0),
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    sealed bytea not null,
    uploaded_at timestamptz not null
  );
  create index evidence_draft on evidence (draft_id);
  -- Encrypted bytes do not compress: spare the attempt at every write.
  alter table evidence alter column sealed set storage external;
`;
