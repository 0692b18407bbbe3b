import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { testSeed } from '../../test/support/random.js';
import { bundledEntryBytesMax, encodeEntryBundle, parseEntryBundle } from './entry-bundle.js';

test('each entry stands after its length in 16 bits, the greater byte first', () => {
  const bundle = encodeEntryBundle([Buffer.from('{}'), Buffer.alloc(0), Buffer.alloc(258, 7)]);
  expect(bundle.subarray(0, 8).toString('hex')).toBe('00027b7d00000102');
  expect(parseEntryBundle(bundle, 3)?.map(({ length }) => length)).toEqual([2, 0, 258]);
});

test('what was bundled is read back, and nothing cut or lengthened is', () => {
  const entries = fc.array(fc.uint8Array({ maxLength: 40 }), { minLength: 1, maxLength: 256 });
  fc.assert(
    fc.property(entries, fc.nat(), (list, cut) => {
      const bundle = encodeEntryBundle(list);
      expect(parseEntryBundle(bundle, list.length)).toEqual(list.map((entry) => Buffer.from(entry)));
      expect(parseEntryBundle(bundle, list.length + 1)).toBeUndefined();
      expect(parseEntryBundle(bundle, list.length - 1)).toBeUndefined();
      expect(parseEntryBundle(bundle.subarray(0, cut % bundle.length), list.length)).toBeUndefined();
      expect(parseEntryBundle(Buffer.concat([bundle, Buffer.of(0)]), list.length)).toBeUndefined();
    }),
    { seed: testSeed, numRuns: 40 },
  );
});

test('the largest entry fits, one byte more does not, nor no entry, nor 257', () => {
  const largest = Buffer.alloc(bundledEntryBytesMax, 1);
  expect(parseEntryBundle(encodeEntryBundle([largest]), 1)?.[0]?.equals(largest)).toBe(true);
  expect(() => encodeEntryBundle([Buffer.alloc(bundledEntryBytesMax + 1)])).toThrow(RangeError);
  expect(() => encodeEntryBundle([])).toThrow(RangeError);
  expect(() => encodeEntryBundle(Array.from({ length: 257 }, () => Buffer.of(1)))).toThrow(RangeError);
});
