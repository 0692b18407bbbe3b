import { describe, expect, it } from 'vitest';
import { cancellationDeadline } from './article-07-cancellation.js';
import { reviewRule } from './article-05-review.js';
import { day } from './calendar-day.js';
import { countAgain, differs, explainStored } from './counted-again.js';
import { officialCalendar, withYear } from './working-calendar.js';
import { deadlineOf, explainDeadline } from './working-days.js';

const sampleNotice = {
  year: 2027,
  notice: { number: '样例〔2026〕1号', title: '样例', issuedOn: '2026-12-01', source: 'read' },
  holidays: [{ name: '元旦', from: '2026-12-31', to: '2027-01-03' }],
  workedWeekends: [{ day: '2026-12-27', holiday: '元旦' }],
} as const;
const later = withYear(officialCalendar, sampleNotice, 'sample');

describe('a date counted again by a newer calendar', () => {
  const stored = deadlineOf(officialCalendar, reviewRule, day('2026-12-18'));

  it('was provisional without the notice, and is firm with it', () => {
    expect(stored).toMatchObject({ dueOn: '2027-01-01', provisional: true });
    expect(countAgain(later, stored)).toMatchObject({ dueOn: '2027-01-04', provisional: false });
    expect(differs(stored, countAgain(later, stored))).toBe(true);
  });

  it('stays when nothing it rests on moved', () => {
    const early = deadlineOf(officialCalendar, reviewRule, day('2026-03-02'));
    expect(differs(early, countAgain(later, early))).toBe(false);
  });

  it('is explained day by day, by the newer one', () => {
    const { days } = explainStored(later, stored);
    expect(days.at(-1)).toMatchObject({ day: '2027-01-04', ordinal: 10 });
    expect(explainStored(officialCalendar, stored)).toEqual(
      explainDeadline(officialCalendar, reviewRule, day('2026-12-18')),
    );
  });
});

describe('the day business ends (Article 7)', () => {
  it.each([
    ['2023-02-11', 'a Saturday'],
    ['2023-01-22', 'the Spring Festival'],
    ['2027-10-01', 'a year without a notice'],
  ])('is due on %s itself: %s moves nothing', (on) => {
    const deadline = cancellationDeadline(day(on));
    expect(deadline).toMatchObject({ startsOn: on, dueOn: on, rawDueOn: on, provisional: false });
    expect(countAgain(later, deadline)).toBe(deadline);
    expect(explainStored(officialCalendar, deadline).days).toEqual([{ day: on, kind: 'calendar' }]);
  });
});
