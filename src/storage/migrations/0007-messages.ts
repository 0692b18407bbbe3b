import { type Migration, sql } from 'kysely';

/**
 * Messages to people, and how each was delivered.
 *
 * A message holds no words: `params` are ids, numbers and dates, and the words are made when it is read or sent. The
 * queue of mails becomes the queue of everything that is sent: either words that are ready and sealed (mails with
 * one-time links), or a message, once for each channel.
 */
export const messages: Migration = {
  up: async (db) => {
    await sql.raw(message).execute(db);
    await sql.raw(delivery).execute(db);
    await sql.raw(phone).execute(db);
    await sql.raw(earlierNotices).execute(db);
  },
};

const message = `
  create table message (
    id uuid primary key,
    account_id uuid,
    -- { mail, language } of somebody without an account.
    address_sealed bytea,
    kind text not null check (kind <> ''),
    params jsonb not null,
    subject_kind text,
    subject_id uuid,
    once text not null unique,
    created_at timestamptz not null,
    read_at timestamptz,
    check ((account_id is null) <> (address_sealed is null)),
    check (read_at is null or account_id is not null),
    check ((subject_kind is null) = (subject_id is null))
  );
  create index message_inbox on message (account_id, created_at, id);
  create index message_unread on message (account_id) where read_at is null;
  create index message_subject on message (subject_kind, subject_id, created_at);

  -- What somebody was told stays as it was told; only that it was read is added, once.
  create function keep_message() returns trigger language plpgsql as $$
  begin
    if (new.id, new.account_id, new.address_sealed, new.kind, new.params, new.subject_kind, new.subject_id, new.once, new.created_at)
      is distinct from
      (old.id, old.account_id, old.address_sealed, old.kind, old.params, old.subject_kind, old.subject_id, old.once, old.created_at)
      or (old.read_at is not null and new.read_at is distinct from old.read_at) then
      raise exception 'a message stays as it was told' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
  end $$;
  create trigger message_kept before update on message
    for each row execute procedure keep_message();
`;

/** Number, code and state together are sealed: there is nothing to look up by. */
const phone = `
  create table account_phone (
    account_id uuid primary key references account on delete cascade,
    sealed bytea not null
  );
`;

const delivery = `
  alter table mail rename to delivery;
  alter index mail_due rename to delivery_due;
  alter index mail_newest rename to delivery_newest;
  alter table delivery
    add column message_id uuid references message,
    add column channel text not null default 'mail' check (channel in ('mail', 'sms')),
    add column ended_at timestamptz;
  alter table delivery alter column channel drop default;
  alter table delivery alter column sealed drop not null;
  alter table delivery drop constraint mail_state_check;
  alter table delivery
    add constraint delivery_state_check check (state in ('queued', 'sent', 'dead', 'withdrawn')),
    add constraint delivery_words_or_message check ((sealed is null) = (message_id is not null)),
    add constraint delivery_once_a_channel unique (message_id, channel);
  create index delivery_dead on delivery (created_at, id) where state = 'dead';

  -- What was sent is never queued again; a dead letter may be.
  create function keep_sent() returns trigger language plpgsql as $$
  begin
    if old.state = 'sent' then
      raise exception 'what was sent stays sent' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
  end $$;
  create trigger delivery_sent_kept before update on delivery
    for each row execute procedure keep_sent();
`;

/**
 * What earlier editions queued for operators and never told comes into their inbox, without a mail: it is old by now.
 * The ministries' rows are not needed: their packages are made from the acts.
 */
const earlierNotices = `
  insert into message (id, account_id, kind, params, subject_kind, subject_id, once, created_at)
    select notice.id, filing.operator_id, 'dossier-act',
      jsonb_build_object('dossierId', notice.dossier_id, 'version', notice.version),
      'dossier', notice.dossier_id,
      'account:' || filing.operator_id || '/dossier-act/' || notice.dossier_id || '/' || notice.version,
      notice.created_at
    from outbox_notice notice join casework filing on filing.dossier_id = notice.dossier_id
    where notice.topic = 'operator' and notice.state = 'queued';
  drop table outbox_notice;
`;
