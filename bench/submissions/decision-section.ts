import { recordFiling } from '#usecases/decide-case';
import { preparedFiling, valueOf } from '../../test/support/filings.js';
import type { BenchOptions } from '../options.js';
import { markdownTable } from '../report/markdown-table.js';
import type { BenchPostgres } from '../server/postgres.js';
import { figure, median, withSpread } from '../statistics.js';
import { type BenchOffice, openOffice } from './bench-office.js';
import { throughLanes } from './lanes.js';

const lanes = 8;
const perRound = 200;

/** 予以备案: number, public entry, log leaf, notices and a published checkpoint. */
export async function decisionSection(options: BenchOptions, postgres: BenchPostgres): Promise<string> {
  const office = await openOffice(await postgres.createDatabase('bench_decisions'), lanes);
  try {
    await decideRound(office, 0);
    const rates: number[] = [];
    const statements: number[] = [];
    for (let round = 1; round <= options.rounds; round += 1) {
      const { rate, count } = await decideRound(office, round);
      rates.push(rate);
      statements.push(count);
    }
    const head = await office.portal.portal.persistence.read.log.head();
    // Each filing left its public entry and the receipt of its submission.
    const expected = (options.rounds + 1) * perRound * 2;
    if (head?.treeSize !== expected)
      throw new Error(`the checkpoint covers ${head?.treeSize} of ${expected} decisions`);
    return text(rates, statements);
  } finally {
    await office.portal.close();
  }
}

async function decideRound(
  { portal, cast, counter }: BenchOffice,
  round: number,
): Promise<{ readonly rate: number; readonly count: number }> {
  const prepared: Awaited<ReturnType<typeof preparedFiling>>[] = [];
  const serials = Array.from({ length: perRound }, (_, index) => round * perRound + index + 1);
  await throughLanes(lanes, serials, async (serial) => {
    prepared.push(await preparedFiling(portal.portal, cast, serial));
  });
  const before = counter.count;
  const rate = await throughLanes(lanes, prepared, async (reference) => {
    valueOf(await recordFiling(portal.portal, { ...reference, actor: cast.decider }));
  });
  return { rate, count: (counter.count - before) / perRound };
}

function text(rates: readonly number[], statements: readonly number[]): string {
  const row = [
    String(lanes),
    withSpread(rates),
    figure((lanes * 1000) / median(rates)),
    figure(median(statements)),
  ];
  return `\`recordFiling\` whole: decision, consecutive number, public entry, log leaf and notices in one transaction, and a signed
checkpoint that covers it published before the answer; ${perRound} prepared cases a round. Decisions wait for each other at the
number and at the log, as they must; those that wait together share a checkpoint. After the last round the newest
checkpoint covered every decision.

${markdownTable(['at once', 'decisions /s', 'ms each', 'statements each (without begin and commit)'], [row])}
`;
}
