/** `kill -9` in the middle of submissions: whatever was acknowledged is there afterwards, whole. */
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { type Config, readConfig } from '#app/config';
import { createApp } from '#app/app';
import { checkRegistry } from '../support/check-registry.js';
import { forEachDatabase } from '../support/databases.js';
import { openTestPortal } from '../support/portal.js';
import { seededRandomness } from '../support/random.js';
import type { SubmittingOrder } from './submitting-process.js';

const kills = 4;
const script = join(import.meta.dirname, 'submitting-process.ts');
const assetsDir = join(import.meta.dirname, '..', 'fixtures', 'assets');

forEachDatabase((kind, open) => {
  it(`loses no acknowledged filing over ${kills} kills`, async () => {
    const random = seededRandomness();
    const portal = await openTestPortal(open);
    const { actor } = await portal.account('operator');
    const { options } = portal.database as Awaited<ReturnType<typeof open>>;
    const keysDir = mkdtempSync(join(tmpdir(), 'portal-keys-'));
    await portal.close();

    const acknowledged: string[] = [];
    for (let round = 0; round < kills; round += 1) {
      const firstSerial = 1 + round * 100_000;
      const order: SubmittingOrder = {
        ...options,
        accountId: actor.accountId,
        keysDir,
        assetsDir,
        firstSerial,
      };
      const count = 5 + random.below(40);
      acknowledged.push(...(await submitUntilKilled(order, count)));
    }

    const app = await createApp({ ...baseConfig(), ...storageOf(options), keysDir }, { assetsDir });
    try {
      const { dossiers } = await checkRegistry(app.portal);
      // A filing whose answer was lost may be there as well; one that was answered must be.
      expect(dossiers).toBeGreaterThanOrEqual(acknowledged.length);
      const stored = new Set(await app.portal.persistence.read.events.allDossiers());
      expect(acknowledged.filter((dossierId) => !stored.has(dossierId))).toEqual([]);
      expect(kind).toBe(app.database.kind);
    } finally {
      await app.close();
    }
  }, 120_000);
});

function submitUntilKilled(order: SubmittingOrder, count: number): Promise<readonly string[]> {
  const child = spawn(
    process.execPath,
    ['--conditions=source', '--import', 'tsx', script, JSON.stringify(order)],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const acknowledged: string[] = [];
  let complaint = '';
  child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
  createInterface({ input: child.stdout }).on('line', (line) => {
    if (line === 'ready') return;
    acknowledged.push(line);
    if (acknowledged.length === count) child.kill('SIGKILL');
  });
  return new Promise((resolve, reject) => {
    child.once('close', (_code, signal) => {
      if (signal === 'SIGKILL') resolve(acknowledged);
      else reject(new Error(`the submitting process ended by itself: ${complaint}`));
    });
  });
}

function baseConfig(): Config {
  const result = readConfig({ LOG_LEVEL: 'silent' });
  if (!result.ok) throw new Error(result.faults.join('; '));
  return { ...result.config, demonstration: false };
}

function storageOf({ url, dataDir = './data' }: { url?: string | undefined; dataDir?: string | undefined }) {
  return url === undefined ? { dataDir } : { databaseUrl: url };
}
