import {
  type Listed,
  type ListedDeadline,
  type ListedMet,
  type ListedOpen,
  deadlinePageSize,
} from '#usecases/clocks/deadline-lists';
import type { OpenDeadlineFilter } from '#usecases/ports/deadlines';
import { urgencyColours, urgencyText } from '../casework/case-words.js';
import { Link } from '../components/link/link.js';
import { Moment } from '../components/moment.js';
import { PageHeading } from '../components/page-heading/page-heading.js';
import { pageItems } from '../components/pagination/page-items.js';
import { Pagination } from '../components/pagination/pagination.js';
import { Table } from '../components/table/table.js';
import { Tag } from '../components/tag/tag.js';
import { DueDate } from '../contents/due-date.js';
import { ruleName } from '../contents/words/rule-words.js';
import { Layout } from '../layout/layout.js';
import type { Visit } from '../layout/visit.js';
import { paths } from '../paths.js';
import { type Months, monthsQuery, openQuery } from './supervision-query.js';

type OpenProps = {
  readonly visit: Visit;
  readonly listed: Listed<ListedOpen>;
  readonly filter: OpenDeadlineFilter;
  readonly page: number;
};

/** The open dates behind a number. */
export function OpenDeadlinesPage({ visit, listed, filter, page }: OpenProps) {
  const t = visit.say;
  const title = t('在办期限', 'Open dates');
  const pages = pageItems(page, Math.ceil(listed.total / deadlinePageSize), (number) =>
    paths.openDeadlines(openQuery(filter, number)),
  );
  return (
    <Layout visit={visit} title={title} active="supervision" back={paths.supervision()}>
      <PageHeading content={title} />
      {listed.rows.length === 0 ? (
        <Nothing visit={visit} />
      ) : (
        <Table
          caption={t(`共 ${listed.total} 件，按最晚日期排列`, `${listed.total}, by due date`)}
          captionClasses="govuk-table__caption--s"
          stackOnMobile
          head={[
            { content: t('最晚日期', 'Due') },
            { content: t('事项', 'What') },
            { content: t('期限', 'Duty') },
            { content: t('承办人', 'Person') },
          ]}
          rows={listed.rows.map((row) => [
            {
              content: (
                <>
                  <DueDate
                    visit={visit}
                    reference={row.stored}
                    dueOn={row.stored.deadline.dueOn}
                    provisional={row.stored.deadline.provisional}
                  />{' '}
                  <Tag content={urgencyText(t, row.urgency)} colour={urgencyColours[row.urgency.nearness]} />
                </>
              ),
            },
            { content: <About visit={visit} row={row} /> },
            { content: ruleName(t, row.stored.deadline.rule.code) },
            { content: row.responsibleName ?? t('尚未分派', 'Nobody') },
          ])}
        />
      )}
      {pages === undefined ? null : <Pagination {...pages} />}
    </Layout>
  );
}

type MetProps = {
  readonly visit: Visit;
  readonly listed: Listed<ListedMet>;
  readonly ruleCode: string;
  readonly months: Months;
  readonly page: number;
};

/** What was done in some months, with the working days it took. */
export function MetDeadlinesPage({ visit, listed, ruleCode, months, page }: MetProps) {
  const t = visit.say;
  const name = ruleName(t, ruleCode);
  const pages = pageItems(page, Math.ceil(listed.total / deadlinePageSize), (number) =>
    paths.metDeadlines(monthsQuery(months, { rule: ruleCode, page: String(number) })),
  );
  return (
    <Layout visit={visit} title={name} active="supervision" back={paths.supervision(monthsQuery(months))}>
      <PageHeading
        content={name}
        caption={t(`${months.from} 至 ${months.to}`, `${months.from} to ${months.to}`)}
      />
      {listed.rows.length === 0 ? (
        <Nothing visit={visit} />
      ) : (
        <Table
          caption={t(`共 ${listed.total} 件`, `${listed.total} in all`)}
          captionClasses="govuk-table__caption--s"
          stackOnMobile
          head={[
            { content: t('事项', 'What') },
            { content: t('办理时间', 'Done at') },
            { content: t('最晚日期', 'Due') },
            { content: t('用时（工作日）', 'Working days'), format: 'numeric' },
            { content: t('承办人', 'Person') },
          ]}
          rows={listed.rows.map((row) => [
            { content: <About visit={visit} row={row} /> },
            {
              content: <Moment at={row.stored.closedAt ?? row.stored.openedAt} language={visit.language} />,
            },
            {
              content: (
                <>
                  <DueDate visit={visit} reference={row.stored} dueOn={row.stored.deadline.dueOn} />{' '}
                  {row.inTime ? null : <Tag content={t('逾期', 'Late')} colour="red" />}
                </>
              ),
            },
            { content: String(row.workingDays), format: 'numeric' },
            { content: row.responsibleName ?? '–' },
          ])}
        />
      )}
      {pages === undefined ? null : <Pagination {...pages} />}
    </Layout>
  );
}

function Nothing({ visit }: { readonly visit: Visit }) {
  return <p class="govuk-body app-empty">{visit.say('没有符合的事项。', 'There is nothing here.')}</p>;
}

function About({ visit, row }: { readonly visit: Visit; readonly row: ListedDeadline }) {
  const t = visit.say;
  const { stored, platformName } = row;
  switch (stored.subject) {
    case 'dossier':
      return (
        <Link href={paths.case(stored.subjectId)} content={platformName ?? stored.subjectId} noVisited />
      );
    case 'draft':
      return <>{t('备案主体的变更草稿', 'An operator’s draft of a change')}</>;
    case 'report':
      return <>{t('举报', 'A report')}</>;
    case 'handover':
      return <>{t(`通报 ${stored.subjectId}`, `Hand-over ${stored.subjectId}`)}</>;
    default:
      return stored.subject satisfies never;
  }
}
