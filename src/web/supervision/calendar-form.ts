import type { CalendarYear, HolidayNotice } from '#law/calendar/calendar-year';
import type { Form } from '../http/form.js';

/** Rows a year needs, with some to spare: seven holidays and up to eight worked weekend days so far. */
export const holidayRows = 10;
export const workedRows = 12;
const textMax = 300;

/** A notice as typed: every row of the form, the empty ones too. */
export type TypedNotice = {
  readonly year: string;
  readonly number: string;
  readonly title: string;
  readonly issuedOn: string;
  readonly source: HolidayNotice['source'];
  readonly holidays: readonly { readonly name: string; readonly from: string; readonly to: string }[];
  readonly worked: readonly { readonly day: string; readonly holiday: string }[];
};

/** The holidays of a year in their order, so that only the days have to be filled in. */
export const emptyNotice: TypedNotice = {
  year: '',
  number: '',
  title: '',
  issuedOn: '',
  source: 'read',
  holidays: ['元旦', '春节', '清明节', '劳动节', '端午节', '中秋节', '国庆节'].map((name) => ({
    name,
    from: '',
    to: '',
  })),
  worked: [],
};

export function readNoticeForm(form: Form): TypedNotice {
  const text = (name: string) => form.text(name, textMax).trim();
  const rows = (count: number) => Array.from({ length: count }, (_, index) => String(index + 1));
  return {
    year: text('year'),
    number: text('number'),
    title: text('title'),
    issuedOn: text('issued-on'),
    source: text('source') === 'agreed-by-packages' ? 'agreed-by-packages' : 'read',
    holidays: rows(holidayRows).map((row) => ({
      name: text(`holiday-${row}-name`),
      from: text(`holiday-${row}-from`),
      to: text(`holiday-${row}-to`),
    })),
    worked: rows(workedRows).map((row) => ({
      day: text(`worked-${row}-day`),
      holiday: text(`worked-${row}-holiday`),
    })),
  };
}

/** Rows without any day are left out: not every year has every holiday by itself. */
export function noticeOf(typed: TypedNotice): CalendarYear {
  const { number, title, issuedOn, source } = typed;
  return {
    year: /^\d{4}$/.test(typed.year) ? Number(typed.year) : 0,
    notice: { number, title, issuedOn, source },
    holidays: typed.holidays
      .filter(({ from, to }) => from !== '' || to !== '')
      // One day off is often written as one day.
      .map(({ name, from, to }) => ({ name, from, to: to === '' ? from : to })),
    workedWeekends: typed.worked.filter(({ day }) => day !== ''),
  };
}

/** The form filled with a notice, to correct it. */
export function typedOf({ year, notice, holidays, workedWeekends }: CalendarYear): TypedNotice {
  return { year: String(year), ...notice, holidays, worked: workedWeekends };
}
