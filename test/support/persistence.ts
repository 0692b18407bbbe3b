/** The real persistence over a test database, with a vault of its own. */
import { createPersistence } from '#storage/persistence';
import { type Vault, createVault } from '#storage/vault';
import type { Persistence } from '#usecases/ports';
import type { OpenTestDatabase, TestDatabase } from './databases.js';

export type TestPersistence = {
  readonly persistence: Persistence;
  readonly database: TestDatabase;
  readonly vault: Vault;
};

/** A key only tests use: sealed rows of one run open in another. */
const masterKey = new Uint8Array(32).fill(7);

export async function openPersistence(open: OpenTestDatabase): Promise<TestPersistence> {
  const database = await open();
  const vault = createVault(masterKey);
  return { persistence: createPersistence({ db: database.db, vault }), database, vault };
}
