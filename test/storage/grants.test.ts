/** What the application may do when it signs in with a role that owns nothing. */
import { randomUUID } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { instantOf } from '#law/calendar-day';
import { type Database, openDatabase } from '#storage/database';
import { grantsFor } from '#storage/grants';
import { migrateToLatest } from '#storage/migrate';
import { createPersistence } from '#storage/persistence';
import type { Schema } from '#storage/schema';
import { createVault } from '#storage/vault';
import { onDatabase } from '../support/databases.js';
import { seededRandomness } from '../support/random.js';
import { filedStory, storyCast } from '../support/stored-story.js';

const random = seededRandomness();
const uuid = () => random.uuid();
/** A name that has to be quoted; of its own, because roles belong to the whole server. */
const role = `vcp "app" ${randomUUID()}`;

/** Table and one of its columns. */
const untouchable = [
  ['dossier_event', 'law_edition'],
  ['log_leaf', 'entry'],
  ['checkpoint', 'note'],
  ['filing_decision', 'number'],
  ['particulars_access', 'reason'],
  ['account_event', 'kind'],
] as const;

// PostgreSQL only: the embedded database has one user, its owner.
onDatabase('postgresql', (open) => {
  let owner: Kysely<Schema>;
  let application: Database;
  beforeAll(async () => {
    const database = await open();
    owner = database.db;
    await sql`create role ${sql.id(role)} login`.execute(owner);
    for (const statement of grantsFor(role)) await sql.raw(statement).execute(owner);
    const url = new URL(database.options.url ?? '');
    url.username = encodeURIComponent(role);
    application = await openDatabase({ url: url.href });
  });
  afterAll(() => application.close());

  it('starts: it sees that nothing is left to migrate', async () => {
    expect(await migrateToLatest(application.db)).toEqual([]);
  });

  it('can do its work', async () => {
    const persistence = createPersistence({ db: application.db, vault: createVault(new Uint8Array(32)) });
    const cast = storyCast({ uuid });
    const dossierId = uuid();
    const decidedAt = instantOf(0);
    await persistence.transact(async ({ events, numbers, log, settings }) => {
      const serial = await numbers.draw('2026');
      expect(await events.append(dossierId, 0, filedStory(cast, 'N-1'))).toEqual({ ok: true, version: 4 });
      const [preparedBy, decidedBy] = [cast.reviewer, cast.decider];
      await numbers.fix({
        dossierId,
        number: 'N-1',
        series: '2026',
        serial,
        preparedBy,
        decidedBy,
        decidedAt,
      });
      await log.append(Buffer.from('entry'), new Uint8Array(32));
      await settings.put('key', 1);
    });
    await persistence.read.accounts.removeExpired(decidedAt);
    await persistence.read.outbox.claim(decidedAt, decidedAt);
    expect(await persistence.read.events.load(dossierId)).toHaveLength(4);
  });

  it.each(untouchable)('may not update, delete, truncate or drop %s', async (table, column) => {
    for (const statement of [
      `update ${table} set ${column} = ${column}`,
      `delete from ${table}`,
      `truncate ${table}`,
      `drop trigger ${table}_append_only on ${table}`,
      `alter table ${table} disable trigger all`,
      `drop table ${table}`,
    ]) {
      await expect(sql.raw(statement).execute(application.db), statement).rejects.toThrow(
        /permission denied|must be owner/,
      );
    }
  });

  it('takes back what the role had beyond', async () => {
    await sql`grant delete on log_leaf to ${sql.id(role)}`.execute(owner);
    for (const statement of grantsFor(role)) await sql.raw(statement).execute(owner);
    const asked = sql<{ may: boolean }>`select has_table_privilege(${role}, 'log_leaf', 'delete') as may`;
    expect((await asked.execute(owner)).rows).toEqual([{ may: false }]);
  });

  it('names every table there is', async () => {
    const tables = (await owner.introspection.getTables()).map((table) => table.name);
    const granted = new Set(grantsFor(role).map((statement) => / on (\w+) to /.exec(statement)?.[1]));
    expect(tables.filter((table) => !granted.has(table))).toEqual([]);
  });
});
