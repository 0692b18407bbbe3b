import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { openDatabase } from '#storage/database';
import { findPostgres, installPostgres, startPostgres } from '../../test/support/postgres.js';

/** A real server that waits for its disk, thrown away afterwards. */
export type BenchPostgres = {
  /** With `pgbench`. */
  readonly binaries: string;
  readonly socketDir: string;
  readonly pid: number;
  readonly version: string;
  /** Creates an empty database and gives its address. */
  createDatabase(name: string): Promise<string>;
  /** A running setting, e.g. `fsync`. */
  setting(name: string): Promise<string>;
  stop(): Promise<void>;
};

/** Undefined where there is no PostgreSQL and it cannot be installed. */
export async function startBenchPostgres(): Promise<BenchPostgres | undefined> {
  const binaries = (await findPostgres()) ?? (await installPostgres());
  if (binaries === undefined) return undefined;
  const server = await startPostgres({ binaries, durable: true });
  const adminUrl = server.urlFor('postgres');
  const admin = await openDatabase({ url: adminUrl, poolSize: 1 });
  const setting = async (name: string): Promise<string> => {
    const answer = await sql<{ value: string }>`select current_setting(${name}) as value`.execute(admin.db);
    return answer.rows[0]?.value ?? 'unknown';
  };
  const socketDir = new URL(adminUrl).searchParams.get('host') ?? '';
  const [pid] = readFileSync(join(socketDir, 'data', 'postmaster.pid'), 'utf8').split('\n');
  return {
    binaries,
    socketDir,
    pid: Number(pid),
    version: await setting('server_version'),
    createDatabase: async (name) => {
      await sql`create database ${sql.id(name)}`.execute(admin.db);
      return server.urlFor(name);
    },
    setting,
    stop: async () => {
      await admin.close();
      await server.stop();
    },
  };
}
