import { paths } from '#web/paths';
import type { BenchOptions } from '../options.js';
import { markdownTable } from '../report/markdown-table.js';
import { findOrInstall } from '../server/debian-package.js';
import type { BenchPostgres } from '../server/postgres.js';
import { processorSeconds } from '../server/processor.js';
import { figure, median, ratio, withSpread } from '../statistics.js';
import { type ServedRegister, serveRegister } from './serve-register.js';
import { type Load, type LoadResult, pacedLoad, runLoad, writePaths } from './wrk.js';

type Workload = { readonly title: string; readonly file: string };

/** One round with the processor time the answering side used for it. */
type Sample = LoadResult & { readonly perProcessorSecond: number; readonly processorShare: number };

type Compared = { readonly portal: readonly Sample[]; readonly nginx: readonly Sample[] };

type Measure = (workload: Workload, load: Load) => Promise<Compared>;

const fullLoadConnections = 64;

/** The public register and its API beside nginx with the same bytes. */
export async function registerSection(options: BenchOptions, postgres: BenchPostgres): Promise<string> {
  const wrk = findOrInstall('wrk', 'wrk');
  if (wrk === undefined)
    return 'Not measured: the load generator `wrk` is not here and cannot be installed.\n';
  const served = await serveRegister(postgres, options.entries);
  try {
    const sizes: string[][] = [];
    const judged: Judged[] = [];
    const full: string[][] = [];
    const half: string[][] = [];
    const measure = interleaved(wrk, served, postgres, options.rounds);
    for (const workload of workloadsOf(served)) {
      console.log(`  ${workload.title} ...`);
      const warmUp = { connections: fullLoadConnections, pauseMilliseconds: 0, seconds: 2 };
      await runLoad(wrk, served.portal.url, workload.file, warmUp);
      const atFull = await measure(workload, { ...warmUp, seconds: options.roundSeconds });
      full.push(fullRow(workload.title, atFull));
      sizes.push(sizeRow(workload.title, atFull));
      const rate = median(atFull.portal.map((sample) => sample.perSecond)) / 2;
      const atHalf = await measure(workload, pacedLoad(rate, options.roundSeconds));
      half.push(halfRow(workload.title, atHalf, rate * 2));
      judged.push({
        title: workload.title,
        perCore: perCoreRatio(atFull),
        p99: middle(atHalf.portal, 'p99Milliseconds'),
      });
    }
    return text(options, served, { full, half, sizes, judged });
  } catch (error) {
    throw new Error(`the register could not be measured. The portal said: ${served.portal.output()}`, {
      cause: error,
    });
  } finally {
    await served.stop();
  }
}

function workloadsOf({ folder, numbers, popular }: ServedRegister): readonly Workload[] {
  const [hot = ''] = popular;
  const file = (name: string, addresses: readonly string[]) => writePaths(folder, name, addresses);
  const kinds = [
    { title: 'page of one entry', name: 'page', address: paths.registerEntry },
    { title: 'API, one entry', name: 'api', address: paths.apiEntry },
  ];
  return [
    { title: 'register list, first page', file: file('list', [paths.register()]) },
    ...kinds.flatMap(({ title, name, address }) => [
      { title: `${title}: the same`, file: file(`${name}-hot`, [address(hot)]) },
      {
        title: `${title}: any of ${popular.length.toLocaleString('en-US')}`,
        file: file(`${name}-popular`, popular.map(address)),
      },
      {
        title: `${title}: any of ${numbers.length.toLocaleString('en-US')}`,
        file: file(`${name}-any`, numbers.map(address)),
      },
    ]),
  ];
}

/** Rounds of portal, nginx, portal, nginx ...: what disturbs one disturbs the other. */
function interleaved(wrk: string, served: ServedRegister, postgres: BenchPostgres, rounds: number): Measure {
  const { portal, nginx } = served;
  return async ({ file }, load) => {
    const compared: { portal: Sample[]; nginx: Sample[] } = { portal: [], nginx: [] };
    for (let round = 0; round < rounds; round += 1) {
      const ofPortal = () => processorSeconds(portal.pid) + processorSeconds(postgres.pid);
      compared.portal.push(await sampled(() => runLoad(wrk, portal.url, file, load), ofPortal));
      if (nginx === undefined) continue;
      const ofNginx = () => processorSeconds(nginx.pid);
      compared.nginx.push(await sampled(() => runLoad(wrk, nginx.url, file, load), ofNginx));
    }
    return compared;
  };
}

async function sampled(run: () => Promise<LoadResult>, processor: () => number): Promise<Sample> {
  const before = processor();
  const result = await run();
  const used = processor() - before;
  const seconds = result.requests / result.perSecond;
  return { ...result, perProcessorSecond: result.requests / used, processorShare: used / seconds };
}

