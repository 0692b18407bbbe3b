import { type Kysely, sql } from 'kysely';
import type { ReceiptKey, ReceiptStore, StoredReceipt } from '#usecases/ports/log';
import type { Schema } from './schema.js';
import { openJson, sealJson } from './sealed-json.js';
import type { Vault } from './vault.js';

type Sealed = {
  readonly document: StoredReceipt['document'];
  readonly salt: string;
  readonly contentSalt: string;
};

/** Receipts with the salts that open them, sealed; `migrations/0011-log.ts`. */
export function createReceiptStore(db: Kysely<Schema>, vault: Vault): ReceiptStore {
  return {
    add: async ({ document, salt, contentSalt, commitment }) => {
      const { of, reference } = document;
      const sealed: Sealed = { document, salt: base64(salt), contentSalt: base64(contentSalt) };
      await db
        .insertInto('receipt')
        .values({
          act: of,
          reference,
          commitment,
          sealed: sealJson(vault, sealed, contextOf(document)),
          leaf_index: null,
        })
        .execute();
    },
    find: async (key) => {
      const row = await db
        .selectFrom('receipt')
        .selectAll()
        .where('act', '=', key.of)
        .where('reference', '=', key.reference)
        .executeTakeFirst();
      if (row === undefined) return undefined;
      return {
        ...openReceipt(vault, row.sealed, key),
        commitment: row.commitment,
        ...(row.leaf_index === null ? {} : { leafIndex: row.leaf_index }),
      };
    },
    waiting: async (limit) => {
      const rows = await db
        .selectFrom('receipt')
        .select('commitment')
        .where('leaf_index', 'is', null)
        .orderBy('commitment')
        .limit(limit)
        .execute();
      return rows.map((row) => row.commitment);
    },
    place: async (firstLeaf, commitments) => {
      await sql`
        update receipt set leaf_index = ${firstLeaf}::bigint + place - 1
        from unnest(${commitments}::bytea[]) with ordinality as given (commitment, place)
        where receipt.commitment = given.commitment`.execute(db);
    },
  };
}

/** What is sealed of a receipt. Throws when the bytes were altered or belong to another receipt. */
export function openReceipt(
  vault: Vault,
  sealed: Uint8Array,
  key: ReceiptKey,
): Pick<StoredReceipt, 'document' | 'salt' | 'contentSalt'> {
  const { document, salt, contentSalt } = openJson<Sealed>(vault, sealed, contextOf(key));
  return {
    document,
    salt: Buffer.from(salt, 'base64'),
    contentSalt: Buffer.from(contentSalt, 'base64'),
  };
}

function contextOf({ of, reference }: ReceiptKey): string {
  return `receipt ${of} ${reference}`;
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}
