/** Submits filings without end and says each one that was acknowledged; the parent kills it. Run with tsx. */
import { createApp } from '#app/app';
import { readConfig } from '#app/config';
import type { DatabaseOptions } from '#storage/database';
import { submitFiling } from '#usecases/submit-filing';
import { addDraft, sampleContents, valueOf } from '../support/filings.js';

export type SubmittingOrder = DatabaseOptions & {
  readonly accountId: string;
  readonly keysDir: string;
  readonly assetsDir: string;
  readonly firstSerial: number;
};

const order = JSON.parse(process.argv[2] ?? '') as SubmittingOrder;
const config = readConfig({ LOG_LEVEL: 'silent' });
if (!config.ok) throw new Error(config.faults.join('; '));
const { url, dataDir = config.config.dataDir, keysDir, assetsDir } = order;
const app = await createApp(
  {
    ...config.config,
    dataDir,
    keysDir,
    demonstration: false,
    ...(url === undefined ? {} : { databaseUrl: url }),
  },
  { assetsDir },
);
const operator = { accountId: order.accountId, roles: ['operator'] as const };
process.stdout.write('ready\n');

async function submitForEver(offset: number, step: number): Promise<never> {
  for (let serial = order.firstSerial + offset; ; serial += step) {
    const draftId = await addDraft(app.portal, operator, sampleContents(serial));
    const { dossierId } = valueOf(await submitFiling(app.portal, { actor: operator, draftId }));
    process.stdout.write(`${dossierId}\n`);
  }
}

const lanes = 4;
await Promise.all(Array.from({ length: lanes }, (_, lane) => submitForEver(lane, lanes)));
