import type { CalendarYear } from '#law/calendar/calendar-year';

/**
 * A notice as JSON, of the shape of `law/calendar/calendar-year.ts`. Undefined when it is not of that shape; whether its
 * days make sense is asked afterwards (`noticeFaults`). What it has beyond the shape is dropped.
 */
export function parseCalendarYear(text: string): CalendarYear | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isRecord(value) || !isRecord(value['notice'])) return undefined;
  const { year, holidays, workedWeekends } = value;
  const { number, title, issuedOn, source } = value['notice'];
  if (typeof year !== 'number' || !Array.isArray(holidays) || !Array.isArray(workedWeekends))
    return undefined;
  if (!isText(number) || !isText(title) || !isText(issuedOn)) return undefined;
  if (source !== 'read' && source !== 'agreed-by-packages') return undefined;
  const blocks = holidays.flatMap((block: unknown) =>
    isRecord(block) && isText(block['name']) && isText(block['from']) && isText(block['to'])
      ? [{ name: block['name'], from: block['from'], to: block['to'] }]
      : [],
  );
  const worked = workedWeekends.flatMap((one: unknown) =>
    isRecord(one) && isText(one['day']) && isText(one['holiday'])
      ? [{ day: one['day'], holiday: one['holiday'] }]
      : [],
  );
  if (blocks.length !== holidays.length || worked.length !== workedWeekends.length) return undefined;
  return { year, notice: { number, title, issuedOn, source }, holidays: blocks, workedWeekends: worked };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}
