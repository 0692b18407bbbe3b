import { type CalendarDay, addDays, dayInChina } from '#law/calendar-day';
import { type Inbox, type InboxRow, caseKinds } from '#usecases/casework/inbox';
import { Button } from '../components/button/button.js';
import { ErrorSummary } from '../components/error-summary/error-summary.js';
import { Input } from '../components/input/input.js';
import { Link } from '../components/link/link.js';
import { Moment } from '../components/moment.js';
import { pageItems } from '../components/pagination/page-items.js';
import { Pagination } from '../components/pagination/pagination.js';
import { Select } from '../components/select/select.js';
import { Table } from '../components/table/table.js';
import { Tag } from '../components/tag/tag.js';
import { Day } from '../components/day.js';
import { DueDate } from '../contents/due-date.js';
import { reviewOf } from '../contents/review-reference.js';
import { Layout } from '../layout/layout.js';
import type { Visit } from '../layout/visit.js';
import { paths } from '../paths.js';
import {
  caseKindText,
  caseStatuses,
  statusColours,
  statusText,
  urgencyColours,
  urgencyText,
} from './case-words.js';
import { type InboxConditions, conditionsQuery, isWrongDay, noConditions } from './inbox-query.js';

type InboxProps = {
  readonly visit: Visit;
  readonly inbox: Inbox;
  readonly conditions: InboxConditions;
  /** The last day that counts as near. */
  readonly nearUntil: CalendarDay;
};

/** 收件箱 — the cases by due date, the most urgent first. */
export function InboxPage(props: InboxProps) {
  const { visit, inbox, conditions } = props;
  const t = visit.say;
  const wrongDay = isWrongDay(conditions);
  const pages = pageItems(inbox.page, inbox.pageCount, (page) =>
    paths.casework(conditionsQuery(conditions, page)),
  );
  return (
    <Layout visit={visit} title={t('收件箱', 'Inbox')} active="casework" errors={wrongDay}>
      {wrongDay ? <ErrorSummary errors={[{ content: wrongDayText(visit), href: '#by' }]} /> : null}
      <h1 class="govuk-heading-l govuk-!-margin-bottom-4">{t('收件箱', 'Inbox')}</h1>
      <Counts {...props} />
      <Conditions {...props} />
      {inbox.rows.length === 0 ? <Nothing {...props} /> : <Cases visit={visit} inbox={inbox} />}
      {pages === undefined ? null : <Pagination {...pages} />}
    </Layout>
  );
}

function wrongDayText({ say }: Visit): string {
  return say('日期请按年、月、日填写，例如 2026-03-05', 'Enter a date such as 2026-03-05');
}

