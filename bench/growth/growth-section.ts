import { sql } from 'kysely';
import { type Database, openDatabase } from '#storage/database';
import { migrateToLatest } from '#storage/migrate';
import { type TestPortal, openTestPortal } from '../../test/support/portal.js';
import type { BenchOptions } from '../options.js';
import { seedRegister } from '../register/seed-register.js';
import { markdownTable } from '../report/markdown-table.js';
import type { BenchPostgres } from '../server/postgres.js';
import { figure, median, withSpread } from '../statistics.js';
import { type GrowthCase, growthCases } from './growth-cases.js';

const smallEntries = 10_000;
const ratioAim = 1.5;
/** Questions of one case in one round: each another one, asked of both registers in turn. */
const questions = 40;

type Grown = {
  readonly entries: number;
  readonly portal: TestPortal;
  readonly numbers: readonly string[];
  readonly seedSeconds: number;
  readonly bytes: string;
};

/** What a reader waits for, in a register of ten thousand and in one of a million: the same, or nearly. */
export async function growthSection(options: BenchOptions, postgres: BenchPostgres): Promise<string> {
  const small = await grow(postgres, smallEntries);
  const large = await grow(postgres, options.grownEntries);
  try {
    const rows: string[][] = [];
    const missed: string[] = [];
    for (const each of growthCases) {
      const measured = await compare(each, [small, large], options.rounds);
      const ratio = median(measured[1]) / median(measured[0]);
      rows.push([each.title, withSpread(measured[0]), withSpread(measured[1]), ratio.toFixed(2)]);
      if (ratio > ratioAim) missed.push(`${each.title} (${ratio.toFixed(2)})`);
      console.log(rows.at(-1)?.join(' | '));
    }
    return text(small, large, rows, missed);
  } finally {
    await small.portal.close();
    await large.portal.close();
  }
}

async function grow(postgres: BenchPostgres, entries: number): Promise<Grown> {
  const url = await postgres.createDatabase(`bench_growth_${entries}`);
  const startedAt = performance.now();
  const database = await openDatabase({ url, poolSize: 2 });
  await migrateToLatest(database.db);
  const numbers = await seedRegister(database.db, entries);
  const seedSeconds = (performance.now() - startedAt) / 1000;
  const bytes = await sizeOf(database);
  console.log(`${entries} entries in ${figure(seedSeconds)} s: ${bytes}`);
  const portal = await openTestPortal(() => Promise.resolve({ ...database, options: { url } }));
  return { entries, portal, numbers, seedSeconds, bytes };
}

async function sizeOf({ db }: Pick<Database, 'db'>): Promise<string> {
  const sizes = await sql<{ whole: string; keys: string }>`
    select pg_size_pretty(pg_database_size(current_database())) as whole,
      pg_size_pretty(pg_relation_size('public_entry_keys')) as keys
  `.execute(db);
  return `${sizes.rows[0]?.whole}, of which the search index ${sizes.rows[0]?.keys}`;
}

/** Median milliseconds of each round, for both registers. */
async function compare(
  growthCase: GrowthCase,
  [small, large]: readonly [Grown, Grown],
  rounds: number,
): Promise<readonly [readonly number[], readonly number[]]> {
  const times: [number[], number[]] = [[], []];
  for (let round = 0; round <= rounds; round += 1) {
    const taken: [number[], number[]] = [[], []];
    for (let question = 0; question < questions; question += 1) {
      // The same place in both, from the newest to the oldest.
      const share = ((round * questions + question) * 0.618_033_988_7) % 1;
      taken[0].push(await ask(small, growthCase, share));
      taken[1].push(await ask(large, growthCase, share));
    }
    // The first round warms up.
    if (round > 0) [0, 1].forEach((which) => times[which]?.push(median(taken[which] ?? [])));
  }
  return times;
}

const headers = { 'Accept-Encoding': 'gzip' };

async function ask({ portal, numbers, entries }: Grown, { path, status = 200 }: GrowthCase, share: number) {
  const index = Math.floor(share * entries);
  const url = new URL(path({ index, number: numbers[index] ?? '' }), portal.portal.publicUrl).href;
  // What was answered and found before is forgotten: everybody is the first to ask.
  portal.sharedAnswers.forget();
  await portal.portal.persistence.read.register.putSearch([]);
  const started = performance.now();
  const answer = await portal.web.request(url, { headers });
  await answer.arrayBuffer();
  const taken = performance.now() - started;
  if (answer.status !== status) throw new Error(`${url} answered ${answer.status}`);
  return taken;
}

function text(small: Grown, large: Grown, rows: readonly string[][], missed: readonly string[]): string {
  const count = ({ entries }: Grown) => entries.toLocaleString('en-US');
  return `A register of ${count(small)} entries (${small.bytes}; written in ${figure(small.seedSeconds)} s) and one of ${count(large)} (${large.bytes}; written
in ${figure(large.seedSeconds)} s), on the same PostgreSQL. Milliseconds until the whole answer is there, through the pipeline in this process
without sockets, everything made anew: neither answers nor lists found before are kept. Each figure is the median of
${questions} different questions, the same place in both registers, asked of both in turn; shown is the median of the rounds.

Aim: at most ${ratioAim} times as long in the larger one: ${missed.length === 0 ? 'met by all' : `**missed** by ${missed.join('; ')}`}.

${markdownTable(['', `${count(small)}: ms`, `${count(large)}: ms`, 'ratio'], rows)}
`;
}
