/**
 * Days and instants as the law counts them.
 *
 * China has kept one zone (UTC+8) without summer time since 1991, so the legal day of an instant is plain
 * arithmetic and does not depend on the server's zone.
 */

declare const calendarDayBrand: unique symbol;
declare const instantBrand: unique symbol;

/** 日 — a day in the Gregorian calendar of UTC+8, written `2023-01-16`. */
export type CalendarDay = string & { readonly [calendarDayBrand]: true };

/** An instant in UTC with milliseconds, written `2023-01-16T15:59:59.000Z`. */
export type Instant = string & { readonly [instantBrand]: true };

const millisecondsPerDay = 86_400_000;
const chinaOffsetMilliseconds = 8 * 3_600_000;

/** Parses `YYYY-MM-DD`; undefined when the text is not a day that exists. */
export function parseDay(text: string): CalendarDay | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  const midnight = Date.parse(`${text}T00:00:00.000Z`);
  if (Number.isNaN(midnight)) return undefined;
  return new Date(midnight).toISOString().slice(0, 10) === text ? (text as CalendarDay) : undefined;
}

/** A day known to be right when the program was written; throws otherwise. */
export function day(text: string): CalendarDay {
  const parsed = parseDay(text);
  if (parsed === undefined) throw new Error(`not a calendar day: ${text}`);
  return parsed;
}

export function addDays(start: CalendarDay, days: number): CalendarDay {
  const moved = Date.parse(`${start}T00:00:00.000Z`) + days * millisecondsPerDay;
  return new Date(moved).toISOString().slice(0, 10) as CalendarDay;
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: CalendarDay, to: CalendarDay): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / millisecondsPerDay);
}

/** 1 = Monday … 7 = Sunday. */
export function weekday(of: CalendarDay): number {
  const sundayFirst = new Date(`${of}T00:00:00.000Z`).getUTCDay();
  return sundayFirst === 0 ? 7 : sundayFirst;
}

export function yearOf(of: CalendarDay): number {
  return Number(of.slice(0, 4));
}

export function instantOf(epochMilliseconds: number): Instant {
  return new Date(epochMilliseconds).toISOString() as Instant;
}

/** Parses an ISO 8601 instant that names its zone; undefined when it does not or does not exist. */
export function parseInstant(text: string): Instant | undefined {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?(Z|[+-]\d{2}:\d{2})$/.test(text)) return undefined;
  const epoch = Date.parse(text);
  return Number.isNaN(epoch) ? undefined : instantOf(epoch);
}

/** The day of an instant in UTC+8: 2023-02-11T16:00:00Z is already 2023-02-12. */
export function dayInChina(at: Instant): CalendarDay {
  return new Date(Date.parse(at) + chinaOffsetMilliseconds).toISOString().slice(0, 10) as CalendarDay;
}

/** The same instant on a Chinese clock, `2023-02-12 00:00:00`, for people; say the zone beside it. */
export function clockInChina(at: Instant): string {
  return new Date(Date.parse(at) + chinaOffsetMilliseconds).toISOString().slice(0, 19).replace('T', ' ');
}
