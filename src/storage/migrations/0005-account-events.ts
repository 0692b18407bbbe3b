import { type Migration, sql } from 'kysely';

import { appendOnly } from './guards.js';

/** 安全审计 — sign-ins and account changes. The account is not referenced: its record outlives it. */
export const accountEvents: Migration = {
  up: async (db) => {
    await sql
      .raw(
        `
        create table account_event (
          id uuid primary key,
          kind text not null,
          account_id uuid,
          mail_lookup bytea,
          actor_id uuid,
          roles text[],
          at timestamptz not null
        );
        create index account_event_account on account_event (account_id, at);
        create index account_event_at on account_event (at);
        ${appendOnly('account_event')}
        `,
      )
      .execute(db);
  },
};