/** What waits, each a link to its list. */
function Counts({ visit, inbox, conditions, nearUntil }: InboxProps) {
  const t = visit.say;
  const { counts } = inbox;
  const yesterday = addDays(dayInChina(visit.now), -1);
  const entries: readonly (readonly [string, number, Partial<InboxConditions>])[] = [
    [t('待办', 'Waiting'), counts.waiting, {}],
    [t('已逾期', 'Overdue'), counts.overdue, { by: yesterday }],
    [t('即将到期', 'Due soon'), counts.near, { by: nearUntil }],
    [t('由我办理', 'Mine'), counts.mine, { reviewer: 'me' }],
    [t('尚未分派', 'Unassigned'), counts.unassigned, { reviewer: 'nobody' }],
    [t('待复核', 'Awaiting second person'), counts.prepared, { status: 'decision-prepared' }],
    [t('变更待复核', 'Changes to decide'), counts.changesPrepared, { status: 'change-prepared' }],
    [t('变更', 'Changes'), counts.changes, { kind: 'change' }],
    [t('主办者变更', 'Changes of host'), counts.hostChanges, { kind: 'host-change' }],
    [t('预定注销', 'Cancellations planned'), counts.cancellationsPlanned, { kind: 'cancellation-planned' }],
  ];
  const here = conditionsQuery(conditions);
  return (
    <nav aria-label={t('待办数量', 'What waits')}>
      <ul class="app-counts">
        {entries.map(([label, count, more]) => {
          const query = conditionsQuery({ ...noConditions, ...more });
          const isOver = count > 0 && more.by === yesterday;
          return (
            <li class={isOver ? 'app-counts__item app-counts__item--over' : 'app-counts__item'}>
              <a
                class="app-counts__link govuk-link--no-visited-state"
                href={paths.casework(query)}
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

function Conditions({ visit, inbox, conditions }: InboxProps) {
  const t = visit.say;
  const isSet = conditionsQuery(conditions) !== '';
  return (
    <search aria-label={t('筛选', 'Filter')}>
      <form method="get" action={paths.casework()} class="app-conditions">
        <Input
          id="q"
          name="q"
          type="search"
          label={t(
            '平台、主办单位、域名、ICP 号或者备案编号',
            'Platform, host, domain, ICP or filing number',
          )}
          value={conditions.search}
          attributes={{ maxlength: 100 }}
          formGroupClasses="app-conditions__wide"
        />
        <Select
          id="kind"
          name="kind"
          label={t('事项', 'Matter')}
          value={conditions.kind}
          items={[
            { content: t('全部', 'All'), value: '' },
            ...caseKinds.map((kind) => ({ content: caseKindText(t, kind), value: kind })),
          ]}
        />
        <Select
          id="status"
          name="status"
          label={t('状态', 'Status')}
          value={conditions.status}
          items={[
            { content: t('待我方办理', 'Waiting for us'), value: 'waiting' },
            ...caseStatuses.map((status) => ({ content: statusText(t, status), value: status })),
            { content: t('全部', 'All'), value: 'all' },
          ]}
        />
        <Select
          id="reviewer"
          name="reviewer"
          label={t('审核员', 'Reviewer')}
          value={conditions.reviewer}
          items={[
            { content: t('不限', 'Anybody'), value: '' },
            { content: t('我', 'Me'), value: 'me' },
            { content: t('尚未分派', 'Nobody'), value: 'nobody' },
            ...inbox.reviewers.map(({ id, displayName }) => ({ content: displayName, value: id })),
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
          {isSet ? <Link href={paths.casework()} content={t('清除条件', 'Clear')} noVisited /> : null}
        </div>
      </form>
    </search>
  );
}

function Nothing({ visit, conditions }: InboxProps) {
  const t = visit.say;
  const isFiltered = conditionsQuery(conditions) !== '';
  return (
    <p class="govuk-body app-empty">
      {isFiltered
        ? t('没有符合这些条件的备案。', 'No case meets these conditions.')
        : t('没有待办的备案。新的备案提交后会出现在这里。', 'Nothing waits. New filings appear here.')}{' '}
      {isFiltered ? <Link href={paths.casework()} content={t('查看全部待办', 'Show what waits')} /> : null}
    </p>
  );
}

function Cases({ visit, inbox }: { readonly visit: Visit; readonly inbox: Inbox }) {
  const t = visit.say;
  return (
    <Table
      caption={t(
        `共 ${inbox.total} 件，按最晚办理日期排列`,
        `${inbox.total} case${inbox.total === 1 ? '' : 's'}, by due date`,
      )}
      captionClasses="govuk-table__caption--s"
      classes="app-inbox"
      stackOnMobile
      head={[
        { content: t('最晚日期', 'Due') },
        { content: t('平台', 'Platform') },
        { content: t('状态', 'Status') },
        { content: t('审核员', 'Reviewer') },
        { content: t('收到时间', 'Received') },
      ]}
      rows={inbox.rows.map((row) => [
        { content: <Due visit={visit} row={row} /> },
        { content: <Platform row={row} visit={visit} /> },
        { content: <Status row={row} visit={visit} /> },
        { content: row.reviewerName ?? t('尚未分派', 'Nobody') },
        { content: <Moment at={row.summary.receivedAt} language={visit.language} /> },
      ])}
    />
  );
}

function Due({ visit, row }: { readonly visit: Visit; readonly row: InboxRow }) {
  const t = visit.say;
  const { urgency, summary } = row;
  if (urgency === undefined) {
    return summary.status === 'awaiting-correction' ? (
      <span>{t('等待备案主体补正', 'With the operator')}</span>
    ) : (
      <span>{t('已办结', 'Closed')}</span>
    );
  }
  return (
    <>
      <strong class="app-number">
        <DueDate
          visit={visit}
          reference={reviewOf(summary)}
          dueOn={summary.dueOn}
          provisional={summary.dueProvisional}
        />
      </strong>{' '}
      <Tag content={urgencyText(t, urgency)} colour={urgencyColours[urgency.nearness]} />
    </>
  );
}

function Platform({ visit, row }: { readonly visit: Visit; readonly row: InboxRow }) {
  const t = visit.say;
  const { dossierId, platformName, hostKind, hostName, number } = row.summary;
  return (
    <>
      <Link
        href={paths.case(dossierId)}
        content={platformName}
        classes="govuk-!-font-weight-bold"
        noVisited
      />
      <span class="app-quiet-line">
        {hostKind === 'individual' ? t('主办个人', 'Individual host') : hostName}
        {number === undefined ? '' : ` · ${number}`}
      </span>
      <Matters visit={visit} row={row} />
    </>
  );
}

/** What of a filed platform is work, and what will happen to it. */
function Matters({ visit, row }: { readonly visit: Visit; readonly row: InboxRow }) {
  const t = visit.say;
  const { openChanges, openHostChanges, plannedEndOn } = row.summary;
  const others = openChanges - openHostChanges;
  return (
    <>
      {openHostChanges > 0 ? <Tag content={caseKindText(t, 'host-change')} colour="magenta" /> : null}{' '}
      {others > 0 ? <Tag content={t(`变更 ${others} 项`, `Changes: ${others}`)} colour="grey" /> : null}
      {plannedEndOn === undefined ? null : (
        <span class="app-quiet-line">
          {t('预定注销：', 'Cancellation planned for ')}
          <Day of={plannedEndOn} language={visit.language} />
        </span>
      )}
    </>
  );
}

function Status({ visit, row }: { readonly visit: Visit; readonly row: InboxRow }) {
  const t = visit.say;
  const { status, submissions } = row.summary;
  return (
    <>
      <Tag content={statusText(t, status)} colour={statusColours[status]} />
      {submissions > 1 ? (
        <span class="app-quiet-line">{t(`第 ${submissions} 次提交`, `Submission ${submissions}`)}</span>
      ) : null}
    </>
  );
}
