import { clockInChina, dayInChina, type Instant } from '#law/calendar-day';
import type { Language } from '../layout/visit.js';
import { dayText } from './day.js';

export type MomentPrecision = 'minutes' | 'seconds';

/** `2026-11-12 23:41（北京时间）` / `12 November 2026, 23:41 (UTC+8)`. */
export function momentText(at: Instant, language: Language, precision: MomentPrecision = 'minutes'): string {
  const clock = clockInChina(at).slice(11, precision === 'minutes' ? 16 : 19);
  const date = dayText(dayInChina(at), language, 'plain');
  return language === 'zh' ? `${date} ${clock}（北京时间）` : `${date}, ${clock} (UTC+8)`;
}

type MomentProps = { at: Instant; language: Language; precision?: MomentPrecision | undefined };

/** An instant on the Chinese clock; the zone is said, the machine-readable value is UTC. */
export function Moment({ at, language, precision }: MomentProps) {
  const text = momentText(at, language, precision);
  // A narrow column may part day and hour, never a day or the hour from its zone.
  const parts = language === 'zh' ? text.split(' ') : [text];
  return (
    <time datetime={at}>
      {parts.map((part, index) => (
        <>
          {index === 0 ? '' : ' '}
          {language === 'zh' ? <span class="app-number">{part}</span> : part}
        </>
      ))}
    </time>
  );
}
