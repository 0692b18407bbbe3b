import type { Kysely } from 'kysely';
import type { Particulars } from '#dossier/particulars';
import type { ParticularsStore } from '#usecases/ports/dossiers';
import { isRowId } from './row-id.js';
import type { Schema } from './schema.js';
import { openJson, sealJson } from './sealed-json.js';
import type { Vault } from './vault.js';

/** The salt is sealed too: in the clear it would let a thief try identity numbers against the commitment. */
type SealedPart = { readonly salt: string; readonly particulars: Particulars };

/** Personal particulars, sealed and erasable. */
export function createParticularsStore(db: Kysely<Schema>, vault: Vault): ParticularsStore {
  return {
    add: async ({ id, dossierId, salt, commitment, particulars }) => {
      const part: SealedPart = { salt: Buffer.from(salt).toString('hex'), particulars };
      const sealed = sealJson(vault, part, context(id));
      await db
        .insertInto('particulars')
        .values({ id, dossier_id: dossierId, sealed, commitment, erased_at: null })
        .execute();
    },
    byId: async (id) => {
      if (!isRowId(id)) return undefined;
      const row = await db.selectFrom('particulars').selectAll().where('id', '=', id).executeTakeFirst();
      if (row === undefined || row.sealed === null) return undefined;
      return openJson<SealedPart>(vault, row.sealed, context(row.id)).particulars;
    },
    recordAccess: async ({ particularsId, accountId, reason, at }) => {
      await db
        .insertInto('particulars_access')
        .values({ particulars_id: particularsId, account_id: accountId, reason, at })
        .execute();
    },
  };
}

function context(id: string): string {
  return `particulars/${id}`;
}
