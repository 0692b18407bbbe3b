import { expect, test } from 'vitest';
import { maskedNumber } from './case-view.js';

test.each([
  ['91110105MA0000007L', '**************007L'],
  ['11010519491231002X', '**************002X'],
  ['E12345678', '******678'],
  ['A1234', '****4'],
  ['AB', '**'],
  ['', ''],
])('%j is shown as %j', (number, shown) => {
  expect(maskedNumber(number)).toBe(shown);
});
