import { type CalendarDay, parseDay } from '#law/calendar-day';

/** A day as people write it: 2023-01-13, 2023/1/13, 2023.1.13, 2023年1月13日, 20230113, full-width or with blanks. */
export function readTypedDay(typed: string): CalendarDay | undefined {
  const text = typed.normalize('NFKC').replaceAll(/\s/g, '');
  const parts =
    /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})$/.exec(text) ??
    /^(?<year>\d{4})[-/.年](?<month>\d{1,2})[-/.月](?<day>\d{1,2})日?$/.exec(text);
  const { year = '', month = '', day = '' } = parts?.groups ?? {};
  return parseDay(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}
