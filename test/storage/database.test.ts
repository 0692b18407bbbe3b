import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readdir, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type Kysely, sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';

import { openDatabase } from '#storage/database';
import { migrateToLatest } from '#storage/migrate';
import { migrations } from '#storage/migrations';
import type { Schema } from '#storage/schema';

import { forEachDatabase, onDatabase, type TestDatabase } from '../support/databases.js';

type Sample = { contract_sample: { id: string; note: string | null } };

/** A table of our own, so that this suite says nothing about the real ones. */
async function withSampleTable(database: TestDatabase): Promise<Kysely<Schema & Sample>> {
  await sql`create table contract_sample (id uuid primary key, note text)`.execute(database.db);
  return database.db.withTables<Sample>();
}

forEachDatabase((kind, open) => {
  let database: TestDatabase;
  let db: Kysely<Schema & Sample>;

  beforeAll(async () => {
    database = await open({ empty: true });
    db = await withSampleTable(database);
  });

  async function select(expression: string, parameter?: unknown): Promise<unknown> {
    const value = parameter === undefined ? sql.raw(expression) : sql`${parameter}::${sql.raw(expression)}`;
    const { rows } = await sql<{ value: unknown }>`select ${value} as value`.execute(database.db);
    return rows[0]?.value;
  }

  it('says which it is', () => {
    expect(database.kind).toBe(kind);
  });

  it.each([
    ['count(*)', 1],
    ['9007199254740991::bigint', 9_007_199_254_740_991],
    ["timestamptz '2023-01-16 08:00:00+08'", '2023-01-16T00:00:00.000Z'],
    ["timestamptz '2023-01-16 23:59:59.123456+08'", '2023-01-16T15:59:59.123Z'],
    ["date '2023-01-16'", '2023-01-16'],
    [String.raw`'\x00ff'::bytea`, Buffer.from([0, 255])],
    [`'{"a": [1, "漏洞"]}'::jsonb`, { a: [1, '漏洞'] }],
    ['null::date', null],
    ["array['网络', '产品']", ['网络', '产品']],
    ["(timestamptz '2023-01-16 20:00:00Z')::date", '2023-01-16'],
  ])('reads %s', async (expression, expected) => {
    expect(await select(expression)).toEqual(expected);
  });

  it.each([
    ['timestamptz', '2023-01-16T15:59:59.999Z'],
    ['date', '2024-02-29'],
    ['text', '𠮷 — full-width ４１'],
    ['bigint', 41],
    ['bytea', Buffer.from('%PDF-1.7\n\0')],
    ['boolean', false],
  ])('gives back the %s it was given', async (type, value) => {
    expect(await select(type, value)).toEqual(value);
  });

  it('refuses a bigint that a number cannot hold exactly, and works on', async () => {
    await expect(select('9007199254740993::bigint')).rejects.toThrow('is not exact as a number');
    expect(await select('1')).toBe(1);
  });

  it('takes a file of 20 MB', { timeout: 60_000 }, async () => {
    const file = Buffer.alloc(20 * 1024 * 1024, 7);
    const { rows } = await sql<{ length: number }>`select length(${file}::bytea) as length`.execute(
      database.db,
    );
    expect(rows).toEqual([{ length: file.length }]);
  });

  it('keeps nothing of a transaction that throws', async () => {
    const id = randomUUID();
    const broken = db.transaction().execute(async (trx) => {
      await trx.insertInto('contract_sample').values({ id, note: 'half' }).execute();
      throw new Error('no more');
    });
    await expect(broken).rejects.toThrow('no more');
    expect(await db.selectFrom('contract_sample').selectAll().where('id', '=', id).execute()).toEqual([]);
  });

  it('survives a statement that fails', async () => {
    await expect(sql`select * from missing_table`.execute(db)).rejects.toThrow('missing_table');
    expect(await select('2')).toBe(2);
  });

  it('lets many callers wait their turn', async () => {
    const notes = Array.from({ length: 40 }, (_, index) => `caller ${index}`);
    await Promise.all(
      notes.map((note) =>
        db.transaction().execute(async (trx) => {
          const id = randomUUID();
          await trx.insertInto('contract_sample').values({ id, note }).execute();
          await trx.selectFrom('contract_sample').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
        }),
      ),
    );
    const kept = await db
      .selectFrom('contract_sample')
      .select('note')
      .where('note', 'like', 'caller %')
      .execute();
    expect(new Set(kept.map((row) => row.note))).toEqual(new Set(notes));
  });

  it('keeps what was committed when it is opened again', async () => {
    const id = randomUUID();
    await db.insertInto('contract_sample').values({ id, note: null }).execute();
    await database.close();
    await database.close();
    database = { ...(await openDatabase(database.options)), options: database.options };
    db = database.db.withTables<Sample>();
    const found = await db.selectFrom('contract_sample').selectAll().where('id', '=', id).executeTakeFirst();
    expect(found).toEqual({ id, note: null });
    await database.close();
  });

  it('migrates once, though several start together', async () => {
    const fresh = await open({ empty: true });
    const runs = await Promise.all([1, 2, 3].map(() => migrateToLatest(fresh.db)));
    expect(runs.flat()).toEqual(Object.keys(migrations).toSorted());
    const copied = await open();
    expect(await migrateToLatest(copied.db)).toEqual([]);
    const { rows } = await sql<{
      limit: string;
    }>`select current_setting('statement_timeout') as limit`.execute(fresh.db);
    expect(rows).toEqual([{ limit: '30s' }]);
  });
});

