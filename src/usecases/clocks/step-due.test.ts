import { describe, expect, it } from 'vitest';
import { changeDeadline } from '#law/article-06-change';
import { reviewRule } from '#law/article-05-review';
import { day } from '#law/calendar-day';
import { officialCalendar } from '#law/working-calendar';
import { deadlineOf } from '#law/working-days';
import type { StoredDeadline } from '../ports/deadlines.js';
import { isToldByAnother, stepDue } from './step-due.js';

const plan = {
  remindStaffWorkingDaysBefore: [3, 1],
  remindOperatorDaysBefore: [10, 3, 1],
  escalateEveryWorkingDays: 5,
  tellFromHour: 8,
};

/** Received on 2023-01-16, due on 2023-02-02: the Spring Festival lies between. */
const review: StoredDeadline = {
  subject: 'dossier',
  subjectId: 'case',
  key: 'review:1',
  bearer: 'authority',
  deadline: deadlineOf(officialCalendar, reviewRule, day('2023-01-16')),
  openedAt: '2023-01-16T02:00:00.000Z' as StoredDeadline['openedAt'],
  state: 'open',
};
/** Changed on 2023-01-05: thirty days end on Saturday 02-04 and roll to Monday 02-06. */
const change: StoredDeadline = {
  ...review,
  subject: 'draft',
  key: 'change',
  bearer: 'operator',
  deadline: changeDeadline(officialCalendar, day('2023-01-05')),
};

const step = (stored: StoredDeadline, today: string) =>
  stepDue(stored, { today: day(today), calendar: officialCalendar, plan })?.step;

describe('the staff', () => {
  it.each([
    ['2023-01-28', undefined, 'four working days left'],
    ['2023-01-29', undefined, 'a worked Sunday: four left after it'],
    ['2023-01-30', 'before:3', 'three left'],
    ['2023-01-31', 'before:3', 'two left, and that was not missed'],
    ['2023-02-01', 'before:1', 'tomorrow'],
    ['2023-02-02', 'due', 'today'],
    ['2023-02-03', 'after:0', 'one working day over'],
    ['2023-02-09', 'after:0', 'five over'],
    ['2023-02-10', 'after:1', 'six over: again'],
    ['2023-02-12', 'after:1', 'the weekend does not count'],
    ['2023-02-17', 'after:2', 'eleven over'],
  ])('on %s: %s (%s)', (today, expected, _why) => {
    expect(step(review, today)).toBe(expected);
  });

  it.each(['met', 'lapsed'] as const)('is told nothing of what is %s', (state) => {
    const closed = { ...review, state, closedAt: review.openedAt };
    expect(step(closed, '2023-02-01')).toBeUndefined();
    expect(step(closed, '2023-03-01')).toBeUndefined();
  });
});

describe('an operator with thirty days', () => {
  it.each([
    ['2023-01-24', undefined, 'eleven days before'],
    ['2023-01-25', 'before:10', 'ten'],
    ['2023-01-31', 'before:10', 'four'],
    ['2023-02-01', 'before:3', 'three'],
    ['2023-02-03', 'before:1', 'day 29'],
    ['2023-02-04', 'before:1', 'day 30, a Saturday'],
    ['2023-02-06', 'due', 'the Monday it rolled to'],
    ['2023-02-07', 'after:0', 'late'],
  ])('on %s: %s (%s)', (today, expected, _why) => {
    expect(step(change, today)).toBe(expected);
  });
});

describe('a case with two clocks', () => {
  const notice: StoredDeadline = { ...review, key: 'correction-notice:1' };

  it('is told of once', () => {
    expect(isToldByAnother(notice, [review, notice])).toBe(true);
    expect(isToldByAnother(review, [review, notice])).toBe(false);
  });

  it('but of the notice, when that ends first or stands alone', () => {
    const longer = deadlineOf(officialCalendar, { ...reviewRule, length: 12 }, day('2023-01-16'));
    expect(isToldByAnother(notice, [{ ...review, deadline: longer }, notice])).toBe(false);
    expect(isToldByAnother(notice, [{ ...review, key: 'review:2' }, notice])).toBe(false);
    expect(isToldByAnother(notice, [{ ...review, state: 'met', closedAt: review.openedAt }, notice])).toBe(
      false,
    );
  });
});
