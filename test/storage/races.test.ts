/** What happens when many act at once. */
import { expect, it } from 'vitest';
import type { DossierEvent } from '#dossier/events';
import { instantOf } from '#law/calendar-day';
import { onDatabase } from '../support/databases.js';
import { openPersistence } from '../support/persistence.js';
import { seededRandomness } from '../support/random.js';
import { filedStory, storyCast } from '../support/stored-story.js';

const random = seededRandomness();
const uuid = () => random.uuid();
const hash = new Uint8Array(32);
const attempts = Array.from({ length: 50 }, (_, index) => index);

// PostgreSQL only: the embedded database has one connection, its transactions come one after another anyway.
onDatabase('postgresql', (open) => {
  const opened = () => openPersistence((options) => open({ poolSize: 20, ...options }));

  it('gives serials and leaves without gaps in commit order, though every fifth transaction is abandoned', async () => {
    const { persistence } = await opened();
    const committed: { serial: number; leaf: number }[] = [];
    const decide = (attempt: number) =>
      persistence.transact(async ({ numbers, log }) => {
        const serial = await numbers.draw('2026');
        const leaf = await log.append(Buffer.from(`attempt ${attempt}`), hash);
        if (attempt % 5 === 0) throw new Error('abandoned');
        return { serial, leaf };
      });
    const outcomes = await Promise.allSettled(
      attempts.map(async (attempt) => committed.push(await decide(attempt))),
    );
    expect(outcomes.filter((outcome) => outcome.status === 'rejected')).toHaveLength(10);

    const inOrder = committed.toSorted((a, b) => a.serial - b.serial);
    expect(inOrder).toEqual(inOrder.map((_, index) => ({ serial: index + 1, leaf: index })));
    expect(inOrder).toHaveLength(40);
    expect(await persistence.read.log.size()).toBe(40);
  });

  it('shows no leaf before every earlier one', async () => {
    const { persistence } = await opened();
    const writing = { on: true };
    const writers = Promise.all(
      attempts.map((attempt) =>
        persistence.transact(({ log }) => log.append(Buffer.from(`leaf ${attempt}`), hash)),
      ),
    ).finally(() => {
      writing.on = false;
    });
    let seen = 0;
    while (writing.on) {
      const { log } = persistence.read;
      const size = await log.size();
      expect(await log.leafHashes(0, size)).toHaveLength(size);
      expect(size).toBeGreaterThanOrEqual(seen);
      seen = size;
    }
    await writers;
    expect(await persistence.read.log.size()).toBe(attempts.length);
  });

  it('lets one of two acts on the same version happen', async () => {
    const { persistence } = await opened();
    const [submission, assignment] = filedStory(storyCast({ uuid }), 'N');
    for (const _ of attempts) {
      const dossierId = uuid();
      await persistence.read.events.append(dossierId, 0, [submission as DossierEvent]);
      const act = () =>
        persistence.transact(({ events }) => events.append(dossierId, 1, [assignment as DossierEvent]));
      const results = await Promise.all([act(), act()]);
      expect(results.filter((result) => result.ok)).toHaveLength(1);
      expect(await persistence.read.events.load(dossierId)).toHaveLength(2);
    }
  });

  it('lets the other act happen when the first is abandoned', async () => {
    const { persistence } = await opened();
    const [submission] = filedStory(storyCast({ uuid }), 'N');
    const dossierId = uuid();
    let firstIsIn = (): void => undefined;
    const waiting = new Promise<void>((resolve) => {
      firstIsIn = resolve;
    });
    const first = persistence.transact(async ({ events }) => {
      await events.append(dossierId, 0, [submission as DossierEvent]);
      firstIsIn();
      // Long enough for the second to be waiting for this row.
      await new Promise((resolve) => setTimeout(resolve, 100));
      throw new Error('abandoned');
    });
    const second = waiting.then(() =>
      persistence.transact(({ events }) => events.append(dossierId, 0, [submission as DossierEvent])),
    );
    await expect(first).rejects.toThrow('abandoned');
    expect(await second).toEqual({ ok: true, version: 1 });
  });

  it('files a repeated request once', async () => {
    const { persistence } = await opened();
    const [submission] = filedStory(storyCast({ uuid }), 'N');
    const append = () => persistence.read.events.append(uuid(), 0, [submission as DossierEvent], 'draft:1');
    const results = await Promise.all(attempts.map(append));
    expect(results.filter((result) => result.ok)).toHaveLength(1);
  });

  it('signs one of many checkpoints that follow the same head', async () => {
    const { persistence } = await opened();
    for (const _ of attempts) await persistence.transact(({ log }) => log.append(Buffer.from('x'), hash));
    const sign = (treeSize: number) =>
      persistence.transact(({ log }) =>
        log.sign(0, {
          treeSize,
          rootHash: hash,
          note: `${treeSize}`,
          frontier: hash,
          signedAt: instantOf(0),
        }),
      );
    const signed = await Promise.all(attempts.map((attempt) => sign(attempt + 1)));
    const winners = attempts.filter((attempt) => signed[attempt] === true);
    expect(winners).toHaveLength(1);
    expect((await persistence.read.log.signedHead())?.treeSize).toBe((winners[0] ?? 0) + 1);
  });

  it('spends a token once', async () => {
    const { persistence } = await opened();
    const { accounts } = persistence.read;
    const accountId = uuid();
    const createdAt = instantOf(0);
    await accounts.add({
      id: accountId,
      mail: 'a@example.cn',
      displayName: '样例用户',
      roles: ['operator'],
      passwordHash: 'hash',
      failedAttempts: 0,
      createdAt,
    });
    await accounts.addToken({ tokenHash: 't', accountId, purpose: 'verify-mail', expiresAt: createdAt });
    const spent = await Promise.all(attempts.map(() => accounts.spendToken('t', 'verify-mail')));
    expect(spent.filter((token) => token !== undefined)).toHaveLength(1);
  });
});
