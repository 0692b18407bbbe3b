import { type CalendarDay, addDays, parseDay } from '#law/calendar-day';
import type { Span } from '#usecases/clocks/supervision';
import { type OpenDeadlineFilter, dutyBearers } from '#usecases/ports/deadlines';

type Ask = (name: string) => string | undefined;

/** Months as typed, `2026-03`; the present month and the two before it when nothing sensible was. */
export type Months = { readonly from: string; readonly to: string };

const monthsMax = 36;

export function readMonths(ask: Ask, today: CalendarDay): Months {
  const present = today.slice(0, 7);
  const to = monthOf(ask('to')) ?? present;
  const from = monthOf(ask('from')) ?? monthBefore(to, 2);
  // A span the wrong way round, or of many years, is taken as its last month.
  return from > to || from < monthBefore(to, monthsMax) ? { from: to, to } : { from, to };
}

export function spanOf({ from, to }: Months): Span {
  const first = parseDay(`${from}-01`);
  const next = parseDay(`${monthBefore(to, -1)}-01`);
  if (first === undefined || next === undefined) throw new RangeError(`no months: ${from} to ${to}`);
  return { from: first, to: addDays(next, -1) };
}

export function monthsQuery({ from, to }: Months, more: Readonly<Record<string, string>> = {}): string {
  return `?${new URLSearchParams({ from, to, ...more }).toString()}`;
}

function monthOf(text: string | undefined): string | undefined {
  if (text === undefined || !/^\d{4}-\d{2}$/.test(text)) return undefined;
  return parseDay(`${text}-01`) === undefined ? undefined : text;
}

/** Negative: after. */
function monthBefore(month: string, count: number): string {
  const months = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 - count;
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`;
}

/** Which open deadlines a link asks for. */
export function readOpenFilter(ask: Ask): OpenDeadlineFilter {
  const bearer = dutyBearers.find((known) => known === ask('bearer')) ?? 'authority';
  const responsible = ask('responsible');
  const [dueFrom, dueTo] = ['due-from', 'due-to'].map((name) => parseDay(ask(name) ?? ''));
  return {
    bearer,
    ...(responsible === undefined || responsible === '' ? {} : { responsible }),
    ...(dueFrom === undefined ? {} : { dueFrom }),
    ...(dueTo === undefined ? {} : { dueTo }),
  };
}

export function openQuery(filter: OpenDeadlineFilter, page = 1): string {
  const { bearer, responsible, dueFrom, dueTo } = filter;
  const parameters = new URLSearchParams({
    ...(bearer === undefined ? {} : { bearer }),
    ...(responsible === undefined ? {} : { responsible }),
    ...(dueFrom === undefined ? {} : { 'due-from': dueFrom }),
    ...(dueTo === undefined ? {} : { 'due-to': dueTo }),
    ...(page === 1 ? {} : { page: String(page) }),
  });
  return `?${parameters.toString()}`;
}
