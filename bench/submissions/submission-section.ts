import { sql } from 'kysely';
import { submitFiling } from '#usecases/submit-filing';
import { valueOf } from '../../test/support/filings.js';
import type { BenchOptions } from '../options.js';
import { markdownTable } from '../report/markdown-table.js';
import type { BenchPostgres } from '../server/postgres.js';
import { figure, median, ratio, withSpread } from '../statistics.js';
import { type BenchOffice, openOffice } from './bench-office.js';
import { throughLanes } from './lanes.js';
import { type RowInserts, pgbenchInserts } from './pgbench.js';

const lanesMeasured = [1, 8, 16];
/** Submissions in a round, for each lane. */
const perLane = 60;

/** Durable submissions a second beside single-row inserts on the same server. */
export async function submissionSection(options: BenchOptions, postgres: BenchPostgres): Promise<string> {
  const inserts = await pgbenchInserts(postgres);
  const office = await openOffice(
    await postgres.createDatabase('bench_submissions'),
    Math.max(...lanesMeasured),
  );
  try {
    await submitAll(office, 8, await office.drafts(200));
    const rows: string[][] = [];
    for (const lanes of lanesMeasured) rows.push(await compare(lanes, { options, office, inserts }));
    return text(rows, await costOf(office), await durability(postgres));
  } finally {
    await office.portal.close();
  }
}

type Compared = {
  readonly options: BenchOptions;
  readonly office: BenchOffice;
  readonly inserts: RowInserts | undefined;
};

async function compare(lanes: number, { options, office, inserts }: Compared): Promise<string[]> {
  console.log(`  ${lanes} at once ...`);
  const ours: number[] = [];
  const peer: number[] = [];
  const processorMs: number[] = [];
  for (let round = 0; round < options.rounds; round += 1) {
    const drafts = await office.drafts(perLane * lanes);
    const before = process.cpuUsage();
    ours.push(await submitAll(office, lanes, drafts));
    const { user, system } = process.cpuUsage(before);
    processorMs.push((user + system) / 1000 / drafts.length);
    if (inserts !== undefined) peer.push(await inserts(lanes, options.roundSeconds));
  }
  return [
    String(lanes),
    withSpread(ours),
    peer.length === 0 ? '–' : withSpread(peer),
    ratio(median(ours), peer.length === 0 ? undefined : median(peer)),
    figure((lanes * 1000) / median(ours)),
    figure(median(processorMs)),
  ];
}

async function submitAll(
  { portal, cast }: BenchOffice,
  lanes: number,
  drafts: readonly string[],
): Promise<number> {
  return throughLanes(lanes, drafts, async (draftId) => {
    valueOf(await submitFiling(portal.portal, { actor: cast.operator, draftId }));
  });
}

type Cost = { readonly statements: number; readonly rows: number; readonly logBytes: number };

/** What one submission asks of the database, alone and averaged over some. */
async function costOf(office: BenchOffice): Promise<Cost> {
  const count = 100;
  const drafts = await office.drafts(count);
  await untilCounted();
  const rowsBefore = await written(office);
  const bytesBefore = await logPosition(office);
  const before = office.counter.count;
  await submitAll(office, 1, drafts);
  const statements = (office.counter.count - before) / count + 2;
  const logBytes = ((await logPosition(office)) - bytesBefore) / count;
  await untilCounted();
  return { statements, rows: ((await written(office)) - rowsBefore) / count, logBytes };
}

/** A connection that has nothing to do tells the server's counters after ten seconds. */
function untilCounted(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 12_000));
}

async function written({ portal }: BenchOffice): Promise<number> {
  const answer = await sql<{ rows: number }>`
    select (sum(n_tup_ins + n_tup_upd))::int as rows from pg_stat_user_tables
  `.execute(portal.database.db);
  return answer.rows[0]?.rows ?? 0;
}

async function logPosition({ portal }: BenchOffice): Promise<number> {
  const answer = await sql<{ bytes: number }>`
    select (pg_current_wal_insert_lsn() - '0/0')::float8 as bytes
  `.execute(portal.database.db);
  return answer.rows[0]?.bytes ?? 0;
}

async function durability(postgres: BenchPostgres): Promise<string> {
  const names = ['fsync', 'synchronous_commit', 'full_page_writes', 'wal_sync_method', 'shared_buffers'];
  const settings = await Promise.all(names.map(async (name) => `${name} ${await postgres.setting(name)}`));
  return settings.join(', ');
}

function text(rows: string[][], { statements, rows: rowsEach, logBytes }: Cost, settings: string): string {
  const headings = [
    'at once',
    'submissions /s',
    'row inserts /s',
    'ratio',
    'ms each',
    'processor ms in Node',
  ];
  return `\`submitFiling\` whole: checking, sealing, deciding, events, inbox line and queued notices in one transaction, and
\`pgbench\` inserting single rows of 100 bytes, prepared, each its own transaction, on the same server in turn (${settings}).

${markdownTable(headings, rows)}

One submission is ${figure(statements)} statements, begin and commit among them, writes ${figure(rowsEach)} rows and ${figure(logBytes / 1000)} kB of PostgreSQL's log; a
row insert is one statement and one row. Both wait for the disk once.
`;
}
