import { expect, it } from 'vitest';
import { periodCodes, periodRules } from './periods.js';

it('lists every period of the Measures under its own code', () => {
  expect(
    periodCodes.map((code) => {
      const { length, unit, citation } = periodRules[code];
      return `${periodRules[code].code}: ${length} ${unit} (Art. ${citation.article})`;
    }),
  ).toEqual([
    'review: 10 working-day (Art. 5)',
    'correction-notice: 10 working-day (Art. 5)',
    'change: 30 calendar-day (Art. 6)',
    'transition: 10 working-day (Art. 8)',
  ]);
});
