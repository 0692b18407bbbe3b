import { correctionNoticeRule, reviewRule } from './article-05-review.js';
import { changeRule } from './article-06-change.js';
import { transitionRule } from './article-08-transition.js';
import type { PeriodRule } from './deadline.js';

export const periodCodes = ['review', 'correction-notice', 'change', 'transition'] as const;
export type PeriodCode = (typeof periodCodes)[number];

/** Every period of the Measures that is counted in days, by its code, for the calculator and the API. */
export const periodRules: Readonly<Record<PeriodCode, PeriodRule>> = {
  review: reviewRule,
  'correction-notice': correctionNoticeRule,
  change: changeRule,
  transition: transitionRule,
};
