import type { Kysely, Selectable } from 'kysely';
import type { AccountEvent, AccountEventStore } from '#usecases/ports/account-events';
import { mailLookup } from './mail-lookup.js';
import { isRowId } from './row-id.js';
import type { Schema } from './schema.js';
import type { Vault } from './vault.js';

/** The record of sign-ins and account changes; append-only. */
export function createAccountEventStore(db: Kysely<Schema>, vault: Vault): AccountEventStore {
  return {
    add: async ({ id, kind, accountId, mail, actorId, roles, at }) => {
      await db
        .insertInto('account_event')
        .values({
          id,
          kind,
          account_id: accountId ?? null,
          mail_lookup: mail === undefined ? null : mailLookup(mail, vault),
          actor_id: actorId ?? null,
          roles: roles === undefined ? null : [...roles],
          at,
        })
        .execute();
    },
    recentOf: async (accountId, kinds, limit) => {
      if (!isRowId(accountId) || kinds.length === 0) return [];
      const rows = await db
        .selectFrom('account_event')
        .selectAll()
        .where('account_id', '=', accountId)
        .where('kind', 'in', kinds)
        .orderBy('at', 'desc')
        .orderBy('id')
        .limit(limit)
        .execute();
      return rows.map(accountEventOf);
    },
    countSince: async (accountId, kind, since) => {
      const { total } = await db
        .selectFrom('account_event')
        .select((eb) => eb.fn.countAll<number>().as('total'))
        .where('account_id', '=', accountId)
        .where('kind', '=', kind)
        .where('at', '>=', since)
        .executeTakeFirstOrThrow();
      return total;
    },
  };
}

function accountEventOf(row: Selectable<Schema['account_event']>): Omit<AccountEvent, 'mail'> {
  return {
    id: row.id,
    kind: row.kind,
    ...(row.account_id === null ? {} : { accountId: row.account_id }),
    ...(row.actor_id === null ? {} : { actorId: row.actor_id }),
    ...(row.roles === null ? {} : { roles: row.roles }),
    at: row.at,
  };
}
