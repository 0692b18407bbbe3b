import { describe, expect, it } from 'vitest';
import { changeDeadline, changeTimeliness } from './article-06-change.js';
import { day, parseInstant } from './calendar-day.js';
import { officialCalendar } from './working-calendar.js';

function at(text: string) {
  const instant = parseInstant(text);
  if (instant === undefined) throw new Error(text);
  return instant;
}

describe('Article 6', () => {
  it.each([
    // changed       filed                          outcome
    ['2023-01-05', '2023-02-06T23:59:59+08:00', { kind: 'on-time' }],
    ['2023-01-05', '2023-02-07T00:00:00+08:00', { kind: 'late', days: 1 }],
    ['2023-01-05', '2023-02-06T15:59:59Z', { kind: 'on-time' }],
    ['2023-08-31', '2023-10-07T12:00:00+08:00', { kind: 'on-time' }],
    ['2022-11-01', '2023-06-01T12:00:00+08:00', { kind: 'not-yet-in-force' }],
  ])('changed %s, filed %s: %j', (changed, filed, outcome) => {
    expect(changeTimeliness(officialCalendar, day(changed), at(filed))).toEqual(outcome);
  });

  it('keeps the raw thirtieth day beside the one it was moved to', () => {
    expect(changeDeadline(officialCalendar, day('2023-08-31'))).toMatchObject({
      rawDueOn: '2023-09-30',
      dueOn: '2023-10-07',
    });
  });
});
