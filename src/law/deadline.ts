import type { Citation } from './citation.js';
import type { CalendarDay } from './calendar-day.js';

/** One counted or passed-over day, with the reason, for "why this date?". */
export type CountedDay = {
  readonly day: CalendarDay;
  readonly kind: DayKind;
  /** 1 for the first counted day; absent where the day does not count. */
  readonly ordinal?: number;
  /** The holiday whose arrangement makes the day free or worked, e.g. `春节`. */
  readonly holiday?: string;
};

/**
 * - `start`: the day the period starts from; never counted.
 * - `working`: an ordinary worked weekday. `make-up`: a weekend day worked in exchange (调休上班).
 * - `weekend`, `holiday`: free days. `calendar`: a day of a calendar-day period.
 * - `assumed-working`, `assumed-weekend`: no State Council notice covers the year; Monday to Friday is assumed.
 */
export type DayKind =
  | 'start'
  | 'working'
  | 'make-up'
  | 'weekend'
  | 'holiday'
  | 'calendar'
  | 'assumed-working'
  | 'assumed-weekend';

/** A rule that gives a period, e.g. ten working days for review. */
export type PeriodRule = {
  /** Stable code, e.g. `review`, `correction-notice`, `change`, `transition`. */
  readonly code: string;
  readonly citation: Citation;
  readonly length: number;
  readonly unit: 'working-day' | 'calendar-day';
};

/** A statutory date with everything needed to explain and recompute it. */
export type Deadline = {
  readonly rule: PeriodRule;
  /** The day the period starts from (not counted). */
  readonly startsOn: CalendarDay;
  /** Last day of the period; it ends at 24:00 UTC+8. */
  readonly dueOn: CalendarDay;
  /** For calendar-day periods: the last day before it was moved off a free day; equals `dueOn` otherwise. */
  readonly rawDueOn: CalendarDay;
  /** True when a year without a State Council notice was touched: the date may move when the notice comes. */
  readonly provisional: boolean;
  /** Versions of the calendar data used, e.g. `2023: 国办发明电〔2022〕16号`. */
  readonly calendarVersions: readonly string[];
};

/** A deadline with its day-by-day derivation, from the start day to the due day. */
export type ExplainedDeadline = Deadline & { readonly days: readonly CountedDay[] };
