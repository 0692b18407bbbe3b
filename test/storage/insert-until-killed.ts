/** Run by `database.test.ts` as a process of its own: inserts 1, 2, 3, ... and prints each after its commit. */
import { sql } from 'kysely';

import { openDatabase } from '#storage/database';

const database = await openDatabase({ dataDir: process.argv[2] });
await sql`create table acknowledged (n int primary key)`.execute(database.db);
for (let n = 1; ; n += 1) {
  await sql`insert into acknowledged values (${n})`.execute(database.db);
  process.stdout.write(`${n}\n`);
}
