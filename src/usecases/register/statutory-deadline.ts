import { effectiveOn, inForceOn } from '#law/article-10-in-force';
import { type CalendarDay, yearOf } from '#law/calendar-day';
import type { ExplainedDeadline } from '#law/deadline';
import { type PeriodCode, periodRules } from '#law/periods';
import { explainDeadline, startYearMax, startYearMin } from '#law/working-days';
import type { LegalSettings } from '../ports.js';

/** The periods the public can compute: 审核 Art. 5, 变更 Art. 6, 过渡期 Art. 8. */
export const publicPeriods = ['review', 'change', 'transition'] as const satisfies readonly PeriodCode[];
export type PublicPeriod = (typeof publicPeriods)[number];

export type ComputedDeadline =
  | {
      readonly kind: 'computed';
      readonly deadline: ExplainedDeadline;
      readonly notes: readonly DeadlineNote[];
    }
  /** The start day lies outside `startYearMin` to `startYearMax`. */
  | { readonly kind: 'out-of-range' }
  /** Only the transition of Article 8 has a start of its own. */
  | { readonly kind: 'start-missing' };

export type DeadlineNote =
  /** A year without a State Council notice was touched: the date may move. */
  | 'provisional'
  /** The law fixes the start of this period to another day than the one asked for. */
  | 'start-fixed-by-law'
  /** The period starts before the Measures were in force: nobody had this duty. */
  | 'before-in-force';

/** 期限计算 — the last day of a period and the days counted. `from` is the day it starts from, not counted. */
export function statutoryDeadline(
  { calendar }: Pick<LegalSettings, 'calendar'>,
  period: PublicPeriod,
  from: CalendarDay | undefined,
): ComputedDeadline {
  const startsOn = from ?? (period === 'transition' ? effectiveOn : undefined);
  if (startsOn === undefined) return { kind: 'start-missing' };
  const year = yearOf(startsOn);
  if (year < startYearMin || year > startYearMax) return { kind: 'out-of-range' };
  const deadline = explainDeadline(calendar, periodRules[period], startsOn);
  const notes: DeadlineNote[] = [];
  if (deadline.provisional) notes.push('provisional');
  if (period === 'transition' && startsOn !== effectiveOn) notes.push('start-fixed-by-law');
  if (!inForceOn(startsOn)) notes.push('before-in-force');
  return { kind: 'computed', deadline, notes };
}
