import { type Migration, sql } from 'kysely';

/** What waits to be told and sent, and small settings that people change while the portal runs. */
export const outboxAndSettings: Migration = {
  up: async (db) => {
    await sql
      .raw(
        `
        create table outbox_notice (
          id uuid primary key,
          topic text not null,
          dossier_id uuid not null,
          version integer not null,
          created_at timestamptz not null,
          state text not null default 'queued' check (state in ('queued', 'delivered', 'dead')),
          unique (topic, dossier_id, version)
        );
        create index outbox_notice_dossier on outbox_notice (dossier_id, version);
        create index outbox_notice_queued on outbox_notice (created_at, id) where state = 'queued';

        create table mail (
          id uuid primary key,
          sealed bytea not null,
          created_at timestamptz not null,
          next_attempt_at timestamptz,
          attempts integer not null default 0,
          sent_at timestamptz,
          state text not null default 'queued' check (state in ('queued', 'sent', 'dead')),
          last_error text,
          check ((state = 'sent') = (sent_at is not null)),
          check ((state = 'queued') = (next_attempt_at is not null))
        );
        create index mail_due on mail (next_attempt_at, created_at) where state = 'queued';
        create index mail_newest on mail (created_at);

        create table setting (
          key text primary key,
          value jsonb not null
        );
        `,
      )
      .execute(db);
  },
};
