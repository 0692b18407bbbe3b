import { describe, expect, it } from 'vitest';
import {
  type ReportGround,
  type ReportPeriodKind,
  allReportGrounds,
  defaultReportPeriods,
  isFounded,
  isReportGround,
  reportDeadline,
  reportGrounds,
  reportOutcomes,
  reportPeriodRule,
} from './article-09-reports.js';
import { day } from './calendar-day.js';
import { type Citation, measures, provisions } from './citation.js';
import { officialCalendar } from './working-calendar.js';

describe('what a platform can be reported for', () => {
  const table: readonly [ReportGround, Citation][] = [
    ['illegal-use-or-trade', provisions(4)],
    ['no-channel-or-log', provisions(5)],
    ['published-before-fix', provisions(9, 1, 1)],
    ['details-of-systems-in-use', provisions(9, 1, 2)],
    ['exaggeration-or-extortion', provisions(9, 1, 3)],
    ['exploit-tools', provisions(9, 1, 4)],
    ['no-remedy-published', provisions(9, 1, 5)],
    ['published-during-major-event', provisions(9, 1, 6)],
    ['handed-abroad', provisions(9, 1, 7)],
    ['leak-or-weak-management', provisions(11)],
    ['number-not-shown', measures(5, 3)],
    ['change-not-filed', measures(6)],
    ['not-cancelled', measures(7)],
    ['unfiled', measures(8)],
    ['other', measures(9)],
  ];

  it.each(table)('%s stands in its place of the text', (ground, citation) => {
    expect(reportGrounds[ground]).toEqual(citation);
  });

  it('is this list and no other, in the order of the texts', () => {
    expect(allReportGrounds).toEqual(table.map(([ground]) => ground));
  });

  it.each([
    ['unfiled', true],
    ['constructor', false],
    ['', false],
    ['Unfiled', false],
  ])('takes a typed "%s" for a ground: %s', (text, expected) => {
    expect(isReportGround(text)).toBe(expected);
  });
});

describe('the periods of a report', () => {
  // 春节 2023: 21 to 27 January off, 28 and 29 worked. 国庆 2026: 1 to 7 October off, 20 September and 10 October worked.
  it.each<[ReportPeriodKind, string, string]>([
    ['acceptance', '2023-01-16', '2023-01-28'],
    ['acceptance', '2026-03-02', '2026-03-09'],
    ['acceptance', '2026-09-30', '2026-10-13'],
    ['verification', '2026-03-02', '2026-03-23'],
    ['verification', '2026-09-18', '2026-10-15'],
    ['informing', '2026-03-06', '2026-03-13'],
  ])('%s from %s ends on %s', (kind, startsOn, dueOn) => {
    const deadline = reportDeadline(officialCalendar, defaultReportPeriods, kind, day(startsOn));
    expect(deadline).toMatchObject({ dueOn, provisional: false, rule: { code: `report-${kind}` } });
  });

  it('are what the authority sets, because the Measures name none', () => {
    const periods = { ...defaultReportPeriods, verificationWorkingDays: 30 };
    expect(reportPeriodRule(periods, 'verification')).toEqual({
      code: 'report-verification',
      citation: measures(9),
      length: 30,
      unit: 'working-day',
    });
    expect(defaultReportPeriods).toEqual({
      acceptanceWorkingDays: 5,
      verificationWorkingDays: 15,
      informingWorkingDays: 5,
    });
  });
});

it('deals with what proved true, in whole or in part', () => {
  expect(reportOutcomes.filter(isFounded)).toEqual(['founded', 'partly-founded']);
});
