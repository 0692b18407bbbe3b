import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { sql } from 'kysely';
import { openDatabase } from '#storage/database';
import { findProgram } from '../server/debian-package.js';
import type { BenchPostgres } from '../server/postgres.js';

const run = promisify(execFile);

/** Single-row inserts a second, each its own transaction: the least work that is durable. */
export type RowInserts = (lanes: number, seconds: number) => Promise<number>;

const rowBytes = 100;

/** PostgreSQL's own load generator on a table of its own; undefined where it is not installed. */
export async function pgbenchInserts(postgres: BenchPostgres): Promise<RowInserts | undefined> {
  const program = programIn(postgres.binaries);
  if (program === undefined) return undefined;
  const name = 'bench_rows';
  const database = await openDatabase({ url: await postgres.createDatabase(name), poolSize: 1 });
  await sql`create table bench_row (id bigserial primary key, payload text not null)`.execute(database.db);
  await database.close();
  const script = join(mkdtempSync(join(tmpdir(), 'vcp-bench-rows-')), 'insert.sql');
  writeFileSync(script, `insert into bench_row (payload) values ('${'x'.repeat(rowBytes)}');\n`);
  return async (lanes, seconds) => {
    const address = ['-h', postgres.socketDir, '-U', 'postgres'];
    const load = ['-n', '-M', 'prepared', '-f', script, '-c', String(lanes), '-T', String(seconds)];
    const { stdout } = await run(program, [...address, ...load, name]);
    const rate = /^tps = (?<rate>[\d.]+)/m.exec(stdout)?.groups?.['rate'];
    if (rate === undefined) throw new Error(`pgbench said no rate:\n${stdout}`);
    return Number(rate);
  };
}

/** Beside the server's own programs, also where those found are links to the real ones; else wherever it is. */
function programIn(binaries: string): string | undefined {
  const real = dirname(realpathSync(join(binaries, 'initdb')));
  const beside = [binaries, real].map((folder) => join(folder, 'pgbench')).find((path) => existsSync(path));
  return beside ?? findProgram('pgbench');
}