/** Undefined without a peer. */
function middle(samples: readonly Sample[], key: keyof Sample): number | undefined {
  return samples.length === 0 ? undefined : median(samples.map((each) => each[key]));
}

function perCoreRatio({ portal, nginx }: Compared): number | undefined {
  const peer = middle(nginx, 'perProcessorSecond');
  return peer === undefined ? undefined : (middle(portal, 'perProcessorSecond') ?? 0) / peer;
}

function fullRow(title: string, { portal, nginx }: Compared): string[] {
  const of = (samples: readonly Sample[], key: keyof Sample) => samples.map((each) => each[key]);
  return [
    title,
    withSpread(of(portal, 'perSecond')),
    nginx.length === 0 ? '–' : withSpread(of(nginx, 'perSecond')),
    ratio(middle(portal, 'perSecond'), middle(nginx, 'perSecond')),
    ratio(middle(portal, 'perProcessorSecond'), middle(nginx, 'perProcessorSecond')),
    figure(median(of(portal, 'p50Milliseconds'))),
    figure(median(of(portal, 'p99Milliseconds'))),
  ];
}

function halfRow(title: string, { portal, nginx }: Compared, fullRate: number): string[] {
  const of = (samples: readonly Sample[], key: keyof Sample) => samples.map((each) => each[key]);
  const rate = median(of(portal, 'perSecond'));
  return [
    title,
    figure(rate),
    `${Math.round((rate / fullRate) * 100)} %`,
    figure(median(of(portal, 'p50Milliseconds'))),
    withSpread(of(portal, 'p99Milliseconds')),
    nginx.length === 0 ? '–' : figure(median(of(nginx, 'p50Milliseconds'))),
    nginx.length === 0 ? '–' : withSpread(of(nginx, 'p99Milliseconds')),
  ];
}

function sizeRow(title: string, { portal, nginx }: Compared): string[] {
  const of = (samples: readonly Sample[], key: keyof Sample) =>
    samples.length === 0 ? '–' : figure(median(samples.map((each) => each[key])));
  return [
    title,
    of(portal, 'bytesPerAnswer'),
    of(nginx, 'bytesPerAnswer'),
    of(portal, 'processorShare'),
    of(nginx, 'processorShare'),
  ];
}

/** What the aims are about, for one workload; undefined where there was no peer. */
type Judged = {
  readonly title: string;
  readonly perCore: number | undefined;
  readonly p99: number | undefined;
};

type Rows = {
  readonly full: string[][];
  readonly half: string[][];
  readonly sizes: string[][];
  readonly judged: readonly Judged[];
};

const perCoreAim = 0.5;
const p99AimMilliseconds = 10;

function verdict(aim: string, judged: readonly Judged[], isMet: (each: Judged) => boolean): string {
  const missed = judged.filter((each) => !isMet(each)).map(({ title }) => title);
  return `- ${aim}: ${missed.length === 0 ? 'met' : `**missed** by ${missed.join('; ')}`}.`;
}

function text({ entries }: BenchOptions, served: ServedRegister, rows: Rows): string {
  const { full, half, sizes, judged } = rows;
  return `${entries.toLocaleString('en-US')} entries, written and indexed in ${figure(served.seedSeconds)} s; the portal then started, signed the
checkpoint over them and answered after ${figure(served.firstStartMilliseconds / 1000)} s.

Aims, in this run:

${verdict('At least half of nginx per core', judged, ({ perCore }) => (perCore ?? 1) >= perCoreAim)}
${verdict('p99 within 10 ms at half load', judged, ({ p99 }) => (p99 ?? 0) <= p99AimMilliseconds)}

### Full load, ${fullLoadConnections} connections

Requests per second, median and (lowest–highest) of the rounds. "Per core" compares requests per second of processor time
used, PostgreSQL's included: the figure to trust when the machine was not quiet.

${markdownTable(['', 'portal /s', 'nginx /s', 'ratio', 'ratio per core', 'p50 ms', 'p99 ms'], full)}

### Half load

Connections that pause between requests, so that about half of the portal's full rate is offered; nginx gets the same.

${markdownTable(['', 'offered /s', 'of full', 'p50 ms', 'p99 ms', 'nginx p50 ms', 'nginx p99 ms'], half)}

### Behind these figures

Bytes of an answer with its head, and cores used at full load (1.00 = all of the servers' core).

${markdownTable(['', 'portal bytes', 'nginx bytes', 'portal cores', 'nginx cores'], sizes)}
`;
}
