import { expect, it } from 'vitest';
import { containsPattern, searchText } from './search-text.js';

it.each([
  ['Example.CN', 'example.cn'],
  ['ＡＢＣ１２３', 'abc123'],
  ['  样例\t平台  ', '样例 平台'],
])('compares %j as %j', (text, expected) => {
  expect(searchText(text)).toBe(expected);
});

it('keeps texts apart and leaves empty ones out', () => {
  expect(searchText('A', '', ' ', 'B')).toBe('a\nb');
});

it.each([
  ['plain', '%plain%'],
  ['100%', String.raw`%100\%%`],
  ['a_b', String.raw`%a\_b%`],
  [String.raw`a\b`, String.raw`%a\\b%`],
])('looks for %j itself', (text, pattern) => {
  expect(containsPattern(text)).toBe(pattern);
});
