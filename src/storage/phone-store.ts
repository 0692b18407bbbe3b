import type { Kysely } from 'kysely';
import type { AccountPhone, MessageStore } from '#usecases/ports/messages';
import type { Schema } from './schema.js';
import { openJson, sealJson } from './sealed-json.js';
import type { Vault } from './vault.js';

export type PhoneStore = Pick<MessageStore, 'phoneOf' | 'putPhone' | 'removePhone'>;

/** Telephone numbers for short messages. */
export function createPhoneStore(db: Kysely<Schema>, vault: Vault): PhoneStore {
  return {
    phoneOf: async (accountId) => {
      const row = await db
        .selectFrom('account_phone')
        .select('sealed')
        .where('account_id', '=', accountId)
        .executeTakeFirst();
      return row && openJson<AccountPhone>(vault, row.sealed, context(accountId));
    },
    putPhone: async (accountId, phone) => {
      const sealed = sealJson(vault, phone, context(accountId));
      await db
        .insertInto('account_phone')
        .values({ account_id: accountId, sealed })
        .onConflict((conflict) => conflict.column('account_id').doUpdateSet({ sealed }))
        .execute();
    },
    removePhone: async (accountId) => {
      await db.deleteFrom('account_phone').where('account_id', '=', accountId).execute();
    },
  };
}

function context(accountId: string): string {
  return `account/${accountId}/phone`;
}
