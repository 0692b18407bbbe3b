/** Carries out one act on a stored registry and is killed at one of its points. Bundled and run by `walk-points.test.ts`. */
import { createApp } from '#app/app';
import { type Config, readConfig } from '#app/config';
import { instantOf } from '#law/calendar-day';
import type { DatabaseOptions } from '#storage/database';
import { type ActName, acts } from './acts.js';
import { walkPoints, watchStatements } from './killed-at.js';

export type ActingOrder = DatabaseOptions & {
  readonly keysDir: string;
  readonly assetsDir: string;
  readonly settings: Config['settings'];
  readonly act: ActName;
  /** What the act needs to know, as `prepare` of the act gave it. */
  readonly subject: unknown;
  /** 0: not at all. */
  readonly dieAt: number;
  /** How far this process's clock is ahead, so that what a killed one had claimed is due again. */
  readonly minutesAhead: number;
};

const order = JSON.parse(process.argv[2] ?? '') as ActingOrder;
const config = readConfig({ LOG_LEVEL: 'silent' });
if (!config.ok) throw new Error(config.faults.join('; '));
const { url, dataDir = config.config.dataDir, keysDir, assetsDir } = order;
watchStatements();
const app = await createApp(
  {
    ...config.config,
    dataDir,
    keysDir,
    settings: order.settings,
    demonstration: false,
    ...(url === undefined ? {} : { databaseUrl: url }),
  },
  { assetsDir, machineNow: () => instantOf(Date.now() + order.minutesAhead * 60_000) },
);
const points = await walkPoints(order.dieAt, () => acts[order.act].carryOut(app, order.subject as never));
process.stdout.write(`${points}\n`);
await app.close();
