import { type CalendarDay, type Instant, dayInChina, instantOf } from '#law/calendar-day';
import type { Deps } from '../ports.js';
import type { StoredCheckpoint } from '../ports/log.js';

/** 公示的历史 — the register of a past day, or why there is none. */
export type RegisterOfDay =
  | {
      readonly kind: 'kept';
      readonly day: CalendarDay;
      /** The newest that was public when the day ended in China: it covers that register, and proves it. */
      readonly checkpoint: StoredCheckpoint;
    }
  /** The day has not ended in China, or lies ahead. */
  | { readonly kind: 'not-ended'; readonly today: CalendarDay }
  /** Nothing had been published by then. */
  | { readonly kind: 'nothing-yet' };

type AsAtDeps = Pick<Deps, 'clock'> & {
  readonly persistence: { readonly read: Pick<Deps['persistence']['read'], 'log'> };
};

export async function registerOfDay(
  { persistence, clock }: AsAtDeps,
  day: CalendarDay,
): Promise<RegisterOfDay> {
  const today = dayInChina(clock.now());
  if (day >= today) return { kind: 'not-ended', today };
  const checkpoint = await persistence.read.log.publishedBy(endOf(day));
  return checkpoint === undefined ? { kind: 'nothing-yet' } : { kind: 'kept', day, checkpoint };
}

/** The last millisecond of a day in UTC+8; instants are kept to the millisecond. */
function endOf(day: CalendarDay): Instant {
  return instantOf(Date.parse(`${day}T23:59:59.999+08:00`));
}
