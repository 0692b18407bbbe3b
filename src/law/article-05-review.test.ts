import { describe, expect, it } from 'vitest';
import {
  correctionNoticeDeadline,
  nearness,
  reviewDeadline,
  type ReviewRounds,
} from './article-05-review.js';
import { day } from './calendar-day.js';
import { officialCalendar } from './working-calendar.js';

function rounds(...written: readonly string[]): ReviewRounds {
  const [first, ...later] = written.map((row) => {
    const [received = '', notice] = row.split(' ');
    return notice === undefined
      ? { receivedOn: day(received) }
      : { receivedOn: day(received), noticeSentOn: day(notice) };
  });
  if (first === undefined) throw new Error('a history has a round');
  return [first, ...later];
}

describe('the review period after corrections', () => {
  it.each([
    // rounds: received [notice sent]            restart       resume        days left with resume
    [['2023-01-16'], '2023-02-02', '2023-02-02', 10],
    [['2023-01-03 2023-01-06', '2023-01-16'], '2023-02-02', '2023-01-30', 7],
    [['2023-01-03 2023-01-03', '2023-01-16'], '2023-02-02', '2023-02-02', 10],
    [['2023-01-03 2023-01-06', '2023-01-09 2023-01-11', '2023-01-16'], '2023-02-02', '2023-01-28', 5],
    [['2023-01-03 2023-01-17', '2023-01-18'], '2023-02-06', '2023-01-19', 1],
    [['2023-01-03 2023-03-17', '2023-03-20'], '2023-04-03', '2023-03-21', 1],
    [['2023-01-03', '2023-01-06', '2023-01-16'], '2023-02-02', '2023-01-17', 1],
  ] as const)('%j: restart %s, resume %s (%i days)', (written, restart, resume, length) => {
    const history = rounds(...written);
    expect(reviewDeadline(officialCalendar, history, 'restart').dueOn).toBe(restart);
    const resumed = reviewDeadline(officialCalendar, history, 'resume');
    expect(resumed.dueOn).toBe(resume);
    expect(resumed.rule).toMatchObject({ code: 'review', length });
  });

  it('gives each version its own notice period, whichever clock is set', () => {
    expect(
      correctionNoticeDeadline(officialCalendar, rounds('2023-01-03 2023-01-06', '2023-01-16')),
    ).toMatchObject({ dueOn: '2023-02-02', rule: { code: 'correction-notice' } });
  });
});

describe('nearness of a review due 2023-02-02', () => {
  it.each([
    ['2023-01-19', 'ample'],
    ['2023-01-29', 'ample'],
    ['2023-01-30', 'near'],
    ['2023-02-01', 'near'],
    ['2023-02-02', 'due-today'],
    ['2023-02-03', 'overdue'],
  ])('%s: %s', (today, expected) => {
    expect(nearness({ dueOn: day('2023-02-02') }, day(today), officialCalendar)).toBe(expected);
  });

  it('is overdue on the weekend right after a Friday', () => {
    expect(nearness({ dueOn: day('2026-11-20') }, day('2026-11-21'), officialCalendar)).toBe('overdue');
  });
});
