import { lodgeReceipt } from '#usecases/log/lodge-receipt';
import type { BenchOptions } from '../options.js';
import { markdownTable } from '../report/markdown-table.js';
import type { BenchPostgres } from '../server/postgres.js';
import { median, ratio, withSpread } from '../statistics.js';
import { type BenchOffice, openOffice } from './bench-office.js';
import { throughLanes } from './lanes.js';

/** What Tessera publishes for its POSIX log on two virtual processors, appends a second. */
const published = 1_587;
const lanesMeasured = [64, 256, 1_024];
const connections = 16;
const perLane = 8;

/** Durable appends: a receipt is lodged, and acknowledged when a published checkpoint covers it. */
export async function appendSection(options: BenchOptions, postgres: BenchPostgres): Promise<string> {
  const office = await openOffice(await postgres.createDatabase('bench_appends'), connections);
  try {
    await appendAll(office, 256);
    const rows: string[][] = [];
    for (const lanes of lanesMeasured) {
      console.log(`  ${lanes} at once ...`);
      const rates: number[] = [];
      for (let round = 0; round < options.rounds; round += 1) rates.push(await appendAll(office, lanes));
      rows.push([String(lanes), withSpread(rates), ratio(median(rates), published)]);
    }
    return text(rows);
  } finally {
    await office.portal.close();
  }
}

let serial = 0;

async function appendAll({ portal: { portal } }: BenchOffice, lanes: number): Promise<number> {
  const references = Array.from({ length: lanes * perLane }, () => `bench/${(serial += 1)}`);
  return throughLanes(lanes, references, async (reference) => {
    const lodging = {
      of: 'filing',
      reference,
      lodgedAt: portal.clock.now(),
      content: { reference },
    } as const;
    await portal.persistence.transact((stores) => lodgeReceipt(portal, stores, lodging));
    await portal.publisher.publish();
  });
}

function text(rows: readonly string[][]): string {
  const header = ['at once', 'appends/s', `beside ${published}/s`];
  return `${markdownTable(header, rows)}

One append: a receipt is stored in a transaction of its own (fsync on), gets its place in the log with those that wait beside
it, and is acknowledged when the signed checkpoint that covers it is published; ${connections} connections, this process and
PostgreSQL on the same processors. The peer's figure is the one Tessera publishes for two virtual processors; it was not run
here.
`;
}
