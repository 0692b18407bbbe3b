import { type Migration, sql } from 'kysely';

/** Tokens of operators' programs, and the keys by which a repeated request of theirs is known again. */
export const apiTokens: Migration = {
  up: async (db) => {
    await sql.raw(tokens).execute(db);
    await sql.raw(filingKeys).execute(db);
  },
};

/**
 * A token is made once and only ever ends: what it is good for, for how long and for whom cannot be widened afterwards,
 * and one that was revoked stays so. Staff accounts hold none, whichever way a row would come to be.
 */
const tokens = `
  create table api_token (
    id uuid primary key,
    account_id uuid not null references account on delete cascade,
    name_sealed bytea not null,
    scopes text[] not null check (
      cardinality(scopes) > 0 and scopes <@ array['filing:read', 'filing:validate', 'filing:write']
    ),
    token_hash text not null unique check (token_hash ~ '^[0-9a-f]{64}$'),
    created_at timestamptz not null,
    expires_at timestamptz not null,
    last_used_on date,
    revoked_at timestamptz,
    constraint api_token_ends check (expires_at > created_at and expires_at <= created_at + interval '366 days')
  );
  create index api_token_account on api_token (account_id, created_at);

  create function api_token_of_operator() returns trigger language plpgsql as $$
  begin
    if not exists (select from account where id = new.account_id and roles = array['operator']) then
      raise exception 'only an operator holds api tokens' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
  end $$;
  create trigger api_token_of_operator before insert on api_token
    for each row execute procedure api_token_of_operator();

  create function api_token_only_ends() returns trigger language plpgsql as $$
  begin
    if (new.id, new.account_id, new.name_sealed, new.scopes, new.token_hash, new.created_at, new.expires_at)
      is distinct from
      (old.id, old.account_id, old.name_sealed, old.scopes, old.token_hash, old.created_at, old.expires_at)
      or (old.revoked_at is not null and new.revoked_at is distinct from old.revoked_at) then
      raise exception 'an api token only ends' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
  end $$;
  create trigger api_token_only_ends before update on api_token
    for each row execute procedure api_token_only_ends();
`;

/**
 * One key of one account names one request for ever: which draft came of it and, as a keyed hash, what was sent. Goes
 * with the draft, so that a draft thrown away gives its key back.
 */
const filingKeys = `
  create table filing_key (
    account_id uuid not null references account on delete cascade,
    key text not null check (length(key) between 1 and 200),
    body_mac bytea not null check (octet_length(body_mac) = 32),
    draft_id uuid not null references filing_draft on delete cascade,
    created_at timestamptz not null,
    primary key (account_id, key)
  );
  create index filing_key_draft on filing_key (draft_id);
  create trigger filing_key_stays before update on filing_key
    for each row execute procedure refuse_change();
`;
