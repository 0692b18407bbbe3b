import { expect, test } from 'vitest';
import { instantOf } from '#law/calendar-day';
import type { JsonValue } from './canonical-json.js';
import { parseReceipt } from './parse-receipt.js';
import { type ReceiptDocument, receiptsOf } from './receipt-entry.js';

const receipt: ReceiptDocument = {
  version: 1,
  kind: 'receipt',
  of: 'filing',
  reference: '样例-1',
  lodgedAt: instantOf(Date.UTC(2023, 1, 1)),
  content: 'ab'.repeat(32),
};

test.each(receiptsOf)('a receipt of a %s is read as it was written', (of) => {
  expect(parseReceipt({ ...receipt, of })).toEqual({ ...receipt, of });
});

test.each<[string, JsonValue]>([
  ['nothing', null],
  ['a list', [{ ...receipt }]],
  ['a text', 'receipt'],
  ['another version', { ...receipt, version: 2 }],
  ['a version in words', { ...receipt, version: '1' }],
  ['another kind', { ...receipt, kind: 'entry' }],
  ['another matter', { ...receipt, of: 'licence' }],
  ['a matter of every object', { ...receipt, of: 'constructor' }],
  ['no reference', { ...receipt, reference: '' }],
  ['an endless reference', { ...receipt, reference: 'x'.repeat(201) }],
  ['half a surrogate pair', { ...receipt, reference: 'x\ud800' }],
  ['another spelling of the time', { ...receipt, lodgedAt: '2023-02-01T08:00:00.000+08:00' }],
  ['a day', { ...receipt, lodgedAt: '2023-02-01' }],
  ['a day that does not exist', { ...receipt, lodgedAt: '2023-02-30T00:00:00.000Z' }],
  ['a short digest', { ...receipt, content: 'ab' }],
  ['a digest in capitals', { ...receipt, content: 'AB'.repeat(32) }],
  ['a member too many', { ...receipt, erased: true }],
  ['a member too few', Object.fromEntries(Object.entries(receipt).slice(1))],
])('%s is no receipt', (_, value) => {
  expect(parseReceipt(value)).toBeUndefined();
});
