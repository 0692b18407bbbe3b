import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reviewRule } from './article-05-review.js';
import { changeRule } from './article-06-change.js';
import { addDays, type CalendarDay, day } from './calendar-day.js';
import type { PeriodRule } from './deadline.js';
import { officialCalendar, withYear, type WorkingCalendar } from './working-calendar.js';
import {
  classifyDay,
  deadlineOf,
  explainDeadline,
  workingDaysBetween,
  workingDaysLeft,
} from './working-days.js';

/** The arrangements as a package outside this project tells them. */
function foreignCalendar(): ReadonlyMap<string, 'public_holiday' | 'transfer_workday'> {
  const require = createRequire(import.meta.url);
  const days = new Map<string, 'public_holiday' | 'transfer_workday'>();
  for (const year of [2022, 2023, 2024, 2025, 2026]) {
    const path = require.resolve(`holiday-calendar/data/CN/${year}.json`);
    const { dates } = JSON.parse(readFileSync(path, 'utf8')) as {
      dates: { date: string; type: 'public_holiday' | 'transfer_workday' }[];
    };
    for (const { date, type } of dates) days.set(date, type);
  }
  return days;
}

const foreign = foreignCalendar();

/** Worked or not, by the other package's days and the weekday of the runtime: shares no line with the code tested. */
function workedByTheBook(on: Date): boolean {
  const type = foreign.get(on.toISOString().slice(0, 10));
  if (type !== undefined) return type === 'transfer_workday';
  return on.getUTCDay() !== 0 && on.getUTCDay() !== 6;
}

describe('the days 2022-2026', () => {
  it('are free and worked as holiday-calendar has them, every one', () => {
    let compared = 0;
    for (let on = day('2022-01-01'); on <= day('2026-12-31'); on = addDays(on, 1)) {
      const free = !workedByTheBook(new Date(`${on}T00:00:00Z`));
      expect({ on, free: classifyDay(officialCalendar, on).free }).toEqual({ on, free });
      compared += 1;
    }
    expect(compared).toBe(1826);
  });

  it.each([
    [2022, 249],
    [2023, 249],
    [2024, 251],
    [2025, 248],
    [2026, 248],
  ])('%i has %i working days', (year, worked) => {
    expect(workingDaysBetween(officialCalendar, day(`${year - 1}-12-31`), day(`${year}-12-31`))).toBe(worked);
  });

  it.each([
    ['2022-12-31', 'holiday', '元旦', '2023: 国办发明电〔2022〕16号'],
    ['2023-01-03', 'working', undefined, '2023: 国办发明电〔2022〕16号'],
    ['2023-01-28', 'make-up', '春节', '2023: 国办发明电〔2022〕16号'],
    ['2024-02-09', 'working', undefined, '2024: 国办发明电〔2023〕7号'],
    ['2026-02-14', 'make-up', '春节', '2026: 国办发明电〔2025〕7号'],
    ['2026-11-22', 'weekend', undefined, '2026: 国办发明电〔2025〕7号'],
    ['2027-01-01', 'assumed-working', undefined, '2027: none'],
    ['2021-10-02', 'assumed-weekend', undefined, '2021: none'],
  ] as const)('%s is %s (%s), by %s', (on, kind, holiday, version) => {
    const classified = classifyDay(officialCalendar, day(on));
    expect(classified).toMatchObject({ kind, versions: [version] });
    expect(classified.holiday).toBe(holiday);
  });
});

