import { expect, test } from 'vitest';
import * as story from '../../test/support/dossier-story.js';
import * as told from '../../test/support/filed-story.js';
import type { CalendarYear } from '#law/calendar/calendar-year';
import { officialCalendar, withYear } from '#law/working-calendar';
import type { DossierCommand } from './commands.js';
import { replay } from './evolve.js';

/** A sample, not the State Council's notice, which was not out when this was written. */
const sample2027: CalendarYear = {
  year: 2027,
  notice: {
    number: '样例〔2026〕1号',
    title: '样例：2027年放假安排',
    issuedOn: '2026-12-10',
    source: 'read',
  },
  holidays: [{ name: '元旦', from: '2027-01-01', to: '2027-01-03' }],
  workedWeekends: [],
};
const calendar = withYear(officialCalendar, sample2027, '2022-2027');

const moves: DossierCommand = { type: 'MoveDeadlines', actor: story.supervisor, notice: '样例〔2026〕1号' };
const received = told.at('2026-12-18T10:00:00+08:00');
const later = { ...told.at('2026-12-21T10:00:00+08:00'), calendar };

test('a filing received on 2026-12-18 has provisional dates that move when the notice for 2027 is loaded (Alaveteli #7292)', () => {
  const history = told.after([], [story.submits(story.operator), received]);
  story
    .given(...history)
    .when(moves, later)
    .gives({
      type: 'DeadlinesMoved',
      calendarVersion: '2022-2027',
      moves: [
        {
          key: 'review:1',
          from: expect.objectContaining({ dueOn: '2027-01-01', provisional: true }),
          to: expect.objectContaining({ dueOn: '2027-01-04', provisional: false }),
        },
        expect.objectContaining({ key: 'correction-notice:1' }),
      ],
    });
  const moved = replay(told.after(history, [moves, later]));
  expect(moved).toMatchObject({ submissions: [{ review: { dueOn: '2027-01-04', provisional: false } }] });
  story
    .given(...told.after(history, [moves, later]))
    .when(moves, later)
    .refuses('nothing-moved', 5);
});

test('what is decided keeps the date it was measured by', () => {
  story
    .given(...told.filedHistory)
    .when(moves, later)
    .refuses('not-allowed', 5);
});

test('a change under examination moves too', () => {
  const history = told.after(told.filedHistory, [told.changes(), received]);
  story
    .given(...history)
    .when(moves, later)
    .gives({
      type: 'DeadlinesMoved',
      moves: [expect.objectContaining({ key: 'change-examination:1' })],
    });
});
