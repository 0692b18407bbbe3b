import type { ExplainedDeadline } from '#law/deadline';
import { DerivationTable } from '../components/derivation/derivation-table.js';
import type { Visit } from '../layout/visit.js';
import { calendarsText } from './words/calendar-words.js';
import { citationFull } from './words/citation-text.js';

type CountedPeriodProps = {
  readonly visit: Pick<Visit, 'say' | 'language'>;
  /** The date shown on the page, with the days it was counted by. */
  readonly deadline: ExplainedDeadline;
};

/** 怎么算的 — the rule of a period in working days, every day of it, and the holiday notices it rests on. */
export function CountedPeriod({ visit, deadline }: CountedPeriodProps) {
  const t = visit.say;
  const { rule, provisional, calendarVersions } = deadline;
  return (
    <>
      <p class="govuk-body-s">
        {t(
          `依据${citationFull(t, rule.citation)}，期限为 ${rule.length} 个工作日，收到当天不计入。周末和法定节假日不计，调休上班的周末计入。`,
          `By ${citationFull(t, rule.citation)} the period is ${rule.length} working days, not counting the day of receipt. Weekends and holidays do not count, weekend days worked in exchange do.`,
        )}
      </p>
      <DerivationTable deadline={deadline} say={t} language={visit.language} />
      <p class="govuk-body-s">
        {t('使用的放假安排：', 'Holiday arrangements used: ')}
        {calendarsText(t, calendarVersions)}
      </p>
      {provisional ? (
        <p class="govuk-body-s">
          {t(
            '有的年度放假安排尚未公布，暂按周一至周五为工作日计算，公布后日期可能变化。',
            'For a year without a published arrangement Monday to Friday is assumed; the date may move when it comes.',
          )}
        </p>
      ) : null}
    </>
  );
}
