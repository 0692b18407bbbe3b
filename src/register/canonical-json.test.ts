import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { testSeed } from '../../test/support/random.js';
import { canonicalBytes, canonicalJson, jsonDepthMax, type JsonValue } from './canonical-json.js';

test('names are ordered by UTF-16 code unit, as in the example of RFC 8785 section 3.2.3', () => {
  const value = {
    '\u20ac': 'Euro Sign',
    '\r': 'Carriage Return',
    '\ufb33': 'Hebrew Letter Dalet With Dagesh',
    '1': 'One',
    '\ud83d\ude00': 'Emoji: Grinning Face',
    '\u0080': 'Control',
    '\u00f6': 'Latin Small Letter O With Diaeresis',
  };
  // The face is above U+FFFF and yet before U+FB33: its first code unit is D83D.
  expect(canonicalJson(value)).toBe(
    '{"\\r":"Carriage Return","1":"One","\u0080":"Control","\u00f6":"Latin Small Letter O With Diaeresis",' +
      '"\u20ac":"Euro Sign","\ud83d\ude00":"Emoji: Grinning Face","\ufb33":"Hebrew Letter Dalet With Dagesh"}',
  );
});

test('strings are escaped as in the example of RFC 8785 section 3.2.2', () => {
  const value = { string: '\u20ac$\u000f\u000aA\'\u0042\u0022\u005c\\"/', literals: [null, true, false] };
  expect(canonicalJson(value)).toBe(
    String.raw`{"literals":[null,true,false],"string":"€$\u000f\nA'B\"\\\\\"/"}`,
  );
});

test.each<[JsonValue, string]>([
  ['', '""'],
  ['\b\t\n\f\r\u0000\u001f\u007f\u2028', String.raw`"\b\t\n\f\r\u0000\u001f` + '\u007f\u2028"'],
  ['案', '"案"'],
  [0, '0'],
  [-0, '0'],
  [-1, '-1'],
  [Number.MAX_SAFE_INTEGER, '9007199254740991'],
  [[], '[]'],
  [{}, '{}'],
  [{ b: [{ d: 1, c: 2 }], a: {} }, '{"a":{},"b":[{"c":2,"d":1}]}'],
  [{ 10: 'x', 9: 'y', a: 'z' }, '{"10":"x","9":"y","a":"z"}'],
  [JSON.parse('{"__proto__":{"z":1},"A":2}') as JsonValue, '{"A":2,"__proto__":{"z":1}}'],
])('%j is written %s', (value, text) => {
  expect(canonicalJson(value)).toBe(text);
  expect(canonicalBytes(value)).toEqual(Buffer.from(text));
});

test.each<[string, unknown]>([
  ['undefined', undefined],
  ['an undefined member', { a: undefined }],
  // oxlint-disable-next-line no-sparse-arrays
  ['a hole in an array', [1, , 2]],
  ['a fraction', 0.5],
  ['not a number', Number.NaN],
  ['infinity', Number.POSITIVE_INFINITY],
  ['a number that is not exact', 2 ** 53],
  ['a big integer', 1n],
  ['a function', () => 1],
  ['a symbol', Symbol('s')],
  ['a date', new Date(0)],
  ['bytes', Buffer.from('a')],
  ['a map', new Map()],
  ['a high half', 'a\ud800'],
  ['a low half', '\udc00a'],
  ['halves the wrong way round', '\udc00\ud800'],
  ['a half in a name', { '\ud800': 1 }],
])('refuses %s', (_, value) => {
  expect(() => canonicalJson(value as JsonValue)).toThrow(TypeError);
});

test('refuses what is too deep, a ring included', () => {
  let deep: JsonValue = 1;
  for (let level = 0; level < jsonDepthMax; level++) deep = [deep];
  expect(canonicalJson(deep)).toHaveLength(2 * jsonDepthMax + 1);
  expect(() => canonicalJson([deep])).toThrow(TypeError);
  const ring: JsonValue[] = [];
  ring.push(ring);
  expect(() => canonicalJson(ring)).toThrow(TypeError);
});

test('reading it back gives the value, and the order in which members were added leaves no trace', () => {
  const leaf = fc.oneof(fc.string({ unit: 'binary' }), fc.maxSafeInteger(), fc.boolean(), fc.constant(null));
  const { tree } = fc.letrec<{ tree: JsonValue }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 4 },
      leaf,
      fc.array(tie('tree'), { maxLength: 4 }),
      fc.dictionary(fc.string({ unit: 'binary' }), tie('tree'), { maxKeys: 5 }),
    ),
  }));
  fc.assert(
    fc.property(tree, (value) => {
      const text = canonicalJson(value);
      const back = JSON.parse(text) as JsonValue;
      expect(canonicalJson(back)).toBe(text);
      expect(canonicalJson(reversed(value))).toBe(text);
      expect(JSON.parse(JSON.stringify(value))).toEqual(back);
    }),
    { seed: testSeed },
  );
});

function reversed(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, member]) => [key, reversed(member)] as const);
  return Object.fromEntries(entries.reverse());
}
