import type { CountedDay, DayKind } from '#law/deadline';
import type { ExplainedDate } from '#usecases/filing/filing-status';
import { Day } from '../components/day.js';
import { Details } from '../components/details/details.js';
import { Table } from '../components/table/table.js';
import type { Say, Visit } from '../layout/visit.js';
import { citationFull } from './words/citation-text.js';

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
      <DerivationTable visit={visit} days={explained.days} />
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

function DerivationTable({ visit, days }: { readonly visit: Visit; readonly days: readonly CountedDay[] }) {
  const t = visit.say;
  return (
    <Table
      caption={t('逐日计算', 'Day by day')}
      captionClasses="govuk-table__caption--s"
      head={[
        { content: t('日期', 'Day') },
        { content: t('性质', 'Kind') },
        { content: t('第几个工作日', 'Working day'), format: 'numeric' },
      ]}
      rows={days.map((counted) => [
        { content: <Day of={counted.day} language={visit.language} /> },
        { content: dayKindText(t, counted) },
        {
          content: counted.ordinal === undefined ? t('不计', '–') : String(counted.ordinal),
          format: 'numeric',
        },
      ])}
    />
  );
}

function dayKindText(say: Say, { kind, holiday }: CountedDay): string {
  const text = kindText(say, kind);
  return holiday === undefined ? text : `${text}${say(`（${holiday}）`, ` (${holiday})`)}`;
}

function kindText(say: Say, kind: DayKind): string {
  switch (kind) {
    case 'start':
      return say('收到当天', 'Day of receipt');
    case 'working':
      return say('工作日', 'Working day');
    case 'make-up':
      return say('调休上班', 'Worked in exchange');
    case 'weekend':
      return say('周末', 'Weekend');
    case 'holiday':
      return say('放假', 'Holiday');
    case 'calendar':
      return say('自然日', 'Calendar day');
    case 'assumed-working':
      return say('工作日（暂定）', 'Working day (assumed)');
    case 'assumed-weekend':
      return say('周末（暂定）', 'Weekend (assumed)');
    default:
      return kind satisfies never;
  }
}
