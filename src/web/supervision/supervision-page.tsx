import { type CalendarDay, addDays, dayInChina } from '#law/calendar-day';
import type { Outlook, PersonOutlook, Supervision } from '#usecases/clocks/supervision';
import type { Recomputed } from '#usecases/clocks/supervision-from-events';
import type { OpenDeadlineFilter } from '#usecases/ports/deadlines';
import { Alert } from '../components/alert/alert.js';
import { Button } from '../components/button/button.js';
import { Input } from '../components/input/input.js';
import { Link } from '../components/link/link.js';
import { PageHeading } from '../components/page-heading/page-heading.js';
import { Table } from '../components/table/table.js';
import { ruleName } from '../contents/words/rule-words.js';
import { Layout } from '../layout/layout.js';
import type { Visit } from '../layout/visit.js';
import { paths } from '../paths.js';
import { type Months, monthsQuery, openQuery } from './supervision-query.js';

type SupervisionProps = {
  readonly visit: Visit;
  readonly supervision: Supervision;
  readonly months: Months;
  /** When the figures were asked to be computed a second way. */
  readonly recomputed?: Recomputed | undefined;
};

/** 督办 — what is due when, who holds it, and how long it took. Each number leads to its list. */
export function SupervisionPage(props: SupervisionProps) {
  const { visit } = props;
  const t = visit.say;
  return (
    <Layout visit={visit} title={t('督办', 'Supervision')} active="supervision">
      <PageHeading content={t('督办', 'Supervision')} />
      <JobsLine visit={visit} />
      <Totals {...props} />
      <People {...props} />
      <Others {...props} />
      <Durations {...props} />
      <Check {...props} />
    </Layout>
  );
}

function JobsLine({ visit }: { readonly visit: Visit }) {
  const t = visit.say;
  if ((visit.lateJobs ?? []).length > 0) return <></>;
  return (
    <p class="govuk-body-s">
      {t('期限提醒等后台任务均按时运行。', 'Deadline reminders and the other background jobs run on time.')}
    </p>
  );
}

type Columns = readonly (readonly [
  zh: string,
  en: string,
  count: keyof Outlook,
  due: Pick<OpenDeadlineFilter, 'dueFrom' | 'dueTo'>,
])[];

function columnsOf(today: CalendarDay, { lastDays }: Supervision): Columns {
  const within = (days: 1 | 3 | 5) => ({ dueFrom: today, dueTo: lastDays[days] });
  return [
    ['已逾期', 'Overdue', 'overdue', { dueTo: addDays(today, -1) }],
    ['1 个工作日内', 'Within 1 working day', 'within1', within(1)],
    ['3 个工作日内', 'Within 3', 'within3', within(3)],
    ['5 个工作日内', 'Within 5', 'within5', within(5)],
    ['全部在办', 'All open', 'open', {}],
  ];
}

