import { type CalendarDay, weekday } from '#law/calendar-day';
import type { Language } from '../layout/visit.js';

const chineseWeekdays = ['一', '二', '三', '四', '五', '六', '日'];
const englishWeekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const englishMonths = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

export type DayStyle = 'with-weekday' | 'plain';

/** `2026-12-04（周五）` / `Fri 4 December 2026`; plain leaves the weekday out. */
export function dayText(of: CalendarDay, language: Language, style: DayStyle = 'with-weekday'): string {
  const position = weekday(of) - 1;
  if (language === 'zh') {
    return style === 'plain' ? of : `${of}（周${chineseWeekdays[position] ?? ''}）`;
  }
  const month = englishMonths[Number(of.slice(5, 7)) - 1] ?? '';
  const date = `${Number(of.slice(8, 10))} ${month} ${of.slice(0, 4)}`;
  return style === 'plain' ? date : `${englishWeekdays[position] ?? ''} ${date}`;
}

type DayProps = { of: CalendarDay; language: Language; style?: DayStyle | undefined };

/** A day of the Chinese calendar year, readable by people and machines. */
export function Day({ of, language, style }: DayProps) {
  // A line must not break inside the figures of a date; an English date may break at its blanks.
  return (
    <time datetime={of} class={language === 'zh' ? 'app-number' : undefined}>
      {dayText(of, language, style)}
    </time>
  );
}
