import type { ExplainedDeadline, PeriodRule } from '#law/deadline';
import { DerivationTable } from '../components/derivation/derivation-table.js';
import { Day } from '../components/day.js';
import type { Say, Visit } from '../layout/visit.js';
import { calendarsText } from './words/calendar-words.js';
import { citationFull } from './words/citation-text.js';

type CountedPeriodProps = {
  readonly visit: Pick<Visit, 'say' | 'language'>;
  /** The date shown on the page, with the days it was counted by. */
  readonly deadline: ExplainedDeadline;
};

/** 怎么算的 — the rule of a period, every day of it, and the holiday notices it rests on. */
export function CountedPeriod({ visit, deadline }: CountedPeriodProps) {
  const t = visit.say;
  const { rule, provisional, calendarVersions, rawDueOn, dueOn } = deadline;
  return (
    <>
      <p class="govuk-body-s">{ruleText(t, rule)}</p>
      {rawDueOn === dueOn ? null : (
        <p class="govuk-body-s">
          {t('期限原本在 ', 'The period itself ends on ')}
          <Day of={rawDueOn} language={visit.language} />
          {t('届满，因为是休息日，顺延到 ', ', a day off; it moves to ')}
          <Day of={dueOn} language={visit.language} />
          {t('。', '.')}
        </p>
      )}
      {rule.length === 0 ? null : <DerivationTable deadline={deadline} say={t} language={visit.language} />}
      {calendarVersions.length === 0 ? null : (
        <p class="govuk-body-s">
          {t('使用的放假安排：', 'Holiday arrangements used: ')}
          {calendarsText(t, calendarVersions)}
        </p>
      )}
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

function ruleText(say: Say, { citation, length, unit, code }: PeriodRule): string {
  const by = citationFull(say, citation);
  if (code === 'launch') {
    return say(
      `依据${by}，新的平台应当在上线前备案，最晚为所填上线日期的前一天。`,
      `By ${by} a new platform is filed before it goes online: at the latest the day before the declared one.`,
    );
  }
  if (length === 0) {
    return say(
      `依据${by}，应当在当日办理，休息日也不顺延。`,
      `By ${by} this is due on the day itself; a day off does not move it.`,
    );
  }
  if (unit === 'calendar-day') {
    return say(
      `依据${by}，期限为 ${length} 日（自然日），起算当天不计入；最后一天是休息日的，顺延到之后的第一个工作日。`,
      `By ${by} the period is ${length} (calendar) days, not counting the day it starts from; a last day that is a day off moves to the next working day.`,
    );
  }
  return say(
    `依据${by}，期限为 ${length} 个工作日，收到当天不计入。周末和法定节假日不计，调休上班的周末计入。`,
    `By ${by} the period is ${length} working days, not counting the day of receipt. Weekends and holidays do not count, weekend days worked in exchange do.`,
  );
}
