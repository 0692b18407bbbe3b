import { describe, expect, it } from 'vitest';
import { acknowledgementDeadline, acknowledgementRule } from './article-05-handover.js';
import { day } from './calendar-day.js';
import { officialCalendar } from './working-calendar.js';

describe('the two ministries acknowledge what they are handed', () => {
  it.each([
    // handed over, working days, last day
    ['2026-03-02', 5, '2026-03-09'],
    ['2026-02-10', 5, '2026-02-24'],
    ['2023-01-19', 2, '2023-01-28'],
  ])('handed over on %s with %i working days: by %s', (handedOn, days, dueOn) => {
    expect(acknowledgementDeadline(officialCalendar, days, day(handedOn)).dueOn).toBe(dueOn);
  });

  it('rests on Article 5, paragraph 1, whose text gives no period', () => {
    expect(acknowledgementRule(5)).toEqual({
      code: 'handover-acknowledgement',
      citation: { instrument: 'measures-2022', article: 5, paragraph: 1 },
      length: 5,
      unit: 'working-day',
    });
  });
});
