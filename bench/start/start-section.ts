import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BenchOptions } from '../options.js';
import { markdownTable } from '../report/markdown-table.js';
import { type PortalProcess, startPortalProcess } from '../server/portal-process.js';
import type { BenchPostgres } from '../server/postgres.js';
import { residentBytes } from '../server/processor.js';
import { figure, median, withSpread } from '../statistics.js';

/** One way to run the portal: makes a fresh place, and says where it is. */
type Setting = {
  readonly title: string;
  readonly fresh: () => Promise<{ readonly dataDir: string; readonly databaseUrl?: string }>;
};

type Measured = {
  readonly first: number[];
  readonly later: number[];
  readonly memoryAtStart: number[];
  readonly memoryAfterLoad: number[];
};

/** A person reading: ten requests a second. */
const readings = ['/', '/register', '/check', '/deadlines', '/api/v1/register', '/guide', '/signin'];
const readingsPerSecond = 10;

/** From nothing to the first page, and the memory of a portal that has little to do. */
export async function startSection(
  options: BenchOptions,
  postgres: BenchPostgres | undefined,
): Promise<string> {
  const rows: string[][] = [];
  for (const setting of settingsOf(postgres)) {
    console.log(`  ${setting.title} ...`);
    const { first, later, memoryAtStart, memoryAfterLoad } = await measure(setting, options);
    const megabytes = (bytes: readonly number[]) => figure(median(bytes) / 1e6);
    rows.push([
      setting.title,
      withSpread(first),
      withSpread(later),
      megabytes(memoryAtStart),
      megabytes(memoryAfterLoad),
    ]);
  }
  return text(options, rows);
}

function settingsOf(postgres: BenchPostgres | undefined): readonly Setting[] {
  const folder = () => mkdtempSync(join(tmpdir(), 'vcp-bench-start-'));
  const embedded = {
    title: 'demonstration, embedded database',
    fresh: async () => ({ dataDir: folder() }),
  };
  if (postgres === undefined) return [embedded];
  let count = 0;
  const real = {
    title: 'configured, PostgreSQL',
    fresh: async () => {
      count += 1;
      return { dataDir: folder(), databaseUrl: await postgres.createDatabase(`bench_start_${count}`) };
    },
  };
  return [embedded, real];
}

async function measure(setting: Setting, { rounds, idleSeconds }: BenchOptions): Promise<Measured> {
  const measured: Measured = { first: [], later: [], memoryAtStart: [], memoryAfterLoad: [] };
  for (let round = 0; round < rounds; round += 1) {
    const place = await setting.fresh();
    const first = await startPortalProcess(place);
    measured.first.push(first.startMilliseconds / 1000);
    await first.stop();
    const later = await startPortalProcess(place);
    measured.later.push(later.startMilliseconds / 1000);
    await pause(2_000);
    measured.memoryAtStart.push(residentBytes(later.pid));
    // Once is enough for what takes a minute.
    if (round === 0) measured.memoryAfterLoad.push(await memoryAfterReading(later, idleSeconds));
    await later.stop();
    rmSync(place.dataDir, { recursive: true });
  }
  return measured;
}

async function memoryAfterReading({ url, pid }: PortalProcess, seconds: number): Promise<number> {
  for (let request = 0; request < seconds * readingsPerSecond; request += 1) {
    const started = performance.now();
    await (await fetch(url + (readings[request % readings.length] ?? '/'))).arrayBuffer();
    await pause(Math.max(0, 1000 / readingsPerSecond - (performance.now() - started)));
  }
  return residentBytes(pid);
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

function text({ rounds, idleSeconds }: BenchOptions, rows: string[][]): string {
  const headings = [
    '',
    'first start s',
    'later start s',
    'memory 2 s after start, MB',
    `after ${idleSeconds} s of light reading, MB`,
  ];
  return `\`node dist/main.js\` until the home page answers 200, ${rounds} times. The first start makes keys, tables and, in the
demonstration, accounts and sample platforms. Memory is the resident memory of the process, which holds the embedded
database as well; PostgreSQL's own is not in it. Light reading is ${readingsPerSecond} requests a second.

Aims: a later start within 5 s.

${markdownTable(headings, rows)}
`;
}
