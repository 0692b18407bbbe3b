import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestPortal } from '../../test/support/portal.js';
import type { BenchOptions } from '../options.js';
import type { QueryCounter } from '../query-counter.js';
import { markdownTable } from '../report/markdown-table.js';
import { startPortalProcess } from '../server/portal-process.js';
import type { BenchPostgres } from '../server/postgres.js';
import { figure, kilobytes, median } from '../statistics.js';
import { type Fetched, decoded, firstView } from './first-view.js';
import { type PageRequest, openSampleOffice } from './sample-office.js';

const repetitions = 40;
const firstViewMax = 60_000;
const scriptMax = 20_000;

/** What each page costs: statements, bytes, milliseconds; and what a first visit costs over the wire. */
export async function pageSection(
  options: BenchOptions,
  postgres: BenchPostgres | undefined,
): Promise<string> {
  const view = await measureFirstView();
  const table = postgres === undefined ? 'Not measured: no PostgreSQL.' : await pageTable(options, postgres);
  return `${costText(options, table)}\n${firstViewText(view)}`;
}

async function pageTable({ entries }: BenchOptions, postgres: BenchPostgres): Promise<string> {
  const { portal, counter, requests } = await openSampleOffice(postgres, entries);
  try {
    const rows: string[][] = [];
    for (const request of requests) rows.push(await costRow(portal, counter, request));
    const headings = [
      '',
      'statements',
      'kB plain',
      'kB as sent',
      'encoding',
      'ms median',
      'ms slowest of 40',
    ];
    return markdownTable(headings, rows);
  } finally {
    await portal.close();
  }
}

async function costRow(portal: TestPortal, counter: QueryCounter, request: PageRequest): Promise<string[]> {
  const headers = {
    'Accept-Encoding': 'gzip',
    ...(request.cookie === undefined ? {} : { Cookie: request.cookie }),
  };
  const url = new URL(request.path, portal.portal.publicUrl).href;
  const ask = async () => {
    // Made anew each time and not taken from those kept.
    portal.sharedAnswers.forget();
    const started = performance.now();
    const answer = await portal.web.request(url, { headers });
    const body = Buffer.from(await answer.arrayBuffer());
    if (answer.status !== 200) throw new Error(`${request.path} answered ${answer.status}`);
    return { body, encoding: answer.headers.get('Content-Encoding'), ms: performance.now() - started };
  };
  // The first calls compile and fill what is remembered.
  for (let warmUp = 0; warmUp < 10; warmUp += 1) await ask();
  const before = counter.count;
  const answers: Awaited<ReturnType<typeof ask>>[] = [];
  for (let round = 0; round < repetitions; round += 1) answers.push(await ask());
  const [first] = answers;
  if (first === undefined) throw new Error('nothing was asked');
  const times = answers.map(({ ms }) => ms);
  return [
    request.title,
    figure((counter.count - before) / repetitions),
    (decoded(first.encoding, first.body).length / 1000).toFixed(1),
    (first.body.length / 1000).toFixed(1),
    first.encoding ?? 'plain',
    figure(median(times)),
    figure(Math.max(...times)),
  ];
}

/** From the built portal, in the demonstration, whose pages are the longest. */
async function measureFirstView(): Promise<readonly Fetched[]> {
  const portal = await startPortalProcess({ dataDir: mkdtempSync(join(tmpdir(), 'vcp-bench-view-')) });
  try {
    return await firstView(portal.url, '/');
  } finally {
    await portal.stop();
  }
}

function costText({ entries }: BenchOptions, table: string): string {
  return `${entries.toLocaleString('en-US')} entries on PostgreSQL; the pipeline in this process, without HTTP and sockets, every answer made anew
(what the portal keeps for the public is in the first section).

${table}
`;
}

function firstViewText(parts: readonly Fetched[]): string {
  const sum = (some: readonly Fetched[]) => some.reduce((total, part) => total + part.wireBytes, 0);
  const scripts = parts.filter(({ path }) => path.endsWith('.js'));
  const rows = parts.map(({ path, plainBytes, bodyBytes, wireBytes, encoding }) => [
    path.replace(/-[0-9a-f]{8,}/, '-…'),
    kilobytes(plainBytes),
    kilobytes(bodyBytes),
    kilobytes(wireBytes),
    encoding,
  ]);
  return `### First view

Home page of the demonstration and everything it names, with empty cache; "wire" is head and body.

${markdownTable(['', 'plain', 'sent', 'wire', 'encoding'], rows)}

- Together ${kilobytes(sum(parts))}: ${verdict(sum(parts), firstViewMax)}
- Script ${kilobytes(sum(scripts))}: ${verdict(sum(scripts), scriptMax)}
`;
}

function verdict(bytes: number, max: number): string {
  return bytes <= max ? `within ${kilobytes(max)}.` : `**over the limit of ${kilobytes(max)}**.`;
}
