import { reviewRule } from './article-05-review.js';
import { effectiveOn, inForceOn } from './article-10-in-force.js';
import { type CalendarDay, addDays, daysBetween, parseDay } from './calendar-day.js';
import { measures } from './citation.js';
import { dutyOfDay } from './counted-again.js';
import type { Deadline, PeriodRule } from './deadline.js';
import type { Launch } from './filing-contents.js';
import type { Finding } from './finding.js';
import type { Timeliness } from './timeliness.js';
import type { WorkingCalendar } from './working-calendar.js';
import { deadlineOf } from './working-days.js';

/** Platforms already online file within ten working days from the day the Measures came into force (Article 8). */
export const transitionRule: PeriodRule = {
  code: 'transition',
  citation: measures(8),
  length: 10,
  unit: 'working-day',
};

/** The last day for platforms already online: Monday 16 January 2023. */
export function transitionDeadline(calendar: WorkingCalendar): Deadline {
  return deadlineOf(calendar, transitionRule, effectiveOn);
}

/** New platforms are filed before they go online (Article 8). */
export const launchRule = {
  code: 'launch',
  citation: measures(8),
  length: 0,
  unit: 'calendar-day',
} as const;

/** The date Article 8 sets for a filing with this launch; undefined when no day was declared. */
export function launchDeadline(calendar: WorkingCalendar, launch: Launch): Deadline | undefined {
  const on = parseDay(launch.on);
  if (on === undefined || launch.state === '') return undefined;
  // Online before the Measures: by the transition date. Everybody else: at the latest the day before going online.
  return inForceOn(on) ? dutyOfDay(launchRule, addDays(on, -1)) : transitionDeadline(calendar);
}

/**
 * Whether a platform that runs was filed in time. One that ran before the Measures had until the transition date; one
 * that went online later had to be filed before it did, so each day since the launch is late.
 *
 * @param filedOn the day the filing was first submitted (an existing platform) or filed (a new one).
 */
export function launchTimeliness(
  calendar: WorkingCalendar,
  onlineOn: CalendarDay,
  filedOn: CalendarDay,
): Timeliness {
  if (!inForceOn(filedOn)) return { kind: 'not-yet-in-force' };
  const existing = !inForceOn(onlineOn);
  const late = existing
    ? daysBetween(deadlineOf(calendar, transitionRule, effectiveOn).dueOn, filedOn)
    : daysBetween(onlineOn, filedOn) + 1;
  return late > 0 ? { kind: 'late', days: late } : { kind: 'on-time' };
}

/**
 * Article 8 as a fact of the decision: whether the platform was filed before it went online, by what was declared. A
 * planned day that came before the number counts as that day. Undefined when no day was declared.
 */
export function launchAtFiling(
  calendar: WorkingCalendar,
  launch: Launch,
  { submittedOn, filedOn }: { readonly submittedOn: CalendarDay; readonly filedOn: CalendarDay },
): Timeliness | undefined {
  const on = parseDay(launch.on);
  if (on === undefined || launch.state === '') return undefined;
  // A platform older than the Measures had to hand its filing in by the transition date; a new one to be filed first.
  if (!inForceOn(on)) return launchTimeliness(calendar, on, submittedOn);
  return on > filedOn ? { kind: 'on-time' } : launchTimeliness(calendar, on, filedOn);
}

/**
 * What Article 8 makes of the declared launch. Nothing here stops a submission: an operator who is late must be able
 * to file all the same.
 *
 * @param submittedOn the day the filing is or was first submitted.
 */
export function launchFindings(
  calendar: WorkingCalendar,
  launch: Launch,
  submittedOn: CalendarDay,
): readonly Finding[] {
  const on = parseDay(launch.on);
  if (on === undefined) return [];
  switch (launch.state) {
    case 'online':
      return onlineFindings(calendar, on, submittedOn);
    case 'planned': {
      const expectedOn = deadlineOf(calendar, reviewRule, submittedOn).dueOn;
      if (on < submittedOn) return [launchFinding('launch.planned-day-passed', { on })];
      if (on <= expectedOn) return [launchFinding('launch.planned-before-filing', { on, expectedOn })];
      return [];
    }
    case '':
      return [];
    default:
      launch.state satisfies never;
      return [];
  }
}

function onlineFindings(
  calendar: WorkingCalendar,
  on: CalendarDay,
  submittedOn: CalendarDay,
): readonly Finding[] {
  if (on > submittedOn) return [{ ...launchFinding('launch.online-in-future', { on }), level: 'impossible' }];
  const timeliness = launchTimeliness(calendar, on, submittedOn);
  switch (timeliness.kind) {
    case 'late': {
      const days = String(timeliness.days);
      if (inForceOn(on)) return [launchFinding('launch.online-before-filing', { on, days })];
      return [
        launchFinding('launch.transition-late', { on, days, dueOn: transitionDeadline(calendar).dueOn }),
      ];
    }
    case 'on-time':
    case 'not-yet-in-force':
      return [];
    default:
      return timeliness satisfies never;
  }
}

function launchFinding(code: string, details: Readonly<Record<string, string>>): Finding {
  return { code, level: 'doubtful', citation: measures(8), item: 'launch', field: 'on', details };
}
