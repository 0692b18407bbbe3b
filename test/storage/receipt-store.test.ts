import { type Kysely, sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { instantOf } from '#law/calendar-day';
import { parseReceiptEntry, receiptCommitment, receiptEntryBytes } from '#register/receipt-entry';
import { leafHash } from '#log/merkle';
import type { Schema } from '#storage/schema';
import { lodgeReceipt } from '#usecases/log/lodge-receipt';
import { publishingSteps } from '#usecases/log/publishing-steps';
import type { Persistence } from '#usecases/ports';
import { forEachDatabase } from '../support/databases.js';
import { openPersistence } from '../support/persistence.js';
import { seededRandomness } from '../support/random.js';

const randomness = seededRandomness();
const lodgedAt = instantOf(Date.UTC(2026, 2, 2));

forEachDatabase((_kind, open) => {
  let persistence: Persistence;
  let db: Kysely<Schema>;
  beforeAll(async () => {
    const opened = await openPersistence(open);
    ({ persistence } = opened);
    ({ db } = opened.database);
  });
  const lodge = (reference: string, of: 'filing' | 'report' = 'filing') =>
    persistence.transact((stores) =>
      lodgeReceipt({ randomness }, stores, { of, reference, lodgedAt, content: { 样例: reference } }),
    );
  const place = () => publishingSteps.sequence({ persistence } as never);

  // In order: a log only grows.
  it('keeps a receipt with what opens it, and no place in the log yet', async () => {
    await lodge('a');
    const receipt = await persistence.read.receipts.find({ of: 'filing', reference: 'a' });
    if (receipt === undefined) throw new Error('no receipt');
    expect(receipt).toMatchObject({ document: { of: 'filing', reference: 'a', lodgedAt } });
    expect(receipt.leafIndex).toBeUndefined();
    expect(receiptCommitment(receipt.salt, receipt.document)).toEqual(receipt.commitment);
    expect(await persistence.read.receipts.find({ of: 'report', reference: 'a' })).toBeUndefined();
  });

  it('takes one receipt for one act', async () => {
    await expect(lodge('a')).rejects.toThrow('receipt_pkey');
    await lodge('a', 'report');
  });

  it('gives each a place in the log, in an order that tells nothing', async () => {
    for (const reference of ['b', 'c', 'd', 'e']) await lodge(reference);
    await place();
    const { log, receipts } = persistence.read;
    expect(await receipts.waiting(10)).toEqual([]);
    const commitments = (await log.entries(0, 99)).map(
      (entry) => parseReceiptEntry(entry)?.toString('hex') ?? '',
    );
    expect(commitments).toHaveLength(6);
    expect(commitments).toEqual([...commitments].sort());
    const placed = await receipts.find({ of: 'report', reference: 'a' });
    expect(commitments[placed?.leafIndex ?? -1]).toBe(Buffer.from(placed?.commitment ?? []).toString('hex'));
  });

  it('places later ones after them, and nothing twice', async () => {
    await lodge('f');
    await place();
    await place();
    const { log, receipts } = persistence.read;
    expect(await log.size()).toBe(7);
    expect((await receipts.find({ of: 'filing', reference: 'f' }))?.leafIndex).toBe(6);
  });

  it('holds nothing in the open but the act, its reference and the commitment', async () => {
    const { rows } = await sql<{ row: string }>`select receipt::text as row from receipt`.execute(db);
    const columns = await sql<{ name: string }>`
      select column_name as name from information_schema.columns where table_name = 'receipt'`.execute(db);
    expect(columns.rows.map(({ name }) => name).sort()).toEqual(
      ['act', 'commitment', 'leaf_index', 'reference', 'sealed'].sort(),
    );
    expect(rows.map(({ row }) => row).join()).not.toContain('样例');
  });

  it('can be erased: the log stays as it was, and says no more what the leaf is of', async () => {
    const { log, receipts } = persistence.read;
    const before = await log.entries(0, 99);
    await db.deleteFrom('receipt').where('act', '=', 'report').execute();
    expect(await receipts.find({ of: 'report', reference: 'a' })).toBeUndefined();
    expect(await log.entries(0, 99)).toEqual(before);
  });

  describe('the database refuses', () => {
    const bytes = (count: number) => `decode(repeat('ab', ${count}), 'hex')`;
    beforeAll(async () => {
      await lodge('waiting');
      const entry = receiptEntryBytes(Buffer.alloc(32, 9));
      await persistence.transact(({ log }) => log.append(entry, leafHash(entry)));
    });
    it.each([
      ['another place', `update receipt set leaf_index = 7 where reference = 'b'`],
      ['no place any more', `update receipt set leaf_index = null where reference = 'b'`],
      ['another commitment', `update receipt set commitment = ${bytes(32)} where reference = 'waiting'`],
      ['another document', `update receipt set sealed = ${bytes(9)} where reference = 'waiting'`],
      ['another reference', `update receipt set reference = 'z', leaf_index = 7 where reference = 'waiting'`],
      ['a place from the start', `insert into receipt values ('filing', 'y', ${bytes(32)}, 'x', 7)`],
      ['the place of another leaf', `update receipt set leaf_index = 7 where reference = 'waiting'`],
      ['truncation', `truncate receipt`],
    ])('%s', async (_what, statement) => {
      await expect(sql.raw(statement).execute(db)).rejects.toThrow(
        /given its leaf once|something else|append-only/,
      );
    });
  });
});
