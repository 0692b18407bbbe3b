/**
 * Others see that the log only grows. Real witnesses in processes of their own; whatever they refuse stops publishing,
 * and what was published stays.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { portalKeys } from '#adapters/key-files';
import { settingsSchema } from '#app/settings';
import { parsePolicy } from '#log/policy';
import { ed25519Signer } from '#log/signer';
import { verifyCheckpoint } from '#log/verify-checkpoint';
import { onDatabase, type TestDatabase } from '../support/databases.js';
import { openTestPortal, type TestPortal } from '../support/portal.js';
import { enter } from '../support/register-entries.js';
import { Witness } from '../support/witness.js';

const logOrigin = 'register.example/log';

// PostgreSQL only, for speed: nothing here depends on the database, and each case needs one of its own.
onDatabase('postgresql', (open) => {
  let keysDir: string;
  let vkey: string;
  const witnesses: Witness[] = [];
  const started = async (name: string): Promise<Witness> => {
    const witness = new Witness(name, [vkey]);
    await witness.start();
    witnesses.push(witness);
    return witness;
  };
  beforeAll(async () => {
    keysDir = mkdtempSync(join(tmpdir(), 'portal-keys-'));
    ({ vkey } = ed25519Signer(logOrigin, (await portalKeys(keysDir)).log));
  });
  afterAll(async () => {
    for (const witness of witnesses) await witness.stop();
  });

  type Log = {
    witnesses?: readonly Witness[];
    quorum?: number;
    quorumRequired?: boolean;
    remembers?: boolean;
  };
  /** A portal with the log's one key; each has a database of its own. */
  const portalWith = async (log: Log, database?: TestDatabase): Promise<TestPortal> => {
    const { witnesses: asked = [], remembers = false, ...rest } = log;
    if (!remembers) rmSync(join(keysDir, 'log-head'), { force: true });
    const settings = settingsSchema.parse({
      log: { ...rest, witnesses: asked.map(({ setting }) => setting) },
    });
    return openTestPortal(database === undefined ? open : async () => database, {
      config: { keysDir, logOrigin, settings },
    });
  };
  /** Entries of these serials; the same serials are the same leaves in every database. */
  const grow = async (portal: TestPortal, ...serials: readonly number[]): Promise<void> => {
    await enter(
      portal.portal,
      serials.map((serial) => ({ serial })),
    );
    await portal.portal.publisher.publish();
  };
  const head = async ({ portal }: TestPortal) => portal.persistence.read.log.head();
  const note = async (portal: TestPortal) => (await portal.visitor().get('/log/checkpoint')).text;
  const health = async (portal: TestPortal) => {
    const { status, text } = await portal.visitor().get('/health');
    return { status, body: JSON.parse(text) as { status: string; breach?: string } };
  };
  /** The log signs twice itself: the checkpoint, and when it was published. */
  const cosignedBy = (text: string) => text.split('\n').filter((line) => line.startsWith('— ')).length - 2;

  it('cosign what grew, and the checkpoint holds against the published policy', async () => {
    const [one, two] = [await started('one'), await started('two')];
    const portal = await portalWith({ witnesses: [one, two], quorum: 2 });
    await grow(portal, 1, 2);
    await grow(portal, 3);
    const policy = parsePolicy(Buffer.from((await portal.visitor().get('/log/policy')).text));
    if (policy.kind !== 'read') throw new Error(policy.problem);
    expect(verifyCheckpoint(Buffer.from(await note(portal)), policy.policy)).toMatchObject({
      kind: 'verified',
      checkpoint: { size: 3 },
      cosigned: [{ witness: 'one' }, { witness: 'two' }],
      quorum: true,
    });
  });

  it('hold up nothing when one of them is away, and sign later', async () => {
    const [here, away] = [await started('here'), await started('away')];
    const portal = await portalWith({ witnesses: [here, away], quorum: 2 });
    await away.stop();
    await grow(portal, 1);
    expect((await head(portal))?.treeSize).toBe(1);
    expect(cosignedBy(await note(portal))).toBe(1);
    await away.start();
    await portal.portal.publisher.publish();
    expect(cosignedBy(await note(portal)), 'it is left alone for a while').toBe(1);
    portal.clock.advance(60_000);
    await portal.portal.publisher.publish();
    expect(cosignedBy(await note(portal))).toBe(2);
    expect(await here.asked()).toBe(1);
  });

  it('are waited for where the settings say so', async () => {
    const witness = await started('waited-for');
    const portal = await portalWith({ witnesses: [witness], quorum: 1, quorumRequired: true });
    await witness.behave('error');
    await grow(portal, 1);
    expect(await head(portal)).toBeUndefined();
    await witness.behave('ok');
    portal.clock.advance(60_000);
    await portal.portal.publisher.publish();
    expect((await head(portal))?.treeSize).toBe(1);
  });

  it.each(['hang', 'forge', 'error'] as const)(
    'that %s leave the register public',
    async (behaviour) => {
      const witness = await started(`will-${behaviour}`);
      await witness.behave(behaviour);
      const portal = await portalWith({ witnesses: [witness], quorum: 1 });
      await grow(portal, 1);
      expect((await head(portal))?.treeSize).toBe(1);
      expect(cosignedBy(await note(portal))).toBe(0);
      expect((await health(portal)).status).not.toBe(500);
    },
    20_000,
  );

  it('may cosign without our hearing of it: the next question begins where they are', async () => {
    const witness = await started('unheard');
    const portal = await portalWith({ witnesses: [witness], quorum: 1 });
    await witness.behave('forget');
    await grow(portal, 1, 2);
    await witness.behave('ok');
    portal.clock.advance(60_000);
    await grow(portal, 3);
    expect(cosignedBy(await note(portal))).toBe(1);
  });

  describe('stop a log that', () => {
    let witness: Witness;
    beforeAll(async () => {
      witness = await started('strict');
      await grow(await portalWith({ witnesses: [witness], quorum: 1 }), 1, 2, 3, 4, 5);
    });
    const stopped = async (portal: TestPortal, breach: string, size: number | undefined) => {
      const before = await head(portal);
      await expect(portal.portal.publisher.publish()).rejects.toMatchObject({ breach });
      expect(await health(portal)).toMatchObject({ status: 503, body: { status: 'log', breach } });
      // Acts go on, and nothing more becomes public.
      await enter(portal.portal, [{ serial: 99 }]);
      await expect(portal.portal.publisher.publish()).rejects.toMatchObject({ breach });
      expect(await head(portal)).toEqual(before);
      expect(before?.treeSize).toBe(size);
    };

    it('was rolled back: its database is an older copy', async () => {
      const portal = await portalWith({ witnesses: [witness], quorum: 1 });
      await enter(
        portal.portal,
        [1, 2, 3].map((serial) => ({ serial })),
      );
      await stopped(portal, 'rolled-back', undefined);
    });

    it('was rolled back and has grown again', async () => {
      const portal = await portalWith({ witnesses: [witness], quorum: 1 });
      await enter(
        portal.portal,
        [1, 2, 3, 14, 15, 16, 17].map((serial) => ({ serial })),
      );
      await stopped(portal, 'forked', undefined);
    });

    it('is another of the same size', async () => {
      const portal = await portalWith({ witnesses: [witness], quorum: 1 });
      await enter(
        portal.portal,
        [1, 2, 3, 4, 25].map((serial) => ({ serial })),
      );
      await stopped(portal, 'forked', undefined);
    });

    it('and let one pass that continues, whatever database it is in', async () => {
      const portal = await portalWith({ witnesses: [witness], quorum: 1 });
      await grow(portal, 1, 2, 3, 4, 5, 6);
      expect((await head(portal))?.treeSize).toBe(6);
      expect(cosignedBy(await note(portal))).toBe(1);
    });

    it('are what notices it: without them and without memory the older copy is published', async () => {
      const portal = await portalWith({});
      await grow(portal, 1, 2, 3);
      expect((await head(portal))?.treeSize).toBe(3);
    });
  });

  describe('without them, what was signed is remembered beside the key, and stops a log that', () => {
    it.each([
      ['is an older copy', [1, 2], 'rolled-back'],
      ['is another', [1, 2, 3, 14, 15], 'forked'],
    ])('%s', async (_what, serials, breach) => {
      await grow(await portalWith({}), 1, 2, 3, 4);
      // Forgotten for a moment, as if the other log had been made elsewhere.
      const portal = await portalWith({});
      await grow(portal, ...serials);
      await portal.portal.headMemory?.write({ size: 4, root: Buffer.alloc(32, 4) });
      await enter(portal.portal, [{ serial: 77 }]);
      await expect(portal.portal.publisher.publish()).rejects.toMatchObject({ breach });
      expect((await health(portal)).body).toMatchObject({ status: 'log', breach });
      expect((await head(portal))?.treeSize).toBe(serials.length);
    });

    it('starts on an empty database', async () => {
      await grow(await portalWith({}), 1, 2, 3, 4);
      const portal = await portalWith({ remembers: true });
      expect((await health(portal)).body).toMatchObject({ status: 'log', breach: 'rolled-back' });
    });
  });

  it('no log goes on that has lost leaves, or the state it signed', async () => {
    const database = await open();
    const portal = await portalWith({}, database);
    await grow(portal, 1, 2, 3, 4);
    for (const table of ['public_entry', 'log_leaf']) {
      await sql.raw(`alter table ${table} disable trigger all`).execute(database.db);
    }
    await sql`delete from public_entry where leaf_index = 3`.execute(database.db);
    await sql`delete from log_leaf where leaf_index = 3`.execute(database.db);
    await expect(portal.portal.publisher.publish()).rejects.toMatchObject({ breach: 'truncated' });
    expect((await health(portal)).body).toMatchObject({ status: 'log', breach: 'truncated' });
    expect((await head(portal))?.treeSize).toBe(4);
    const again = await portalWith({ remembers: true }, database);
    expect((await health(again)).body).toMatchObject({ status: 'log', breach: 'truncated' });
  });
});
