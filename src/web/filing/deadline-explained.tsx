import type { ExplainedDate } from '#usecases/filing/filing-status';
import { Day } from '../components/day.js';
import { Details } from '../components/details/details.js';
import type { Visit } from '../layout/visit.js';
import { CountedPeriod } from '../contents/counted-period.js';

type DeadlineExplainedProps = { readonly visit: Visit; readonly date: ExplainedDate };

/** 为什么是这一天 — each day from the one of receipt to the last, counted or not, and why. */
export function DeadlineExplained({ visit, date }: DeadlineExplainedProps) {
  const t = visit.say;
  const { deadline, explained } = date;
  return (
    <Details summary={t('为什么是这一天？', 'Why this date?')}>
      <CountedPeriod visit={visit} deadline={explained} />
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
