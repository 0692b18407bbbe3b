import { beforeAll, expect, it } from 'vitest';
import { instantOf } from '#law/calendar-day';
import type { Persistence } from '#usecases/ports';
import type { StoredCheckpoint } from '#usecases/ports/register';
import { forEachDatabase } from '../support/databases.js';
import { openPersistence } from '../support/persistence.js';

const hash = (byte: number) => Buffer.alloc(32, byte);
const entry = (index: number) => Buffer.from(`entry ${index}`);

function checkpoint(treeSize: number, note = `of size ${treeSize}`): StoredCheckpoint {
  const publishedAt = instantOf(Date.UTC(2026, 2, 2, 0, treeSize));
  return { treeSize, rootHash: hash(treeSize), note, frontier: Buffer.alloc(8, treeSize), publishedAt };
}

forEachDatabase((_kind, open) => {
  let persistence: Persistence;
  beforeAll(async () => {
    ({ persistence } = await openPersistence(open));
  });
  const append = (index: number) => persistence.transact(({ log }) => log.append(entry(index), hash(index)));

  // In order: a log only grows.
  it('begins empty and unpublished', async () => {
    const { log } = persistence.read;
    expect(await log.size()).toBe(0);
    expect(await log.head()).toBeUndefined();
    expect(await log.leafHashes(0, 10)).toEqual([]);
  });

  it('gives each leaf the next position, and none to a transaction that never was', async () => {
    expect(await append(0)).toBe(0);
    const abandoned = persistence.transact(async ({ log }) => {
      expect(await log.append(entry(1), hash(1))).toBe(1);
      expect(await log.append(entry(2), hash(2))).toBe(2);
      throw new Error('abandoned');
    });
    await expect(abandoned).rejects.toThrow('abandoned');
    for (const index of [1, 2, 3]) expect(await append(index)).toBe(index);
    expect(await persistence.read.log.size()).toBe(4);
  });

  it('gives back hashes of a range, and entries', async () => {
    const { log } = persistence.read;
    expect(await log.leafHashes(1, 3)).toEqual([hash(1), hash(2)]);
    expect(await log.leafHashes(3, 99)).toEqual([hash(3)]);
    expect(await log.entryBytes(2)).toEqual(entry(2));
    expect(await log.entryBytes(4)).toBeUndefined();
  });

  it('publishes only on top of the head that was read', async () => {
    const publish = (previous: number, next: StoredCheckpoint) =>
      persistence.transact(({ log }) => log.publish(previous, next));
    expect(await publish(0, checkpoint(2))).toBe(true);
    expect(await publish(0, checkpoint(3))).toBe(false);
    expect(await publish(0, checkpoint(2, 'another of the same size'))).toBe(false);
    expect(await persistence.read.log.head()).toEqual(checkpoint(2));
    expect(await publish(2, checkpoint(4))).toBe(true);
    expect(await publish(2, checkpoint(3))).toBe(false);
    expect(await persistence.read.log.head()).toEqual(checkpoint(4));
  });

  it('takes no checkpoint of leaves that are not there', async () => {
    await expect(persistence.read.log.publish(4, checkpoint(5))).rejects.toThrow('has no 5 leaves');
  });
});
