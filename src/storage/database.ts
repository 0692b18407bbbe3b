/**
 * Opens the database: PostgreSQL when there is an address, the embedded one otherwise. Everything above sees a
 * Kysely instance and cannot tell which.
 */
import { Kysely, PostgresDialect, sql } from 'kysely';
import { type ClientBase, Pool, type PoolConfig } from 'pg';

import { valueParsers } from './database-value-parsers.js';
import { startEmbeddedDatabase } from './embedded-database.js';
import type { Schema } from './schema.js';

export interface Database {
  readonly db: Kysely<Schema>;
  readonly kind: 'postgresql' | 'embedded';
  /** Waits for the running statements, then closes connections, and the embedded database with its lock. */
  readonly close: () => Promise<void>;
}

export interface DatabaseOptions {
  /** `postgresql://user:password@host:5432/name`. Without it the embedded database in `dataDir` is used. */
  readonly url?: string | undefined;
  /** Where the embedded database keeps its files. Default `./data`. */
  readonly dataDir?: string | undefined;
  /** Connections to PostgreSQL at most (default 10). The embedded database has exactly one, whatever is said here. */
  readonly poolSize?: number | undefined;
  /** Told when an idle connection breaks: worth a line in the log, the pool replaces the connection by itself. */
  readonly onConnectionError?: ((error: Error) => void) | undefined;
}

const statementTimeoutMs = 30_000;
const connectTimeoutMs = 30_000;
const oldestServer = { name: '15', number: 150_000 };

/**
 * Throws an error whose message can be shown to the person starting the portal: server not reached, server too
 * old, data directory in use.
 *
 * With the embedded database there is one connection: using `db` inside a transaction waits for ever. Only use
 * cases open transactions, and what they call receives the transaction.
 */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  return options.url === undefined ? openEmbedded(options) : openPostgresql(options.url, options);
}

async function openEmbedded(options: DatabaseOptions): Promise<Database> {
  const { stop, ...address } = await startEmbeddedDatabase(options.dataDir ?? './data');
  const db = kyselyOn({ ...address, max: 1 }, options);
  return {
    db,
    kind: 'embedded',
    close: async () => {
      await db.destroy();
      await stop();
    },
  };
}

async function openPostgresql(url: string, options: DatabaseOptions): Promise<Database> {
  const db = kyselyOn({ connectionString: url, max: options.poolSize ?? 10 }, options);
  try {
    await requireRecentServer(db);
  } catch (error) {
    await db.destroy();
    throw new Error(`${withoutPassword(url)}: ${describe(error)}. Check DATABASE_URL.`, { cause: error });
  }
  return { db, kind: 'postgresql', close: () => db.destroy() };
}

/** Kysely over a pool; connections are opened when first needed. */
function kyselyOn(address: PoolConfig, options: DatabaseOptions): Kysely<Schema> {
  // `onConnect` is awaited by the pool, which its published type does not say.
  const config: Omit<PoolConfig, 'onConnect'> & { onConnect: (client: ClientBase) => Promise<void> } = {
    ...address,
    types: valueParsers,
    application_name: 'vcp-filing',
    connectionTimeoutMillis: connectTimeoutMs,
    keepAlive: true,
    onConnect: prepareSession,
  };
  const pool = new Pool(config);
  // Without a listener a connection that breaks while idle would end the process.
  pool.on('error', (error) => options.onConnectionError?.(error));
  return new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });
}

/** By statement and not as start-up parameters, which connection poolers in front of PostgreSQL refuse. */
async function prepareSession(client: ClientBase): Promise<void> {
  await client.query(
    `select set_config('TimeZone', 'UTC', false),
            set_config('statement_timeout', '${statementTimeoutMs}', false),
            set_config('idle_in_transaction_session_timeout', '${2 * statementTimeoutMs}', false)`,
  );
}

async function requireRecentServer(db: Kysely<Schema>): Promise<void> {
  const { rows } = await sql<{ number: number; name: string }>`
    select current_setting('server_version_num')::int as number, current_setting('server_version') as name
  `.execute(db);
  const [server] = rows;
  if (server === undefined || server.number < oldestServer.number) {
    throw new Error(
      `PostgreSQL ${oldestServer.name} or newer is needed, this is ${server?.name ?? 'unknown'}`,
    );
  }
}

function withoutPassword(url: string): string {
  try {
    const address = new URL(url);
    if (address.password !== '') address.password = '***';
    return address.href;
  } catch {
    return 'the database';
  }
}

/** Node reports "tried IPv6 and IPv4, both refused" as an AggregateError with an empty message. */
function describe(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(describe).join('; ');
  return error instanceof Error ? error.message : String(error);
}
