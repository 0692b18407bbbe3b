import type { Kysely, Selectable } from 'kysely';
import type { ApiToken, ApiTokenStore, PendingApiToken } from '#usecases/ports/api-tokens';
import { isRowId } from './row-id.js';
import type { Schema } from './schema.js';
import { openJson, sealJson } from './sealed-json.js';
import type { Vault } from './vault.js';

const pendingContext = 'api_token/pending';

/** 接口令牌, by the hash of what the program holds. */
export function createApiTokenStore(db: Kysely<Schema>, vault: Vault): ApiTokenStore {
  const all = db.selectFrom('api_token').selectAll();
  const inForce = db.updateTable('api_token').where('revoked_at', 'is', null);
  return {
    add: async (token) => {
      const added = await db
        .insertInto('api_token')
        .values(rowOf(token, vault))
        .onConflict((conflict) => conflict.column('token_hash').doNothing())
        .executeTakeFirst();
      return added.numInsertedOrUpdatedRows === 1n;
    },
    byHash: async (tokenHash) => {
      const row = await all.where('token_hash', '=', tokenHash).executeTakeFirst();
      return row && tokenOf(row, vault);
    },
    ofAccount: async (accountId, limit) => {
      if (!isRowId(accountId)) return [];
      const own = all.where('account_id', '=', accountId).orderBy('created_at', 'desc').orderBy('id');
      const rows = await own.limit(limit).execute();
      return rows.map((row) => tokenOf(row, vault));
    },
    countLive: async (accountId, now) => {
      const { total } = await db
        .selectFrom('api_token')
        .select((eb) => eb.fn.countAll<number>().as('total'))
        .where('account_id', '=', accountId)
        .where('revoked_at', 'is', null)
        .where('expires_at', '>', now)
        .executeTakeFirstOrThrow();
      return total;
    },
    markUsed: async (id, on) => {
      await db.updateTable('api_token').set({ last_used_on: on }).where('id', '=', id).execute();
    },
    revoke: async (accountId, id, at) => {
      if (!isRowId(id)) return false;
      const ended = await inForce
        .set({ revoked_at: at })
        .where('id', '=', id)
        .where('account_id', '=', accountId)
        .executeTakeFirst();
      return ended.numUpdatedRows === 1n;
    },
    revokeAllOf: async (accountId, at) => {
      const ended = inForce.set({ revoked_at: at }).where('account_id', '=', accountId);
      return Number((await ended.where('expires_at', '>', at).executeTakeFirst()).numUpdatedRows);
    },
    sealPending: (pending) => Buffer.from(sealJson(vault, pending, pendingContext)).toString('base64url'),
    openPending: (text) => {
      try {
        return openJson<PendingApiToken>(vault, Buffer.from(text, 'base64url'), pendingContext);
      } catch {
        // Whatever was not sealed here does not open; what it is instead is of no interest.
        return undefined;
      }
    },
  };
}

function nameContext(id: string): string {
  return `api_token/${id}/name`;
}

function rowOf(token: ApiToken, vault: Vault) {
  return {
    id: token.id,
    account_id: token.accountId,
    name_sealed: sealJson(vault, token.name, nameContext(token.id)),
    scopes: [...token.scopes],
    token_hash: token.tokenHash,
    created_at: token.createdAt,
    expires_at: token.expiresAt,
    last_used_on: token.lastUsedOn ?? null,
    revoked_at: token.revokedAt ?? null,
  };
}

function tokenOf(row: Selectable<Schema['api_token']>, vault: Vault): ApiToken {
  return {
    id: row.id,
    accountId: row.account_id,
    name: openJson<string>(vault, row.name_sealed, nameContext(row.id)),
    scopes: row.scopes,
    tokenHash: row.token_hash,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    ...(row.last_used_on === null ? {} : { lastUsedOn: row.last_used_on }),
    ...(row.revoked_at === null ? {} : { revokedAt: row.revoked_at }),
  };
}
