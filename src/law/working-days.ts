import { addDays, type CalendarDay, weekday, yearOf } from './calendar-day.js';
import type { CountedDay, DayKind, Deadline, ExplainedDeadline, PeriodRule } from './deadline.js';
import type { WorkingCalendar } from './working-calendar.js';

/** What the calendar says of one day, apart from any period. */
export type ClassifiedDay = {
  readonly kind: Exclude<DayKind, 'start' | 'calendar'>;
  /** The holiday whose arrangement makes the day free or worked. */
  readonly holiday?: string;
  /** 休息日 — weekend, holiday, or an assumed weekend. */
  readonly free: boolean;
  /** The notices relied on, e.g. `2023: 国办发明电〔2022〕16号`; `2027: none` where a year has no notice. */
  readonly versions: readonly string[];
};

/** Longest period that is computed; the Measures know 10 working days and 30 days. */
export const periodLengthMax = 400;
/** Periods that start outside these years are refused: nothing of the law lies there, and typing errors do. */
export const startYearMin = 1993;
export const startYearMax = 2199;

type ArrangedDay = {
  readonly kind: 'holiday' | 'make-up';
  readonly holiday: string;
  readonly noticeYear: number;
};
type CalendarIndex = {
  readonly arranged: ReadonlyMap<string, ArrangedDay>;
  readonly labels: ReadonlyMap<number, string>;
};

/** Calendars are immutable data, so their index is built once for each. */
const indexes = new WeakMap<WorkingCalendar, CalendarIndex>();

/** Tells whether a day is worked, and by which notice. Never throws: a year without a notice is assumed Mon–Fri. */
export function classifyDay(calendar: WorkingCalendar, on: CalendarDay): ClassifiedDay {
  const { arranged, labels } = indexOf(calendar);
  const year = yearOf(on);
  const label = labels.get(year);
  const arrangement = arranged.get(on);
  const ofYear = label ?? `${year}: none`;
  if (arrangement !== undefined) {
    const { kind, holiday, noticeYear } = arrangement;
    const ofNotice = labels.get(noticeYear) ?? ofYear;
    // The notice for 2023 governs 2022-12-31: that notice is what was relied on.
    return { kind, holiday, free: kind === 'holiday', versions: [ofNotice] };
  }
  const weekend = weekday(on) >= 6;
  if (label === undefined) {
    return { kind: weekend ? 'assumed-weekend' : 'assumed-working', free: weekend, versions: [ofYear] };
  }
  return { kind: weekend ? 'weekend' : 'working', free: weekend, versions: [ofYear] };
}

/**
 * The last day of a period and the derivation of it, day by day.
 *
 * The start day is not counted (Civil Code art. 201, by analogy). A working-day period counts worked days, make-up
 * weekends included. A calendar-day period ends on start + n, moved forward to the next worked day (art. 203).
 * @throws RangeError for a length outside 1…400 or a start outside 1993…2199: a programming or typing error.
 */
export function explainDeadline(
  calendar: WorkingCalendar,
  rule: PeriodRule,
  startsOn: CalendarDay,
): ExplainedDeadline {
  refuseAbsurd(rule, startsOn);
  const counted = rule.unit === 'working-day' ? countWorkingDays : countCalendarDays;
  const { days, rawDueOn, dueOn, relied } = counted(calendar, rule.length, startsOn);
  return {
    rule,
    startsOn,
    dueOn,
    rawDueOn,
    provisional: relied.some((each) => each.kind === 'assumed-working' || each.kind === 'assumed-weekend'),
    calendarVersions: [...new Set(relied.flatMap((each) => each.versions))].sort(),
    days: [{ day: startsOn, kind: 'start' }, ...days],
  };
}

/** The same date without the derivation, for storing and for lists. */
export function deadlineOf(calendar: WorkingCalendar, rule: PeriodRule, startsOn: CalendarDay): Deadline {
  const { days: _derivation, ...deadline } = explainDeadline(calendar, rule, startsOn);
  return deadline;
}

/**
 * Working days after `today` up to and including `dueOn`. 0 means due today and nothing else; as soon as the due day
 * has passed the result is negative (−n: overdue by n working days, −1 also on the free days right after it).
 */
