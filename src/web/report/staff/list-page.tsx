import { allReportGrounds } from '#law/article-09-reports';
import type { ReportInbox } from '#usecases/report/report-inbox';
import { Button } from '../../components/button/button.js';
import { ErrorSummary } from '../../components/error-summary/error-summary.js';
import { Input } from '../../components/input/input.js';
import { Link } from '../../components/link/link.js';
import { NotificationBanner } from '../../components/notification-banner/notification-banner.js';
import { pageItems } from '../../components/pagination/page-items.js';
import { Pagination } from '../../components/pagination/pagination.js';
import { Select } from '../../components/select/select.js';
import { Layout } from '../../layout/layout.js';
import type { Visit } from '../../layout/visit.js';
import { paths } from '../../paths.js';
import { type DoneAct, doneText } from '../words/done-words.js';
import { groundText } from '../words/ground-words.js';
import { statusText } from '../words/status-words.js';
import {
  type ListConditions,
  conditionsQuery,
  isWrongDay,
  noConditions,
  reportStatuses,
} from './list-query.js';
import { ReportTable } from './report-table.js';

type ListProps = {
  readonly visit: Visit;
  readonly list: ReportInbox;
  readonly conditions: ListConditions;
  readonly mayKeyIn: boolean;
  /** What was just done to a report that is no longer open to this person. */
  readonly done?: DoneAct | undefined;
};

/** 举报办理 — what the public reported, the most urgent first. */
export function ReportListPage(props: ListProps) {
  const { visit, list, conditions } = props;
  const t = visit.say;
  const wrongDay = isWrongDay(conditions);
  const pages = pageItems(list.page, list.pageCount, (page) =>
    paths.reports(conditionsQuery(conditions, page)),
  );
  return (
    <Layout visit={visit} title={t('举报办理', 'Reports')} active="reports" errors={wrongDay}>
      {wrongDay ? <ErrorSummary errors={[{ content: wrongDayText(visit), href: '#by' }]} /> : null}
      {props.done === undefined ? null : (
        <NotificationBanner type="success" heading={doneText(t, props.done)} />
      )}
      <h1 class="govuk-heading-l govuk-!-margin-bottom-4">{t('举报办理', 'Reports by the public')}</h1>
      <Counts {...props} />
      {props.mayKeyIn ? (
        <p class="govuk-body">
          <Link
            href={paths.keyInReport()}
            content={t('登记电话、来信、来访举报', 'Enter a report made by telephone, letter or in person')}
            noVisited
          />
        </p>
      ) : null}
      <Conditions {...props} />
      {list.rows.length === 0 ? (
        <Nothing {...props} />
      ) : (
        <ReportTable
          visit={visit}
          rows={list.rows}
          caption={t(
            `共 ${list.total} 件，按最晚办理日期排列`,
            `${list.total} report${list.total === 1 ? '' : 's'}, by due date`,
          )}
        />
      )}
      {pages === undefined ? null : <Pagination {...pages} />}
    </Layout>
  );
}

function wrongDayText({ say }: Visit): string {
  return say('日期请按年、月、日填写，例如 2026-03-05', 'Enter a date such as 2026-03-05');
}

/** What waits, each a link to its list. */
function Counts({ visit, list, conditions }: ListProps) {
  const t = visit.say;
  const { counts } = list;
  const entries: readonly (readonly [string, number, Partial<ListConditions>])[] = [
    [t('待办', 'Waiting'), counts.open, {}],
    [t('即将到期和已逾期', 'Due soon or overdue'), counts.dueBy, { by: counts.dueByDay }],
    [t('由我办理', 'Mine'), counts.mine, { handler: 'me' }],
    [t('尚未分派', 'Unassigned'), counts.unassigned, { handler: 'nobody' }],
    [
      t('待确认结论', 'Outcome to confirm'),
      counts.byStatus['outcome-proposed'] ?? 0,
      { status: 'outcome-proposed' },
    ],
  ];
  const here = conditionsQuery(conditions);
  return (
    <nav aria-label={t('待办数量', 'What waits')}>
      <ul class="app-counts">
        {entries.map(([label, count, more]) => {
          const query = conditionsQuery({ ...noConditions, ...more });
          return (
            <li class="app-counts__item">
              <a
                class="app-counts__link govuk-link--no-visited-state"
                href={paths.reports(query)}
                aria-current={query === here ? 'page' : undefined}
              >
                <span>{label}</span> <span class="app-counts__number">{count}</span>
              </a>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

function Conditions({ visit, list, conditions }: ListProps) {
  const t = visit.say;
  const isSet = conditionsQuery(conditions) !== '';
  return (
    <search aria-label={t('筛选', 'Filter')}>
      <form method="get" action={paths.reports()} class="app-conditions">
        <Input
          id="q"
          name="q"
          type="search"
          label={t('平台名称、网址或者备案编号', 'Platform, address or filing number')}
          value={conditions.search}
          attributes={{ maxlength: 100 }}
          formGroupClasses="app-conditions__wide"
        />
        <Select
          id="status"
          name="status"
          label={t('状态', 'Status')}
          value={conditions.status}
          items={[
            { content: t('未办结', 'Open'), value: 'open' },
            ...reportStatuses.map((status) => ({ content: statusText(t, status), value: status })),
            { content: t('全部', 'All'), value: 'all' },
          ]}
        />
        <Select
          id="handler"
          name="handler"
          label={t('办理人', 'Handler')}
          value={conditions.handler}
          items={[
            { content: t('不限', 'Anybody'), value: '' },
            { content: t('我', 'Me'), value: 'me' },
            { content: t('尚未分派', 'Nobody'), value: 'nobody' },
            ...list.handlers.map(({ id, displayName }) => ({ content: displayName, value: id })),
          ]}
        />
        <Select
          id="platform"
          name="platform"
          label={t('平台', 'Platform')}
          value={conditions.platform}
          items={[
            { content: t('不限', 'Any'), value: '' },
            { content: t('已备案的', 'Filed'), value: 'filed' },
            { content: t('未备案的', 'Not filed'), value: 'unfiled' },
          ]}
        />
        <Select
          id="ground"
          name="ground"
          label={t('事由', 'Ground')}
          value={conditions.ground}
          items={[
            { content: t('不限', 'Any'), value: '' },
            ...allReportGrounds.map((ground) => ({ content: groundText(t, ground), value: ground })),
          ]}
        />
        <Input
          id="by"
          name="by"
          // A control for days shows nothing else; what was typed is shown as it was.
          type={isWrongDay(conditions) ? 'text' : 'date'}
          label={t('最晚日期不晚于', 'Due on or before')}
          value={conditions.by}
          errorMessage={isWrongDay(conditions) ? wrongDayText(visit) : undefined}
        />
        <div class="app-conditions__buttons">
          <Button content={t('筛选', 'Filter')} variant="secondary" />
          {isSet ? <Link href={paths.reports()} content={t('清除条件', 'Clear')} noVisited /> : null}
        </div>
      </form>
    </search>
  );
}

function Nothing({ visit, conditions }: ListProps) {
  const t = visit.say;
  const isFiltered = conditionsQuery(conditions) !== '';
  return (
    <p class="govuk-body app-empty">
      {isFiltered
        ? t('没有符合这些条件的举报。', 'No report meets these conditions.')
        : t('没有待办的举报。新的举报会出现在这里。', 'Nothing waits. New reports appear here.')}{' '}
      {isFiltered ? <Link href={paths.reports()} content={t('查看全部待办', 'Show what waits')} /> : null}
    </p>
  );
}
