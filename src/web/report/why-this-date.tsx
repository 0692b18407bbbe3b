import type { Deadline } from '#law/deadline';
import type { WorkingCalendar } from '#law/working-calendar';
import { explainDeadline } from '#law/working-days';
import { Details } from '../components/details/details.js';
import { DerivationTable } from '../components/derivation/derivation-table.js';
import { calendarsText } from '../contents/words/calendar-words.js';
import type { Visit } from '../layout/visit.js';

type WhyThisDateProps = {
  readonly visit: Visit;
  readonly deadline: Deadline;
  readonly calendar: WorkingCalendar;
};

/** 怎么算的？ — the period, which is this site's and not the Measures', and every day of it. */
export function WhyThisDate({ visit, deadline, calendar }: WhyThisDateProps) {
  const t = visit.say;
  const { rule, startsOn } = deadline;
  const explained = explainDeadline(calendar, rule, startsOn);
  return (
    <Details summary={t('怎么算的？', 'Why this date?')} classes="govuk-!-margin-bottom-0 app-details--small">
      <p class="govuk-body-s">
        {t(
          `《办法》没有规定举报的办理期限。本站公布的期限为 ${rule.length} 个工作日，起算当天不计入；周末和法定节假日不计，调休上班的周末计入。`,
          `The Measures set no period for reports. This site has published ${rule.length} working days, not counting the first day. Weekends and holidays do not count, weekend days worked in exchange do.`,
        )}
      </p>
      {explained.dueOn === deadline.dueOn ? (
        <DerivationTable deadline={explained} say={t} language={visit.language} />
      ) : null}
      <p class="govuk-body-s">
        {t('使用的放假安排：', 'Holiday arrangements used: ')}
        {calendarsText(t, deadline.calendarVersions)}
      </p>
      {deadline.provisional ? (
        <p class="govuk-body-s">
          {t(
            '有的年度放假安排尚未公布，暂按周一至周五为工作日计算，公布后日期可能变化。',
            'For a year without a published arrangement Monday to Friday is assumed; the date may move when it comes.',
          )}
        </p>
      ) : null}
    </Details>
  );
}
