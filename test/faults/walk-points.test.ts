/**
 * `kill -9` between any two writes: each act is carried out again and again in a process of its own, which dies at its
 * first point, its second, and so on, until it gets through. After each death the whole registry is checked: the act
 * has happened, with everything that belongs to it, or it has not, and then it can be carried out as if nothing was.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { build } from 'esbuild';
import { beforeAll, describe, expect, it } from 'vitest';
import { portalKeys } from '#adapters/key-files';
import { type App, createApp } from '#app/app';
import { type Config, readConfig } from '#app/config';
import { ed25519HandoverSigner } from '#handover/signing-key';
import { checkRegistry } from '../support/check-registry.js';
import { forEachDatabase, type TestDatabase } from '../support/databases.js';
import type { FilingCast } from '../support/filings.js';
import { Receiver, settingsWith } from '../support/receivers.js';
import type { ActingOrder } from './acting-process.js';
import { type ActName, type Outside, acts } from './acts.js';

const assetsDir = join(import.meta.dirname, '..', 'fixtures', 'assets');
const worker = join(import.meta.dirname, '..', '..', 'src', 'storage', 'embedded-database-worker.mjs');
/** Beside the sources, so that packages are found; the folder is not part of the tree. */
const bundle = join(import.meta.dirname, '..', '..', 'test-results', 'acting-process.mjs');

beforeAll(async () => {
  // Bundled once: a process that has to compile the product first takes two seconds longer to die.
  await build({
    entryPoints: [join(import.meta.dirname, 'acting-process.ts')],
    outfile: bundle,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    conditions: ['source'],
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
    logLevel: 'error',
  });
  // The embedded database runs in a worker that is started by its file.
  await copyFile(worker, join(dirname(bundle), basename(worker)));
});

/**
 * Every point on PostgreSQL. The same statements run on the embedded database, which takes seconds to open after each
 * death: there every eighth point is enough to show that its recovery keeps a transaction whole.
 */
const strides = { postgresql: 1, embedded: 8 } as const;

/** Far more points than any act has. */
const pointsMax = 150;

forEachDatabase((kind, open) => {
  describe.each(Object.keys(acts) as ActName[])('%s', (name) => {
    it('leaves no half-act behind at any of its points', async () => {
      const { options, close } = await open();
      await close();
      const office = await Office.open(options);
      const { seen, leavesClaim }: Told = acts[name] as never;
      let serial = 1;
      const cast = await castOf(await office.app());
      let subject: unknown = await acts[name].prepare(await office.app(), cast, serial);
      const deaths = { before: 0, after: 0 };
      for (let dieAt = 1; ; dieAt += strides[kind]) {
        expect(dieAt, 'an act has an end').toBeLessThan(pointsMax);
        // The embedded database belongs to one process at a time.
        if (kind === 'embedded') await office.close();
        const survived = carryOut({
          ...options,
          ...office.folders,
          settings: office.settings,
          act: name,
          subject,
          dieAt,
          minutesAhead: leavesClaim ? dieAt * 10 : 0,
        });
        const app = await office.app();
        await checkRegistry(app.portal);
        const happened = await acts[name].happened(app, subject as never);
        if (happened) await seen?.(subject, office);
        if (survived) {
          expect(happened, 'an act that was acknowledged has happened').toBe(true);
          break;
        }
        deaths[happened ? 'after' : 'before'] += 1;
        if (!happened) continue;
        // The death came after the commit: what follows is walked with a fresh subject.
        serial += 1;
        subject = await acts[name].prepare(app, cast, serial);
      }
      await office.leave();
      expect(deaths.before, 'points before the commit').toBeGreaterThan(kind === 'postgresql' ? 1 : 0);
      if (kind === 'postgresql') expect(deaths.after, 'points after the commit').toBeGreaterThan(0);
    }, 600_000);
  });
});

type Told = {
  readonly seen?: (subject: unknown, outside: Outside) => void | Promise<void>;
  readonly leavesClaim?: true;
};

/** The portal on the same database, opened anew when it was closed, as after a crash. */
class Office {
  #app: App | undefined;

  private constructor(
    private readonly options: TestDatabase['options'],
    readonly folders: { readonly keysDir: string; readonly assetsDir: string },
    readonly receiver: Receiver,
  ) {}

  static async open(options: TestDatabase['options']): Promise<Office> {
    const keysDir = mkdtempSync(join(tmpdir(), 'portal-keys-'));
    const { publicJwk } = ed25519HandoverSigner((await portalKeys(keysDir)).handover);
    const receiver = new Receiver('public-security', 'http://127.0.0.1:9', [publicJwk]);
    await receiver.start();
    return new Office(options, { keysDir, assetsDir }, receiver);
  }

  /** As the acting process reads it. */
  get settings(): Config['settings'] {
    return settingsWith({ 'public-security': this.receiver });
  }

  async leave(): Promise<void> {
    await this.close();
    await this.receiver.stop();
  }

  async app(): Promise<App> {
    this.#app ??= await this.#open();
    return this.#app;
  }

  async close(): Promise<void> {
    await this.#app?.close();
    this.#app = undefined;
  }

  async #open(): Promise<App> {
    const result = readConfig({ LOG_LEVEL: 'silent' });
    if (!result.ok) throw new Error(result.faults.join('; '));
    const { url, dataDir = result.config.dataDir } = this.options;
    const { keysDir } = this.folders;
    const databaseUrl = url === undefined ? {} : { databaseUrl: url };
    const { settings } = this;
    const config = { ...result.config, demonstration: false, keysDir, dataDir, settings, ...databaseUrl };
    return createApp(config, { assetsDir });
  }
}

/** The same people for every subject: each one more would be told of each filing, and the walk would never end. */
async function castOf(app: App): Promise<FilingCast> {
  const person = async (role: 'operator' | 'reviewer') => ({
    accountId: await addAccount(app, role),
    roles: [role] as const,
  });
  return {
    operator: await person('operator'),
    reviewer: await person('reviewer'),
    decider: await person('reviewer'),
  };
}

async function addAccount({ portal }: App, role: 'operator' | 'reviewer'): Promise<string> {
  const id = portal.randomness.uuid();
  const createdAt = portal.clock.machineNow();
  await portal.persistence.read.accounts.add({
    id,
    mail: `${id.slice(0, 8)}@sample.example`,
    displayName: id.slice(0, 8),
    roles: [role],
    passwordHash: '',
    mailVerifiedAt: createdAt,
    failedAttempts: 0,
    createdAt,
  });
  return id;
}

/** True when the process got through; false when it was killed at its point. */
function carryOut(order: ActingOrder): boolean {
  const { signal, status, stderr } = spawnSync(process.execPath, [bundle, JSON.stringify(order)], {
    encoding: 'utf8',
    timeout: 60_000,
  });
  if (signal === 'SIGKILL') return false;
  if (status !== 0) throw new Error(`the acting process failed by itself: ${stderr}`);
  return true;
}
