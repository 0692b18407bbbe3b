import { timingSafeEqual } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { FilingKeyStore } from '#usecases/ports/filing-keys';
import type { Schema } from './schema.js';
import type { Vault } from './vault.js';

/** Which draft came of a program's request, by the key it gave. */
export function createFilingKeyStore(db: Kysely<Schema>, vault: Vault): FilingKeyStore {
  const macOf = (body: string) => vault.lookup(body, 'filing_key.body');
  return {
    find: async (accountId, key, body) => {
      const row = await db
        .selectFrom('filing_key')
        .select(['draft_id', 'body_mac'])
        .where('account_id', '=', accountId)
        .where('key', '=', key)
        .executeTakeFirst();
      return row && { draftId: row.draft_id, same: timingSafeEqual(row.body_mac, macOf(body)) };
    },
    keep: async ({ accountId, key, body, draftId, at }) => {
      const row = { account_id: accountId, key, body_mac: macOf(body), draft_id: draftId, created_at: at };
      await db.insertInto('filing_key').values(row).execute();
    },
  };
}
