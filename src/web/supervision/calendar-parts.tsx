import type { CalendarYear } from '#law/calendar/calendar-year';
import { parseDay } from '#law/calendar-day';
import type { Deadline } from '#law/deadline';
import type { NamedMove } from '#usecases/clocks/calendar-views';
import { Day } from '../components/day.js';
import { Link } from '../components/link/link.js';
import { SummaryList } from '../components/summary-list/summary-list.js';
import { Table } from '../components/table/table.js';
import { ruleName } from '../contents/words/rule-words.js';
import type { Visit } from '../layout/visit.js';
import { paths } from '../paths.js';

/** What a notice says, to be compared with its text. */
export function NoticeContents({
  visit,
  content,
}: {
  readonly visit: Visit;
  readonly content: CalendarYear;
}) {
  const t = visit.say;
  const { notice, year, holidays, workedWeekends } = content;
  return (
    <>
      <SummaryList
        rows={[
          { key: t('年度', 'Year'), value: String(year) },
          { key: t('发文字号', 'Number'), value: notice.number },
          { key: t('标题', 'Title'), value: notice.title },
          { key: t('发布日期', 'Issued on'), value: <TypedDay visit={visit} text={notice.issuedOn} /> },
          {
            key: t('核实', 'Confirmed'),
            value:
              notice.source === 'read'
                ? t('已对照通知原文', 'Read against the text')
                : t('未见原文，多个公开数据一致', 'The text was not seen; public data sets agree'),
          },
        ]}
      />
      <Table
        caption={t('放假', 'Days off')}
        captionClasses="govuk-table__caption--s"
        head={[
          { content: t('节日', 'Holiday') },
          { content: t('第一天', 'First day') },
          { content: t('最后一天', 'Last day') },
        ]}
        rows={holidays.map(({ name, from, to }) => [
          { content: name },
          { content: <TypedDay visit={visit} text={from} /> },
          { content: <TypedDay visit={visit} text={to} /> },
        ])}
      />
      {workedWeekends.length === 0 ? (
        <p class="govuk-body">{t('没有调休上班的周末。', 'No weekend days are worked.')}</p>
      ) : (
        <Table
          caption={t('调休上班的周末', 'Weekend days worked')}
          captionClasses="govuk-table__caption--s"
          head={[{ content: t('日期', 'Day') }, { content: t('节日', 'Holiday') }]}
          rows={workedWeekends.map(({ day, holiday }) => [
            { content: <TypedDay visit={visit} text={day} /> },
            { content: holiday },
          ])}
        />
      )}
    </>
  );
}

function TypedDay({ visit, text }: { readonly visit: Visit; readonly text: string }) {
  const on = parseDay(text);
  return on === undefined ? <>{text}</> : <Day of={on} language={visit.language} />;
}

type MovesProps = {
  readonly visit: Visit;
  readonly caption: string;
  readonly moves: readonly NamedMove[];
};

/** 调整前后 — the dates a notice moves, before and after. */
export function MovesTable({ visit, caption, moves }: MovesProps) {
  const t = visit.say;
  return (
    <Table
      caption={caption}
      captionClasses="govuk-table__caption--m"
      stackOnMobile
      head={[
        { content: t('事项', 'What') },
        { content: t('期限', 'Duty') },
        { content: t('调整前', 'Before') },
        { content: t('调整后', 'After') },
      ]}
      rows={moves.map((move) => [
        { content: <About visit={visit} move={move} /> },
        { content: ruleName(t, move.to.rule.code) },
        { content: <Due visit={visit} deadline={move.from} /> },
        { content: <Due visit={visit} deadline={move.to} /> },
      ])}
    />
  );
}

function About({ visit, move }: { readonly visit: Visit; readonly move: NamedMove }) {
  const t = visit.say;
  switch (move.subject) {
    case 'dossier':
      return <Link href={paths.whyDeadline(move)} content={move.platformName ?? move.subjectId} noVisited />;
    case 'draft':
      return <>{t('备案主体的变更草稿', 'An operator’s draft of a change')}</>;
    case 'report':
      return <Link href={paths.whyDeadline(move)} content={t('举报', 'A report')} noVisited />;
    case 'handover':
      return (
        <Link
          href={paths.whyDeadline(move)}
          content={t(`通报 ${move.subjectId}`, `Hand-over ${move.subjectId}`)}
          noVisited
        />
      );
    default:
      return move.subject satisfies never;
  }
}

function Due({ visit, deadline }: { readonly visit: Visit; readonly deadline: Deadline }) {
  return (
    <>
      <Day of={deadline.dueOn} language={visit.language} />
      {deadline.provisional ? visit.say('（暂定）', ' (provisional)') : ''}
    </>
  );
}
