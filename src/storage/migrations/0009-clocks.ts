import { type Migration, sql } from 'kysely';

import { appendOnly } from './guards.js';

/** Stored deadlines and the steps of telling people of them, holiday notices, heartbeats of the jobs. */
export const clocks: Migration = {
  up: async (db) => {
    await sql.raw(deadlines).execute(db);
    await sql.raw(notices).execute(db);
    await sql.raw(heartbeats).execute(db);
  },
};

/**
 * `deadline` can be written again from events and rows elsewhere. The steps cannot: they say what people were told,
 * and hang on nothing, so that a rebuild does not tell everybody everything again.
 */
const deadlines = `
  create table deadline (
    subject text not null check (subject in ('dossier', 'draft', 'report', 'handover')),
    subject_id text not null,
    key text not null,
    bearer text not null check (bearer in ('authority', 'operator', 'receiver')),
    rule_code text not null,
    due_on date not null,
    deadline jsonb not null,
    responsible_id uuid,
    opened_at timestamptz not null,
    state text not null check (state in ('open', 'met', 'lapsed')),
    closed_at timestamptz,
    primary key (subject, subject_id, key),
    check ((state = 'open') = (closed_at is null))
  );
  create index deadline_open on deadline (due_on, subject, subject_id, key) where state = 'open';
  create index deadline_met on deadline (closed_at, rule_code) where state = 'met';

  create table deadline_step (
    subject text not null,
    subject_id text not null,
    key text not null,
    due_on date not null,
    step text not null,
    at timestamptz not null,
    primary key (subject, subject_id, key, due_on, step)
  );
  ${appendOnly('deadline_step')}
`;

/**
 * What a notice says, what was decided and what it moved are three facts, each written once. The decision repeats who
 * proposed, held to the truth by its foreign key, so that the two persons stand in one row and a check can compare them.
 */
const notices = `
  create table calendar_notice (
    id uuid primary key,
    year integer not null check (year between 2000 and 2200),
    content jsonb not null,
    proposed_by uuid not null,
    proposed_at timestamptz not null,
    unique (id, proposed_by)
  );
  create index calendar_notice_newest on calendar_notice (proposed_at, id);
  ${appendOnly('calendar_notice')}

  create table calendar_decision (
    notice_id uuid primary key,
    proposed_by uuid not null,
    outcome text not null check (outcome in ('approved', 'dropped')),
    decided_by uuid not null,
    decided_at timestamptz not null,
    applied integer unique check (applied > 0),
    reason text,
    foreign key (notice_id, proposed_by) references calendar_notice (id, proposed_by),
    constraint calendar_approved_by_a_second_person check (outcome <> 'approved' or decided_by <> proposed_by),
    constraint calendar_applied_when_approved check ((outcome = 'approved') = (applied is not null)),
    constraint calendar_dropped_with_reason check ((outcome = 'dropped') = (reason is not null))
  );
  ${appendOnly('calendar_decision')}

  create table calendar_move (
    notice_id uuid not null references calendar_decision (notice_id),
    subject text not null,
    subject_id text not null,
    key text not null,
    from_deadline jsonb not null,
    to_deadline jsonb not null,
    to_due_on date not null,
    primary key (notice_id, subject, subject_id, key)
  );
  ${appendOnly('calendar_move')}
`;

const heartbeats = `
  create table job_heartbeat (
    job text primary key,
    allowed_seconds integer not null check (allowed_seconds > 0),
    expected_at timestamptz not null,
    started_at timestamptz,
    finished_at timestamptz,
    failed_at timestamptz,
    last_error text
  );
`;