export function workingDaysLeft(calendar: WorkingCalendar, today: CalendarDay, dueOn: CalendarDay): number {
  if (today === dueOn) return 0;
  if (today < dueOn) return Math.max(1, workingDaysBetween(calendar, today, dueOn));
  return -Math.max(1, workingDaysBetween(calendar, dueOn, today));
}

/** Number of worked days after `from` up to and including `to`; 0 when `to` is not later. */
export function workingDaysBetween(calendar: WorkingCalendar, from: CalendarDay, to: CalendarDay): number {
  let worked = 0;
  for (let on = from; on < to;) {
    on = addDays(on, 1);
    if (!classifyDay(calendar, on).free) worked += 1;
  }
  return worked;
}

type Counted = {
  readonly days: readonly CountedDay[];
  readonly rawDueOn: CalendarDay;
  readonly dueOn: CalendarDay;
  /** The classifications the date depends on. */
  readonly relied: readonly ClassifiedDay[];
};

function countWorkingDays(calendar: WorkingCalendar, length: number, startsOn: CalendarDay): Counted {
  const days: CountedDay[] = [];
  const relied: ClassifiedDay[] = [];
  let on = startsOn;
  for (let ordinal = 0; ordinal < length;) {
    on = addDays(on, 1);
    const classified = classifyDay(calendar, on);
    relied.push(classified);
    if (!classified.free) ordinal += 1;
    days.push(countedDay(on, classified, classified.free ? undefined : ordinal));
  }
  return { days, rawDueOn: on, dueOn: on, relied };
}

function countCalendarDays(calendar: WorkingCalendar, length: number, startsOn: CalendarDay): Counted {
  const days: CountedDay[] = [];
  for (let ordinal = 1; ordinal < length; ordinal += 1) {
    days.push({ day: addDays(startsOn, ordinal), kind: 'calendar', ordinal });
  }
  const rawDueOn = addDays(startsOn, length);
  let classified = classifyDay(calendar, rawDueOn);
  const relied = [classified];
  days.push({ ...countedDay(rawDueOn, classified, length), kind: 'calendar' });
  let dueOn = rawDueOn;
  // Ends at the latest on the first weekday outside a holiday block; blocks are short.
  while (classified.free) {
    dueOn = addDays(dueOn, 1);
    classified = classifyDay(calendar, dueOn);
    relied.push(classified);
    days.push(countedDay(dueOn, classified, undefined));
  }
  return { days, rawDueOn, dueOn, relied };
}

function countedDay(on: CalendarDay, classified: ClassifiedDay, ordinal: number | undefined): CountedDay {
  return {
    day: on,
    kind: classified.kind,
    ...(ordinal === undefined ? {} : { ordinal }),
    ...(classified.holiday === undefined ? {} : { holiday: classified.holiday }),
  };
}

function refuseAbsurd(rule: PeriodRule, startsOn: CalendarDay): void {
  if (!Number.isInteger(rule.length) || rule.length < 1 || rule.length > periodLengthMax) {
    throw new RangeError(`a period has 1 to ${periodLengthMax} days, not ${rule.length}`);
  }
  const year = yearOf(startsOn);
  if (!(year >= startYearMin && year <= startYearMax)) {
    throw new RangeError(`a period starts in ${startYearMin} to ${startYearMax}, not on ${startsOn}`);
  }
}

function indexOf(calendar: WorkingCalendar): CalendarIndex {
  const known = indexes.get(calendar);
  if (known !== undefined) return known;
  const arranged = new Map<string, ArrangedDay>();
  const labels = new Map<number, string>();
  for (const { year, notice, holidays, workedWeekends } of calendar.years) {
    labels.set(year, `${year}: ${notice.number}`);
    for (const block of holidays) {
      for (let on = block.from as CalendarDay; on <= block.to; on = addDays(on, 1)) {
        arranged.set(on, { kind: 'holiday', holiday: block.name, noticeYear: year });
      }
    }
    for (const worked of workedWeekends) {
      arranged.set(worked.day, { kind: 'make-up', holiday: worked.holiday, noticeYear: year });
    }
  }
  const index = { arranged, labels };
  indexes.set(calendar, index);
  return index;
}
