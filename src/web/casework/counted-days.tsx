import type { CountedDay, ExplainedDeadline } from '#law/deadline';
import { Day } from '../components/day.js';
import type { Say, Visit } from '../layout/visit.js';
import { citationFull } from '../contents/words/citation-text.js';

/** 怎么算的 — a period day by day, with the notice each day rests on. */
export function CountedDays({
  visit,
  deadline,
}: {
  readonly visit: Visit;
  readonly deadline: ExplainedDeadline;
}) {
  const t = visit.say;
  const { rule, days, provisional, calendarVersions } = deadline;
  return (
    <>
      <p class="govuk-body-s govuk-!-margin-bottom-2">
        {t(
          `${citationFull(t, rule.citation)}：${rule.length} 个工作日，收到当日不计。`,
          `${citationFull(t, rule.citation)}: ${rule.length} working days, the day of receipt not counted.`,
        )}
      </p>
      <ol class="app-days">
        {days.map((each) => (
          <li class={each.ordinal === undefined ? 'app-days__day app-days__day--free' : 'app-days__day'}>
            <span class="app-days__date">
              <Day of={each.day} language={visit.language} />
            </span>{' '}
            <span>{dayText(t, each)}</span>
          </li>
        ))}
      </ol>
      {provisional ? (
        <p class="govuk-body-s govuk-!-margin-bottom-2">
          {t(
            '其中有的年份尚未公布放假安排，按周一至周五为工作日暂算，公布后重新计算。',
            'For a year without a published holiday notice Monday to Friday is assumed; the date is computed again when it comes.',
          )}
        </p>
      ) : null}
      <p class="govuk-body-s govuk-!-margin-bottom-0">
        {t('放假安排：', 'Holiday notices: ')}
        {calendarVersions.join(t('；', '; '))}
      </p>
    </>
  );
}

function dayText(say: Say, { kind, ordinal, holiday = '' }: CountedDay): string {
  const counted = say(`第 ${ordinal} 日`, `day ${ordinal}`);
  switch (kind) {
    case 'start':
      return say('收到，不计', 'received, not counted');
    case 'working':
    case 'calendar':
      return counted;
    case 'assumed-working':
      return say(`第 ${ordinal} 日（暂定）`, `day ${ordinal} (assumed)`);
    case 'make-up':
      return say(`第 ${ordinal} 日（${holiday}调休上班）`, `day ${ordinal} (worked for ${holiday})`);
    case 'weekend':
      return say('周末，不计', 'weekend');
    case 'assumed-weekend':
      return say('周末，不计（暂定）', 'weekend (assumed)');
    case 'holiday':
      return say(`${holiday}放假，不计`, `holiday (${holiday})`);
    default:
      return kind satisfies never;
  }
}
