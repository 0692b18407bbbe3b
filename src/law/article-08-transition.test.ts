import { describe, expect, it } from 'vitest';
import {
  launchAtFiling,
  launchFindings,
  launchTimeliness,
  transitionDeadline,
} from './article-08-transition.js';
import { effectiveOn, inForceOn } from './article-10-in-force.js';
import { day } from './calendar-day.js';
import { blocks } from './finding.js';
import { officialCalendar } from './working-calendar.js';

describe('Article 8, platforms already online', () => {
  it('had until Monday 16 January 2023', () => {
    expect(transitionDeadline(officialCalendar)).toMatchObject({
      startsOn: '2023-01-01',
      dueOn: '2023-01-16',
      provisional: false,
    });
  });

  it.each([
    // online        filed         outcome
    ['2019-05-01', '2023-01-16', { kind: 'on-time' }],
    ['2019-05-01', '2023-01-17', { kind: 'late', days: 1 }],
    ['2022-12-31', '2023-01-03', { kind: 'on-time' }],
    ['2019-05-01', '2022-12-30', { kind: 'not-yet-in-force' }],
    ['2023-01-01', '2022-12-31', { kind: 'not-yet-in-force' }],
    ['2023-01-01', '2023-01-01', { kind: 'late', days: 1 }],
    ['2026-03-01', '2026-03-05', { kind: 'late', days: 5 }],
    ['2026-03-01', '2026-02-28', { kind: 'on-time' }],
  ])('online %s, filed %s: %j', (online, filed, outcome) => {
    expect(launchTimeliness(officialCalendar, day(online), day(filed))).toEqual(outcome);
  });
});

describe('the declared launch, submitted on Monday 2026-02-02 (answer due 2026-02-14)', () => {
  it.each([
    ['online', '2019-05-01', ['launch.transition-late']],
    ['online', '2026-01-15', ['launch.online-before-filing']],
    ['online', '2026-02-03', ['launch.online-in-future']],
    ['planned', '2026-02-01', ['launch.planned-day-passed']],
    ['planned', '2026-02-02', ['launch.planned-before-filing']],
    ['planned', '2026-02-14', ['launch.planned-before-filing']],
    ['planned', '2026-02-15', []],
    ['planned', 'soon', []],
    ['', '2026-02-01', []],
  ] as const)('%s %s: %j', (state, on, codes) => {
    const findings = launchFindings(officialCalendar, { state, on }, day('2026-02-02'));
    expect(findings.map(({ code }) => code)).toEqual(codes);
    expect(findings.every(({ citation }) => citation.article === 8)).toBe(true);
  });

  it('never keeps a late operator from filing', () => {
    const late = launchFindings(officialCalendar, { state: 'online', on: '2019-05-01' }, day('2026-02-02'));
    expect(late.filter(blocks)).toEqual([]);
  });
});

describe('the launch as a fact of the decision: filed on 2026-03-02, first submitted on 2026-02-20', () => {
  const dates = { submittedOn: day('2026-02-20'), filedOn: day('2026-03-02') };

  it.each([
    ['planned', '2026-04-01', { kind: 'on-time' }],
    ['planned', '2026-03-02', { kind: 'late', days: 1 }],
    ['planned', '2026-02-25', { kind: 'late', days: 6 }],
    ['online', '2026-01-01', { kind: 'late', days: 61 }],
    ['online', '2019-05-01', { kind: 'late', days: 1131 }],
    ['planned', '', undefined],
    ['', '2026-04-01', undefined],
  ] as const)('%s %s: %j', (state, on, outcome) => {
    expect(launchAtFiling(officialCalendar, { state, on }, dates)).toEqual(outcome);
  });

  it('measures a platform older than the Measures by its first submission', () => {
    const dates2023 = { submittedOn: day('2023-01-16'), filedOn: day('2023-02-02') };
    const launch = { state: 'online', on: '2019-05-01' } as const;
    expect(launchAtFiling(officialCalendar, launch, dates2023)).toEqual({ kind: 'on-time' });
  });
});

describe('Article 10', () => {
  it('puts the Measures in force on 2023-01-01', () => {
    expect(effectiveOn).toBe('2023-01-01');
    expect([inForceOn(day('2022-12-31')), inForceOn(day('2023-01-01'))]).toEqual([false, true]);
  });
});
