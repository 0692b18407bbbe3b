import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '#storage/database';
import { migrateToLatest } from '#storage/migrate';
import { paths } from '#web/paths';
import { findOrInstall } from '../server/debian-package.js';
import { type PortalProcess, startPortalProcess } from '../server/portal-process.js';
import type { BenchPostgres } from '../server/postgres.js';
import { pinTree, serverCore } from '../server/processor.js';
import { type NginxPeer, type RecordedAnswer, startNginx } from './nginx-peer.js';
import { recordAnswer } from './record-answer.js';
import { seedRegister } from './seed-register.js';

/** The portal over a full register and, where there is one, nginx with the same answers. */
export type ServedRegister = {
  readonly portal: PortalProcess;
  readonly nginx: NginxPeer | undefined;
  readonly folder: string;
  /** All numbers, and those whose very bytes nginx has. */
  readonly numbers: readonly string[];
  readonly popular: readonly string[];
  readonly seedSeconds: number;
  readonly firstStartMilliseconds: number;
  stop(): Promise<void>;
};

const popularCount = 1_000;

export async function serveRegister(postgres: BenchPostgres, entries: number): Promise<ServedRegister> {
  const folder = mkdtempSync(join(tmpdir(), 'vcp-bench-register-'));
  const databaseUrl = await postgres.createDatabase('bench_register');
  const startedAt = performance.now();
  const database = await openDatabase({ url: databaseUrl, poolSize: 2 });
  await migrateToLatest(database.db);
  const numbers = await seedRegister(database.db, entries);
  await database.close();
  const seedSeconds = (performance.now() - startedAt) / 1000;

  pinTree(postgres.pid, serverCore);
  const dataDir = join(folder, 'data');
  mkdirSync(dataDir);
  const portal = await startPortalProcess({ dataDir, databaseUrl, core: serverCore });
  const popular = numbers.filter(
    (_, index) => index % Math.ceil(entries / popularCount) === entries % popularCount,
  );
  const nginx = await startPeer(portal.url, folder, { numbers, popular });
  return {
    portal,
    nginx,
    folder,
    numbers,
    popular,
    seedSeconds,
    firstStartMilliseconds: portal.startMilliseconds,
    stop: async () => {
      await nginx?.stop();
      await portal.stop();
    },
  };
}

type Numbers = Pick<ServedRegister, 'numbers' | 'popular'>;

async function startPeer(
  url: string,
  folder: string,
  { numbers, popular }: Numbers,
): Promise<NginxPeer | undefined> {
  const program = findOrInstall('nginx', 'nginx-light');
  if (program === undefined) {
    console.log('Not measured: nginx is not here and cannot be installed.');
    return undefined;
  }
  const recorded = async (address: (number: string) => string) => {
    const answers = new Map<string, RecordedAnswer>();
    for (const number of popular) answers.set(number, await recordAnswer(url + address(number)));
    return answers;
  };
  return startNginx(program, folder, {
    folders: [
      { prefix: '/register/', answers: await recorded(paths.registerEntry), others: numbers },
      { prefix: '/api/v1/register/', answers: await recorded(paths.apiEntry), others: numbers },
    ],
    single: new Map([[paths.register(), await recordAnswer(url + paths.register())]]),
  });
}
