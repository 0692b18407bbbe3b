import { type Kysely, sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Instant, instantOf } from '#law/calendar-day';
import type { Schema } from '#storage/schema';
import type { Persistence } from '#usecases/ports';
import type { SignedCheckpoint } from '#usecases/ports/log';
import { forEachDatabase } from '../support/databases.js';
import { openPersistence } from '../support/persistence.js';

const hash = (byte: number) => Buffer.alloc(32, byte);
const entry = (index: number) => Buffer.from(`entry ${index}`);
const minute = (at: number): Instant => instantOf(Date.UTC(2026, 2, 2, 0, at));

function signed(treeSize: number, note = `of size ${treeSize}`): SignedCheckpoint {
  return {
    treeSize,
    rootHash: hash(treeSize),
    note,
    frontier: Buffer.alloc(8, treeSize),
    signedAt: minute(treeSize),
  };
}

/** As it reads once it is public. */
function published(treeSize: number, at: Instant, lines = '') {
  const { signedAt: _, note, ...head } = signed(treeSize);
  return { ...head, note: note + lines, publishedAt: at };
}

forEachDatabase((_kind, open) => {
  let persistence: Persistence;
  let db: Kysely<Schema>;
  beforeAll(async () => {
    const opened = await openPersistence(open);
    ({ persistence } = opened);
    ({ db } = opened.database);
  });
  const append = (index: number) => persistence.transact(({ log }) => log.append(entry(index), hash(index)));

  // In order: a log only grows.
  it('begins empty, unsigned and unpublished', async () => {
    const { log } = persistence.read;
    expect(await log.size()).toBe(0);
    expect(await log.signedHead()).toBeUndefined();
    expect(await log.head()).toBeUndefined();
    expect(await log.leafHashes(0, 10)).toEqual([]);
    expect(await log.nodeCount(1)).toBe(0);
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

  it('appends several at once, in the order given', async () => {
    const leaves = [4, 5].map((index) => ({ entry: entry(index), leafHash: hash(index) }));
    expect(await persistence.transact(({ log }) => log.appendAll(leaves))).toBe(4);
    expect(await persistence.transact(({ log }) => log.appendAll([]))).toBe(6);
    expect(await persistence.read.log.entries(3, 9)).toEqual([3, 4, 5].map(entry));
  });

  it('gives back hashes of a range, and entries', async () => {
    const { log } = persistence.read;
    expect(await log.leafHashes(1, 3)).toEqual([hash(1), hash(2)]);
    expect(await log.nodes(0, 1, 3)).toEqual([hash(1), hash(2)]);
    expect(await log.leafHashes(5, 99)).toEqual([hash(5)]);
    expect(await log.entryBytes(2)).toEqual(entry(2));
    expect(await log.entryBytes(6)).toBeUndefined();
  });

  it('signs only on top of the newest signed head, and shows none of it', async () => {
    const sign = (previous: number, next: SignedCheckpoint) =>
      persistence.transact(({ log }) => log.sign(previous, next));
    expect(await sign(0, signed(2))).toBe(true);
    expect(await sign(0, signed(3))).toBe(false);
    expect(await sign(0, signed(2, 'another of the same size'))).toBe(false);
    expect(await sign(2, signed(4))).toBe(true);
    expect(await sign(2, signed(3))).toBe(false);
    expect(await persistence.read.log.signedHead()).toEqual(signed(4));
    expect(await persistence.read.log.head()).toBeUndefined();
    expect(await persistence.read.log.published(2)).toBeUndefined();
  });

  it('takes no checkpoint of leaves that are not there', async () => {
    await expect(persistence.read.log.sign(4, signed(7))).rejects.toThrow('has no 7 leaves');
  });

  it('publishes what was signed, once, and nothing older afterwards', async () => {
    const { log } = persistence.read;
    expect(await log.publish(2, minute(10))).toBe(true);
    expect(await log.publish(2, minute(11))).toBe(false);
    expect(await log.head()).toEqual(published(2, minute(10)));
    expect(await log.publish(4, minute(12))).toBe(true);
    expect(await log.publish(2, minute(13))).toBe(false);
    expect(await log.head()).toEqual(published(4, minute(12)));
    await expect(log.publish(5, minute(14))).rejects.toThrow('checkpoint_publication_tree_size_fkey');
  });

  it('knows what was public when', async () => {
    const { log } = persistence.read;
    expect(await log.published(2)).toEqual(published(2, minute(10)));
    expect(await log.published(3)).toBeUndefined();
    expect(await log.publishedBy(minute(9))).toBeUndefined();
    expect(await log.publishedBy(minute(10))).toEqual(published(2, minute(10)));
    expect(await log.publishedBy(minute(99))).toEqual(published(4, minute(12)));
  });

  it('publishes in order even when the machine’s clock was set back', async () => {
    const { log } = persistence.read;
    await log.sign(4, signed(5));
    await log.sign(5, signed(6));
    expect(await log.publish(6, minute(3))).toBe(true);
    expect((await log.head())?.publishedAt).toBe(minute(12));
    const older = sql`insert into checkpoint_publication values (5, now())`;
    await expect(older.execute(db)).rejects.toThrow('is older than what was published');
  });

  it('adds the lines of witnesses to the note, the first of each key', async () => {
    const { log } = persistence.read;
    const of = (name: string, text: string) => ({
      name,
      keyId: '0a0b0c0d',
      line: `— ${name} ${text}\n`,
      cosignedAt: minute(20),
    });
    await log.addCosignatures(6, [of('b.example', 'BBBB')]);
    await log.addCosignatures(6, [of('a.example', 'AAAA'), of('b.example', 'CCCC')]);
    await log.addCosignatures(6, []);
    expect(await log.cosignatures(6)).toEqual([of('a.example', 'AAAA'), of('b.example', 'BBBB')]);
    expect((await log.head())?.note).toBe('of size 6— a.example AAAA\n— b.example BBBB\n');
  });

  describe('nodes of the tiles', () => {
    const leaves = (count: number) =>
      Array.from({ length: count }, () => ({ entry: entry(7), leafHash: hash(7) }));

    it('are stored in order, and twice is once', async () => {
      await persistence.transact(({ log }) => log.appendAll(leaves(506)));
      const { log } = persistence.read;
      await log.addNodes(1, 0, [hash(1)]);
      await log.addNodes(1, 0, [hash(9), hash(2)]);
      expect(await log.nodeCount(1)).toBe(2);
      expect(await log.nodes(1, 0, 9)).toEqual([hash(1), hash(2)]);
    });

    it.each([`update log_node set hash = hash`, `delete from log_node`, `truncate log_node`])(
      'stay as they are: %s',
      async (statement) => {
        await expect(sql.raw(statement).execute(db)).rejects.toThrow('append-only');
      },
    );

    it('stand on full tiles and leave no gap', async () => {
      const { log } = persistence.read;
      await expect(log.addNodes(1, 2, [hash(3)])).rejects.toThrow('is not full');
      await expect(log.addNodes(1, 4, [hash(3)])).rejects.toThrow('no predecessor');
      await expect(log.addNodes(2, 0, [hash(3)])).rejects.toThrow('is not full');
      await expect(log.addNodes(0, 0, [hash(3)])).rejects.toThrow('log_node_level_check');
    });
  });
});
