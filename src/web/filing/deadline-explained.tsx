import type { ExplainedDate } from '#usecases/filing/filing-status';
import { Day } from '../components/day.js';
import { DerivationTable } from '../components/derivation/derivation-table.js';
import { Details } from '../components/details/details.js';
import type { Visit } from '../layout/visit.js';
import { citationFull } from '../contents/words/citation-text.js';

type DeadlineExplainedProps = { readonly visit: Visit; readonly date: ExplainedDate };

/** 为什么是这一天 — each day from the one of receipt to the last, counted or not, and why. */
export function DeadlineExplained({ visit, date }: DeadlineExplainedProps) {
  const t = visit.say;
  const { deadline, explained } = date;
  return (
    <Details summary={t('为什么是这一天？', 'Why this date?')}>
      <p>
        {t(
          `依据${citationFull(t, deadline.rule.citation)}，期限为 ${deadline.rule.length} 个工作日，收到当天不计入。周末和法定节假日不计，调休上班的周末计入。`,
          `By ${citationFull(t, deadline.rule.citation)} the period is ${deadline.rule.length} working days, not counting the day of receipt. Weekends and holidays do not count, weekend days worked in exchange do.`,
        )}
      </p>
      <DerivationTable deadline={explained} say={t} language={visit.language} />
      <p class="govuk-body-s">
        {t('使用的放假安排：', 'Holiday arrangements used: ')}
        {deadline.calendarVersions.join(t('；', '; '))}
      </p>
      {deadline.provisional ? (
        <p class="govuk-body-s">
          {t(
            '有的年度放假安排尚未公布，暂按周一至周五为工作日计算，公布后日期可能变化。',
            'For a year without a published arrangement Monday to Friday is assumed; the date may move when it comes.',
          )}
        </p>
      ) : null}
      {explained.dueOn === deadline.dueOn ? null : (
        <p class="govuk-body-s">
          {t(
            '放假安排在您提交之后有更新，按新的安排计算为 ',
            'The arrangement changed after you submitted; by the new one it is ',
          )}
          <Day of={explained.dueOn} language={visit.language} />
          {t('。以提交时记录的日期为准。', '. The date recorded on submission stands.')}
        </p>
      )}
    </Details>
  );
}
