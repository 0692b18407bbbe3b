/** A register from before it was indexed counts and is searched as if it always had been. */
import { Migrator, sql } from 'kysely';
import { expect, it } from 'vitest';
import { migrateToLatest } from '#storage/migrate';
import { migrations } from '#storage/migrations';
import { createPersistence } from '#storage/persistence';
import { createVault } from '#storage/vault';
import { soughtWords } from '#register/search-terms';
import { completeSearch } from '#usecases/register/write-search';
import { forEachDatabase } from '../support/databases.js';
import { enterVersion } from '../support/sample-register.js';

forEachDatabase((_kind, open) => {
  it('gives earlier entries their totals and their search fields', async () => {
    const { db } = await open({ empty: true });
    const published = Object.entries(migrations).filter(([name]) => name < '0011');
    const provider = { getMigrations: () => Promise.resolve(Object.fromEntries(published)) };
    expect((await new Migrator({ db, provider }).migrateToLatest()).error).toBeUndefined();
    const persistence = createPersistence({ db, vault: createVault(new Uint8Array(32).fill(7)) });
    // The entries of today, written as the tables were then.
    const leaves: Buffer[] = [];
    const log = {
      append: async (bytes: Uint8Array, hash: Uint8Array) => {
        const leaf = leaves.push(Buffer.from(bytes)) - 1;
        await sql`insert into log_leaf values (${leaf}, ${bytes}, ${hash})`.execute(db);
        return leaf;
      },
    };
    const versions = [
      { number: 'N-1', name: '样例重庆平台' },
      { number: 'N-2' },
      { number: 'N-1', revision: 2, status: 'cancelled', name: '样例重庆平台' },
      { number: 'N-3' },
    ] as const;
    for (const version of versions) {
      await enterVersion({ log, register: { add: () => Promise.resolve() } }, version);
      const leaf = leaves.length - 1;
      const revision = 'revision' in version ? version.revision : 1;
      const status = 'status' in version ? version.status : 'filed';
      await sql`update public_entry set superseded_at = ${leaf} where number = ${version.number}`.execute(db);
      await sql`insert into public_entry values (${leaf}, ${version.number}, ${revision}, ${status}, 'p',
        'organisation', 'h', 'x', 'old text', '2026-03-02', '2026-03-02T00:00:00Z', null)`.execute(db);
    }

    await migrateToLatest(db);
    expect(await completeSearch({ persistence })).toBe(4);
    const { register } = persistence.read;
    const totals = [];
    for (const treeSize of [0, 1, 2, 3, 4]) {
      const { total } = await register.search(treeSize, { page: 1, pageSize: 1 });
      totals.push([total, await register.countFiled(treeSize)]);
    }
    expect(totals).toEqual([
      [0, 0],
      [1, 1],
      [2, 2],
      [2, 1],
      [3, 2],
    ]);
    const found = await register.search(4, { words: soughtWords('chongqing'), page: 1, pageSize: 9 });
    expect(found.rows.map(({ leafIndex }) => leafIndex)).toEqual([2]);
  });
});
