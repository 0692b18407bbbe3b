import type { Kysely } from 'kysely';
import type { SettingStore } from '#usecases/ports/settings';
import type { Schema } from './schema.js';

/** Small settings that change while the portal runs. */
export function createSettingStore(db: Kysely<Schema>): SettingStore {
  return {
    get: async (key) => {
      const setting = db.selectFrom('setting').select('value').where('key', '=', key);
      return (await setting.executeTakeFirst())?.value;
    },
    put: async (key, value) => {
      const text = JSON.stringify(value);
      await db
        .insertInto('setting')
        .values({ key, value: text })
        .onConflict((conflict) => conflict.column('key').doUpdateSet({ value: text }))
        .execute();
    },
  };
}