describe('ten working days (Article 5)', () => {
  it.each([
    // received     due           why
    ['2022-12-30', '2023-01-16', 'over New Year: 31 Dec to 2 Jan are free by the notice for 2023'],
    ['2023-01-01', '2023-01-16', 'the transition period of Article 8'],
    ['2023-01-13', '2023-02-01', 'Spring Festival 21-27 Jan; Sat 28 and Sun 29 are worked'],
    ['2023-01-16', '2023-02-02', 'the same; counting Monday to Friday gives 30 January'],
    ['2023-01-20', '2023-02-08', 'received on the eve of the holiday'],
    ['2023-04-21', '2023-05-08', 'Sun 23 Apr and Sat 6 May are worked, 29 Apr to 3 May free'],
    ['2023-06-15', '2023-06-30', 'Dragon Boat 22-24 Jun, Sun 25 worked'],
    ['2023-09-28', '2023-10-18', 'Mid-Autumn and National Day 29 Sep to 6 Oct'],
    ['2024-01-29', '2024-02-09', 'ends on 除夕, which is worked in law'],
    ['2024-02-08', '2024-02-28', 'Sun 18 Feb worked'],
    ['2025-01-20', '2025-02-08', 'ends on a worked Saturday'],
    ['2025-01-26', '2025-02-14', 'received on a worked Sunday'],
    ['2026-01-01', '2026-01-15', 'received on a holiday; Sun 4 Jan worked'],
    ['2026-02-02', '2026-02-14', 'ends on a worked Saturday'],
    ['2026-02-13', '2026-03-05', 'Spring Festival of nine days'],
    ['2026-09-18', '2026-10-09', 'Sun 20 Sep worked'],
    ['2026-09-20', '2026-10-10', 'received on a worked Sunday, ends on a worked Saturday'],
    ['2026-09-30', '2026-10-20', 'over National Day'],
    ['2026-11-23', '2026-12-07', 'no holiday in between'],
    ['2026-12-16', '2026-12-30', 'ends just inside the last year known'],
  ])('received %s, due %s: %s', (received, due) => {
    const deadline = explainDeadline(officialCalendar, reviewRule, day(received));
    expect(deadline).toMatchObject({ dueOn: due, rawDueOn: due, provisional: false });
  });

  it.each([
    ['2023-01-01', ['2023-01-10', '2023-01-11', '2023-01-13', '2023-01-17']],
    ['2023-01-16', ['2023-01-26', '2023-01-30']],
  ])('from %s never gives the usual wrong answers', (received, wrong) => {
    expect(wrong).not.toContain(deadlineOf(officialCalendar, reviewRule, day(received)).dueOn);
  });

  it('shows each day with its reason', () => {
    const { days } = explainDeadline(officialCalendar, reviewRule, day('2023-01-16'));
    expect(
      days.map((each) => [each.day, each.kind, each.ordinal ?? '', each.holiday ?? ''].join(' ')),
    ).toEqual([
      '2023-01-16 start  ',
      '2023-01-17 working 1 ',
      '2023-01-18 working 2 ',
      '2023-01-19 working 3 ',
      '2023-01-20 working 4 ',
      '2023-01-21 holiday  春节',
      '2023-01-22 holiday  春节',
      '2023-01-23 holiday  春节',
      '2023-01-24 holiday  春节',
      '2023-01-25 holiday  春节',
      '2023-01-26 holiday  春节',
      '2023-01-27 holiday  春节',
      '2023-01-28 make-up 5 春节',
      '2023-01-29 make-up 6 春节',
      '2023-01-30 working 7 ',
      '2023-01-31 working 8 ',
      '2023-02-01 working 9 ',
      '2023-02-02 working 10 ',
    ]);
  });

  it('names the notices of each year it touched', () => {
    expect(deadlineOf(officialCalendar, reviewRule, day('2022-12-29')).calendarVersions).toEqual([
      '2022: 国办发明电〔2021〕11号',
      '2023: 国办发明电〔2022〕16号',
    ]);
  });
});

describe('a year without a notice', () => {
  it.each([
    ['2026-12-18', '2027-01-01', ['2026: 国办发明电〔2025〕7号', '2027: none'], 'runs into 2027'],
    ['2027-03-01', '2027-03-15', ['2027: none'], 'wholly in 2027'],
    ['2021-12-20', '2022-01-04', ['2021: none', '2022: 国办发明电〔2021〕11号'], 'starts before the data'],
  ])('from %s gives the provisional %s', (received, dueOn, calendarVersions) => {
    expect(deadlineOf(officialCalendar, reviewRule, day(received))).toMatchObject({
      dueOn,
      provisional: true,
      calendarVersions,
    });
  });

  it('is not touched by a period that only starts in it', () => {
    expect(deadlineOf(officialCalendar, reviewRule, day('2021-12-31')).provisional).toBe(false);
  });

  it('stops being provisional, and may move, when the notice is loaded', () => {
    const later = withYear(
      officialCalendar,
      {
        year: 2027,
        notice: { number: '样例号', title: '样例', issuedOn: '2026-12-01', source: 'read' },
        holidays: [{ name: '元旦', from: '2027-01-01', to: '2027-01-03' }],
        workedWeekends: [],
      },
      '2022-2027',
    );
    expect(deadlineOf(later, reviewRule, day('2026-12-18'))).toMatchObject({
      dueOn: '2027-01-04',
      provisional: false,
      calendarVersions: ['2026: 国办发明电〔2025〕7号', '2027: 样例号'],
    });
    expect(deadlineOf(officialCalendar, reviewRule, day('2026-12-18')).provisional).toBe(true);
  });

  it('survives being stored as JSON', () => {
    const restored = JSON.parse(JSON.stringify(officialCalendar)) as WorkingCalendar;
    expect(explainDeadline(restored, reviewRule, day('2023-01-16'))).toEqual(
      explainDeadline(officialCalendar, reviewRule, day('2023-01-16')),
    );
  });
});