function Totals({ visit, supervision }: SupervisionProps) {
  const t = visit.say;
  const columns = columnsOf(dayInChina(visit.now), supervision);
  return (
    <nav aria-label={t('在办期限', 'Open dates')}>
      <ul class="app-counts">
        {columns.map(([zh, en, count, due]) => {
          const number = supervision.total[count];
          const isOver = count === 'overdue' && number > 0;
          return (
            <li class={isOver ? 'app-counts__item app-counts__item--over' : 'app-counts__item'}>
              <a
                class="app-counts__link govuk-link--no-visited-state"
                href={paths.openDeadlines(openQuery({ bearer: 'authority', ...due }))}
              >
                <span>{t(zh, en)}</span> <span class="app-counts__number">{number}</span>
              </a>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

function People({ visit, supervision }: SupervisionProps) {
  const t = visit.say;
  const columns = columnsOf(dayInChina(visit.now), supervision);
  const nameOf = ({ accountId, name }: PersonOutlook) =>
    accountId === undefined ? t('尚未分派', 'Nobody') : (name ?? accountId);
  return (
    <Table
      caption={t('按承办人', 'By person')}
      captionClasses="govuk-table__caption--m"
      stackOnMobile
      firstCellIsHeader
      head={[
        { content: t('承办人', 'Person') },
        ...columns.map(([zh, en]) => ({ content: t(zh, en), format: 'numeric' as const })),
      ]}
      rows={supervision.authority.map((person) => [
        { content: nameOf(person) },
        ...columns.map(([, , count, due]) => ({
          content: (
            <Count
              visit={visit}
              number={person[count]}
              filter={{ bearer: 'authority', responsible: person.accountId ?? 'nobody', ...due }}
            />
          ),
          format: 'numeric' as const,
        })),
      ])}
    />
  );
}

function Count({
  number,
  filter,
}: {
  readonly visit: Visit;
  readonly number: number;
  readonly filter: OpenDeadlineFilter;
}) {
  if (number === 0) return <>0</>;
  return <Link href={paths.openDeadlines(openQuery(filter))} content={String(number)} noVisited />;
}

function Others({ visit, supervision }: SupervisionProps) {
  const t = visit.say;
  const overdue = { dueTo: addDays(dayInChina(visit.now), -1) };
  return (
    <Table
      caption={t('备案主体和接收部门', 'Operators and receivers')}
      captionClasses="govuk-table__caption--m"
      firstCellIsHeader
      head={[
        { content: t('由谁办理', 'Who has to act') },
        { content: t('已逾期', 'Overdue'), format: 'numeric' },
        { content: t('全部在办', 'All open'), format: 'numeric' },
      ]}
      rows={(['operator', 'receiver'] as const).map((bearer) => [
        {
          content:
            bearer === 'operator'
              ? t('备案主体', 'Operators')
              : t('两部门签收通报', 'Ministries, to acknowledge'),
        },
        {
          content: (
            <Count
              visit={visit}
              number={supervision.others[bearer].overdue}
              filter={{ bearer, ...overdue }}
            />
          ),
          format: 'numeric',
        },
        {
          content: <Count visit={visit} number={supervision.others[bearer].open} filter={{ bearer }} />,
          format: 'numeric',
        },
      ])}
    />
  );
}

function Durations({ visit, supervision, months }: SupervisionProps) {
  const t = visit.say;
  const { durations } = supervision;
  return (
    <section aria-labelledby="durations">
      <h2 class="govuk-heading-m" id="durations">
        {t('办理用时（工作日）', 'Working days taken')}
      </h2>
      <form method="get" action={paths.supervision()} class="app-conditions">
        <Input id="from" name="from" type="month" label={t('自（月份）', 'From month')} value={months.from} />
        <Input id="to" name="to" type="month" label={t('至（月份）', 'To month')} value={months.to} />
        <div class="app-conditions__buttons">
          <Button content={t('查看', 'Show')} variant="secondary" />
        </div>
      </form>
      {durations.length === 0 ? (
        <p class="govuk-body app-empty">
          {t('这段时间没有办结的事项。', 'Nothing was done in these months.')}
        </p>
      ) : (
        <Table
          caption={t(
            '自起算日次日起至办理之日止，取中位数和第 95 百分位数（最近秩）',
            'From the day after the start to the day it was done; median and 95th percentile by nearest rank',
          )}
          captionClasses="govuk-table__caption--s"
          stackOnMobile
          firstCellIsHeader
          head={[
            { content: t('事项', 'Duty') },
            { content: t('件数', 'Done'), format: 'numeric' },
            { content: t('中位数', 'Median'), format: 'numeric' },
            { content: 'P95', format: 'numeric' },
            { content: t('按期', 'In time'), format: 'numeric' },
          ]}
          rows={durations.map(({ ruleCode, count, median, p95, inTime }) => [
            { content: ruleName(t, ruleCode) },
            {
              content: (
                <Link
                  href={paths.metDeadlines(monthsQuery(months, { rule: ruleCode }))}
                  content={String(count)}
                  noVisited
                />
              ),
              format: 'numeric',
            },
            { content: String(median), format: 'numeric' },
            { content: String(p95), format: 'numeric' },
            { content: `${inTime} / ${count}`, format: 'numeric' },
          ])}
        />
      )}
    </section>
  );
}

function Check({ visit, months, recomputed }: SupervisionProps) {
  const t = visit.say;
  return (
    <section aria-labelledby="check">
      <h2 class="govuk-heading-m" id="check">
        {t('核对', 'Check')}
      </h2>
      {recomputed === undefined ? (
        <>
          <p class="govuk-body">
            {t(
              '以上数字来自保存的期限。可以从全部办理记录重新计算一遍备案和变更的数字，看两者是否一致。',
              'These figures come from the stored dates. Those of filings and changes can be computed again from every act, to see whether both agree.',
            )}
          </p>
          <form method="get" action={paths.supervision()}>
            <input type="hidden" name="from" value={months.from} />
            <input type="hidden" name="to" value={months.to} />
            <Button
              content={t('从办理记录重新计算', 'Compute again from the acts')}
              variant="secondary"
              name="check"
              value="yes"
            />
          </form>
        </>
      ) : (
        <CheckResult visit={visit} recomputed={recomputed} />
      )}
    </section>
  );
}

function CheckResult({ visit, recomputed }: { readonly visit: Visit; readonly recomputed: Recomputed }) {
  const t = visit.say;
  if (recomputed.isEqual) {
    return (
      <Alert variant="success" title={t('一致', 'Equal')} showTitleAsHeading>
        {t(
          '从全部办理记录重新计算的结果与以上数字一致。',
          'Computed again from every act, the figures are the same.',
        )}
      </Alert>
    );
  }
  return (
    <Alert variant="error" title={t('不一致', 'Different')} showTitleAsHeading>
      <p>
        {t(
          '重新计算的结果与保存的期限不同。请通知运维人员按运行手册重建，并保留以下内容。',
          'The figures differ from the stored dates. Tell whoever runs the portal to rebuild them as the runbook says, and keep what follows.',
        )}
      </p>
      <pre class="app-sample">{JSON.stringify(recomputed, undefined, 2)}</pre>
    </Alert>
  );
}
