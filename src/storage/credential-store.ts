import type { Kysely, Selectable } from 'kysely';
import type { Instant } from '#law/calendar-day';
import type { AccountStore, AccountToken, Session } from '#usecases/ports/accounts';
import { isRowId } from './row-id.js';
import type { Schema } from './schema.js';

/** The part of the account store that holds what people sign in and confirm with. */
export type CredentialStore = Pick<
  AccountStore,
  | 'addToken'
  | 'token'
  | 'spendToken'
  | 'removeTokensOf'
  | 'addSession'
  | 'session'
  | 'sessionsOf'
  | 'touchSession'
  | 'endSession'
  | 'endSessionsOf'
  | 'removeExpired'
>;

/** One-time tokens and sessions, by the hash of what the person holds. */
export function createCredentialStore(db: Kysely<Schema>): CredentialStore {
  return {
    addToken: async ({ tokenHash, accountId, purpose, expiresAt }) => {
      await db
        .insertInto('account_token')
        .values({ token_hash: tokenHash, account_id: accountId, purpose, expires_at: expiresAt })
        .execute();
    },
    token: async (tokenHash, purpose) => {
      const found = db.selectFrom('account_token').selectAll().where('token_hash', '=', tokenHash);
      const row = await found.where('purpose', '=', purpose).executeTakeFirst();
      return row && tokenOf(row);
    },
    removeTokensOf: async (accountId) => {
      await db.deleteFrom('account_token').where('account_id', '=', accountId).execute();
    },
    // Read and spent in one statement: of two requests with the same token one gets it.
    spendToken: async (tokenHash, purpose) => {
      const row = await db
        .deleteFrom('account_token')
        .where('token_hash', '=', tokenHash)
        .where('purpose', '=', purpose)
        .returningAll()
        .executeTakeFirst();
      return row && tokenOf(row);
    },
    addSession: async (session) => {
      await db.insertInto('session').values(sessionRowOf(session)).execute();
    },
    session: async (tokenHash) => {
      const row = await db
        .selectFrom('session')
        .selectAll()
        .where('token_hash', '=', tokenHash)
        .executeTakeFirst();
      return row && sessionOf(row);
    },
    sessionsOf: async (accountId) => {
      if (!isRowId(accountId)) return [];
      const rows = await db
        .selectFrom('session')
        .selectAll()
        .where('account_id', '=', accountId)
        .orderBy('created_at', 'desc')
        .orderBy('token_hash')
        .execute();
      return rows.map(sessionOf);
    },
    touchSession: async (tokenHash, lastSeenAt) => {
      const touched = db.updateTable('session').set({ last_seen_at: lastSeenAt });
      await touched.where('token_hash', '=', tokenHash).execute();
    },
    endSession: async (tokenHash) => {
      await db.deleteFrom('session').where('token_hash', '=', tokenHash).execute();
    },
    endSessionsOf: async (accountId) => {
      await db.deleteFrom('session').where('account_id', '=', accountId).execute();
    },
    removeExpired: async (now) =>
      (await removeExpiredIn(db, 'session', now)) + (await removeExpiredIn(db, 'account_token', now)),
  };
}

async function removeExpiredIn(
  db: Kysely<Schema>,
  table: 'session' | 'account_token',
  now: Instant,
): Promise<number> {
  const removed = await db.deleteFrom(table).where('expires_at', '<', now).executeTakeFirst();
  return Number(removed.numDeletedRows);
}

function tokenOf(row: Selectable<Schema['account_token']>): AccountToken {
  return {
    tokenHash: row.token_hash,
    accountId: row.account_id,
    purpose: row.purpose,
    expiresAt: row.expires_at,
  };
}

function sessionRowOf(session: Session): Selectable<Schema['session']> {
  return {
    token_hash: session.tokenHash,
    account_id: session.accountId,
    created_at: session.createdAt,
    last_seen_at: session.lastSeenAt,
    expires_at: session.expiresAt,
  };
}

function sessionOf(row: Selectable<Schema['session']>): Session {
  return {
    tokenHash: row.token_hash,
    accountId: row.account_id,
    createdAt: row.created_at,
    lastSeenAt: row.last_seen_at,
    expiresAt: row.expires_at,
  };
}
