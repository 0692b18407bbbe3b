import { expect, test } from 'vitest';
import type { Instant } from '#law/calendar-day';
import {
  contentDigest,
  parseReceiptEntry,
  receiptCommitment,
  type ReceiptDocument,
  receiptEntryBytes,
} from './receipt-entry.js';

const salt = Buffer.alloc(32, 1);
const receipt: ReceiptDocument = {
  version: 1,
  kind: 'receipt',
  of: 'filing',
  reference: 'sample/1',
  lodgedAt: '2026-03-02T01:00:00.000Z' as Instant,
  content: contentDigest(Buffer.alloc(32, 2), { 样例: true }),
};

test('an entry holds the commitment and nothing else', () => {
  const commitment = receiptCommitment(salt, receipt);
  const bytes = receiptEntryBytes(commitment);
  expect(bytes.toString()).toBe(
    `{"commitment":"${commitment.toString('hex')}","kind":"receipt","version":1}`,
  );
  expect(parseReceiptEntry(bytes)).toEqual(commitment);
});

test.each([
  ['another act', { ...receipt, of: 'report' as const }],
  ['another reference', { ...receipt, reference: 'sample/2' }],
  ['another moment', { ...receipt, lodgedAt: '2026-03-02T01:00:00.001Z' as Instant }],
  ['another content', { ...receipt, content: contentDigest(Buffer.alloc(32, 2), { 样例: false }) }],
])('%s is another commitment', (_, other) => {
  expect(receiptCommitment(salt, other)).not.toEqual(receiptCommitment(salt, receipt));
});

test('the same content under another salt is another digest', () => {
  expect(contentDigest(salt, 'sample')).not.toBe(contentDigest(Buffer.alloc(32, 2), 'sample'));
});

test.each([
  ['a public entry', '{"number":"1","version":1}'],
  ['another version', `{"commitment":"${'0'.repeat(64)}","kind":"receipt","version":2}`],
  ['upper case', `{"commitment":"${'A'.repeat(64)}","kind":"receipt","version":1}`],
  ['a blank', `{"commitment": "${'0'.repeat(64)}","kind":"receipt","version":1}`],
  ['one digit less', `{"commitment":"${'0'.repeat(63)}","kind":"receipt","version":1}`],
])('%s is no receipt', (_, text) => {
  expect(parseReceiptEntry(Buffer.from(text))).toBeUndefined();
});

test('a salt of another length is refused', () => {
  expect(() => receiptCommitment(Buffer.alloc(31), receipt)).toThrow(RangeError);
});