onDatabase('embedded', (open) => {
  it('keeps others out of its files', async () => {
    const { options } = await open();
    const directory = await stat(options.dataDir ?? '');
    expect((directory.mode & 0o777).toString(8)).toBe('700');
  });

  it('refuses a data directory that is in use, and says by whom', async () => {
    const { options } = await open();
    await expect(openDatabase(options)).rejects.toThrow(`is in use by process ${process.pid}`);
  });

  it('gives the lock back when it closes', async () => {
    const first = await open();
    await first.close();
    expect(await readdir(first.options.dataDir ?? '')).toEqual(['database']);
  });

  it('takes over from a process that was killed, with all that it had acknowledged', async () => {
    const { options, close } = await open({ empty: true });
    await close();
    const killed = await runAndKill(options.dataDir ?? '');
    expect(killed.signal).toBe('SIGKILL');
    const after = await openDatabase(options);
    const { rows } = await sql<{ n: number }>`select max(n) as n from acknowledged`.execute(after.db);
    await after.close();
    expect(rows[0]?.n).toBeGreaterThanOrEqual(killed.acknowledged);
  });
});

onDatabase('postgresql', (open) => {
  it('goes on when an idle connection breaks', async () => {
    const { options } = await open({ empty: true });
    const broken: Error[] = [];
    const database = await openDatabase({
      ...options,
      poolSize: 1,
      onConnectionError: (error) => broken.push(error),
    });
    const killer = await openDatabase({ ...options, poolSize: 1 });
    await sql`select pg_terminate_backend(pid) from pg_stat_activity
              where datname = current_database() and pid <> pg_backend_pid()`.execute(killer.db);
    await expect.poll(() => broken.length).toBe(1);
    expect((await sql`select 1 as one`.execute(database.db)).rows).toEqual([{ one: 1 }]);
    await killer.close();
    await database.close();
  });

  it('uses as many connections as it is given', async () => {
    const database = await open({ poolSize: 3 });
    const pids = await Promise.all(
      Array.from({ length: 3 }, () =>
        sql<{ pid: number }>`select pg_backend_pid() as pid from pg_sleep(0.1)`.execute(database.db),
      ),
    );
    expect(new Set(pids.map((result) => result.rows[0]?.pid)).size).toBe(3);
  });
});

describe('an address where nobody answers', () => {
  it('is named, without its password', async () => {
    const opening = openDatabase({ url: 'postgresql://portal:secret-word@127.0.0.1:9/filing' });
    await expect(opening).rejects.toThrow(
      'postgresql://portal:***@127.0.0.1:9/filing: connect ECONNREFUSED 127.0.0.1:9. Check DATABASE_URL.',
    );
  });
});

/** Starts a process that inserts numbers and says each one after its commit; kills it with no warning. */
function runAndKill(dataDir: string): Promise<{ acknowledged: number; signal: string | null }> {
  const program = fileURLToPath(new URL('./insert-until-killed.ts', import.meta.url));
  const child = spawn(process.execPath, ['--conditions=source', '--import', 'tsx', program, dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let acknowledged = 0;
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    acknowledged = Math.max(acknowledged, ...text.split('\n').map(Number));
    if (acknowledged > 200) child.kill('SIGKILL');
  });
  return new Promise((resolve) => child.once('close', (_, signal) => resolve({ acknowledged, signal })));
}