describe('thirty days (Article 6)', () => {
  it.each([
    // changed      start + 30    last day      why
    ['2023-01-05', '2023-02-04', '2023-02-06', 'Saturday, moved to Monday'],
    ['2023-08-31', '2023-09-30', '2023-10-07', 'in the holiday block, moved to a worked Saturday'],
    ['2025-01-01', '2025-01-31', '2025-02-05', 'in the Spring Festival'],
    ['2026-01-22', '2026-02-21', '2026-02-24', 'in the Spring Festival'],
    ['2026-09-01', '2026-10-01', '2026-10-08', 'National Day'],
    ['2023-01-30', '2023-03-01', '2023-03-01', 'a plain Wednesday'],
    ['2026-01-15', '2026-02-14', '2026-02-14', 'a worked Saturday is not moved'],
  ])('changed %s: raw %s, last day %s (%s)', (changed, rawDueOn, dueOn) => {
    expect(deadlineOf(officialCalendar, changeRule, day(changed))).toMatchObject({
      rawDueOn,
      dueOn,
      provisional: false,
    });
  });

  it('shows thirty counted days and the days it was moved over', () => {
    const { days } = explainDeadline(officialCalendar, changeRule, day('2023-01-05'));
    expect(days).toHaveLength(33);
    expect(days.slice(29)).toEqual([
      { day: '2023-02-03', kind: 'calendar', ordinal: 29 },
      { day: '2023-02-04', kind: 'calendar', ordinal: 30 },
      { day: '2023-02-05', kind: 'weekend' },
      { day: '2023-02-06', kind: 'working' },
    ]);
  });

  it.each([
    ['2026-11-30', '2026-12-30', '2026-12-30', false, 'only the last day is looked up'],
    ['2026-12-03', '2027-01-02', '2027-01-04', true, 'moved within a year without a notice'],
  ])('changed %s: raw %s, last day %s, provisional %s (%s)', (changed, rawDueOn, dueOn, provisional) => {
    expect(deadlineOf(officialCalendar, changeRule, day(changed))).toMatchObject({
      rawDueOn,
      dueOn,
      provisional,
    });
  });
});

describe('working days left', () => {
  it.each([
    ['2023-02-02', 0, 'due today'],
    ['2023-02-01', 1, 'due tomorrow'],
    ['2023-01-20', 6, 'with the holiday in between'],
    ['2023-01-27', 6, 'the last free day: as on the first'],
    ['2023-02-03', -1, 'one working day late'],
    ['2023-02-06', -2, 'the weekend does not count'],
  ])('on %s: %i (%s)', (today, left) => {
    expect(workingDaysLeft(officialCalendar, day(today), day('2023-02-02'))).toBe(left);
  });

  it('is negative on the free days right after the due day, never 0', () => {
    expect(workingDaysLeft(officialCalendar, day('2026-11-21'), day('2026-11-20'))).toBe(-1);
  });
});

describe('absurd periods', () => {
  const rule = (length: number): PeriodRule => ({ ...reviewRule, length });
  it.each([
    [rule(0), '2023-01-01'],
    [rule(401), '2023-01-01'],
    [rule(1.5), '2023-01-01'],
    [rule(Number.NaN), '2023-01-01'],
    [rule(10), '1992-12-31'],
    [rule(10), '9999-12-31'],
    [rule(10), 'soon'],
  ])('%# are refused', (absurd, start) => {
    expect(() => explainDeadline(officialCalendar, absurd, start as CalendarDay)).toThrow(RangeError);
  });
});

describe('against a brute-force count', () => {
  const start = fc.integer({ min: 0, max: 1700 }).map((ahead) => addDays(day('2022-01-01'), ahead));

  it('working-day periods agree', () => {
    fc.assert(
      fc.property(start, fc.integer({ min: 1, max: 40 }), (startsOn, length) => {
        const end = new Date(`${startsOn}T00:00:00Z`);
        for (let left = length; left > 0;) {
          end.setUTCDate(end.getUTCDate() + 1);
          if (workedByTheBook(end)) left -= 1;
        }
        const { dueOn, days } = explainDeadline(officialCalendar, { ...reviewRule, length }, startsOn);
        expect(dueOn).toBe(end.toISOString().slice(0, 10));
        expect(days.at(-1)).toMatchObject({ day: dueOn, ordinal: length });
        expect(days.filter((each) => each.ordinal !== undefined)).toHaveLength(length);
        expect(workingDaysLeft(officialCalendar, startsOn, dueOn)).toBe(length);
      }),
      { seed: 20230116, numRuns: 1000 },
    );
  });

  it('calendar-day periods agree', () => {
    fc.assert(
      fc.property(start, fc.integer({ min: 1, max: 60 }), (startsOn, length) => {
        const end = new Date(`${startsOn}T00:00:00Z`);
        end.setUTCDate(end.getUTCDate() + length);
        const raw = end.toISOString().slice(0, 10);
        while (!workedByTheBook(end)) end.setUTCDate(end.getUTCDate() + 1);
        expect(deadlineOf(officialCalendar, { ...changeRule, length }, startsOn)).toMatchObject({
          rawDueOn: raw,
          dueOn: end.toISOString().slice(0, 10),
        });
      }),
      { seed: 20230116, numRuns: 1000 },
    );
  });
});
