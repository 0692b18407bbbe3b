import type { Actor } from '#dossier/actor';
import { acknowledgementOf } from '#usecases/handover/acknowledgement-deadline';
import { type Month, type Reconciliation, monthOf } from '#usecases/handover/reconcile';
import { Button } from '../components/button/button.js';
import { ErrorSummary } from '../components/error-summary/error-summary.js';
import { Input } from '../components/input/input.js';
import { Link } from '../components/link/link.js';
import { Moment } from '../components/moment.js';
import { pageItems } from '../components/pagination/page-items.js';
import { Pagination } from '../components/pagination/pagination.js';
import { SummaryList } from '../components/summary-list/summary-list.js';
import { Table } from '../components/table/table.js';
import { DueDate } from '../contents/due-date.js';
import type { Visit } from '../layout/visit.js';
import { paths } from '../paths.js';
import { HandoverFrame } from './handover-frame.js';
import { actName, ministryName } from './handover-words.js';
import { PackageName, StandingTag } from './packages-page.js';

type ReconciliationProps = {
  readonly visit: Visit;
  readonly actor: Actor;
  readonly sheet: Reconciliation;
  readonly page: number;
  /** As typed, when it is no month. */
  readonly wrongMonth?: string | undefined;
};

/** A month has some tens; a sheet of paper has room for as many. */
const rowsPerPage = 100;

/** 月度对账 — sent, acknowledged, open, late, to be compared with what the ministry counts. */
export function ReconciliationPage(props: ReconciliationProps) {
  const { visit, actor, sheet, page, wrongMonth } = props;
  const t = visit.say;
  const { ministry, month, rows } = sheet;
  const pageCount = Math.max(1, Math.ceil(rows.length / rowsPerPage));
  const shown = rows.slice((page - 1) * rowsPerPage, page * rowsPerPage);
  const pages = pageItems(page, pageCount, (to) => `${paths.reconciliation(ministry, month)}&page=${to}`);
  const error = t('月份请按年、月填写，例如 2026-03', 'Enter a month such as 2026-03');
  return (
    <HandoverFrame
      visit={visit}
      actor={actor}
      ministry={ministry}
      title={t(`${monthText(month)}通报对账单`, `Reconciliation of ${month}`)}
      tab="reconciliation"
    >
      {wrongMonth === undefined ? null : <ErrorSummary errors={[{ content: error, href: '#month' }]} />}
      <form method="get" action={paths.reconciliation(ministry)} class="app-conditions">
        <Input
          id="month"
          name="month"
          // A control for months shows nothing else; what was typed is shown as it was.
          type={wrongMonth === undefined ? 'month' : 'text'}
          label={t('月份（例如 2026-03）', 'Month, such as 2026-03')}
          value={wrongMonth ?? month}
          errorMessage={wrongMonth === undefined ? undefined : error}
          attributes={{ max: monthOf(visit.now), min: '2023-01' }}
        />
        <div class="app-conditions__buttons">
          <Button content={t('查看', 'Show')} variant="secondary" />
          <Link
            href={paths.reconciliationCsv(ministry, month)}
            content={t('下载 CSV', 'Download CSV')}
            noVisited
          />
        </div>
      </form>
      <Totals visit={visit} sheet={sheet} />
      {rows.length === 0 ? (
        <p class="govuk-body app-empty">{t('这个月没有通报。', 'Nothing was handed over in this month.')}</p>
      ) : (
        <Table
          caption={t('逐项', 'One by one')}
          captionClasses="govuk-table__caption--s"
          stackOnMobile
          head={[
            { content: <span class="app-number">{t('序号', 'No.')}</span> },
            { content: t('平台', 'Platform') },
            { content: t('事项', 'Act') },
            { content: t('通报时间', 'Handed over') },
            { content: t('签收期限', 'Acknowledge by') },
            { content: t('签收时间', 'Acknowledged') },
            { content: t('签收情况', 'Standing') },
          ]}
          rows={shown.map(({ tracked }) => [
            { content: <span class="app-number">{tracked.handed.sequence}</span> },
            { content: <PackageName row={tracked} /> },
            { content: <span class="app-number">{actName(t, tracked.handed.kind)}</span> },
            { content: <Moment at={tracked.handed.composedAt} language={visit.language} /> },
            {
              content:
                tracked.dueOn === undefined ? (
                  ''
                ) : (
                  <DueDate
                    visit={visit}
                    reference={acknowledgementOf(tracked.handed)}
                    dueOn={tracked.dueOn}
                  />
                ),
            },
            {
              content:
                tracked.acknowledgement === undefined ? (
                  '—'
                ) : (
                  <Moment at={tracked.acknowledgement.acknowledgedAt} language={visit.language} />
                ),
            },
            { content: <StandingTag visit={visit} row={tracked} /> },
          ])}
        />
      )}
      {pages === undefined ? null : <Pagination {...pages} />}
    </HandoverFrame>
  );
}

function Totals({ visit, sheet }: Pick<ReconciliationProps, 'visit' | 'sheet'>) {
  const t = visit.say;
  const first = sheet.rows[0]?.tracked.handed;
  const last = sheet.rows.at(-1)?.tracked.handed;
  return (
    <SummaryList
      rows={[
        { key: t('部门', 'Ministry'), value: ministryName(t, sheet.ministry) },
        {
          key: t('数据截至', 'As of'),
          value: <Moment at={sheet.asOf} language={visit.language} precision="seconds" />,
        },
        { key: t('已发出', 'Sent'), value: sheet.sent },
        {
          key: t('已签收', 'Acknowledged'),
          value: t(
            `${sheet.acknowledged}（其中逾期签收 ${sheet.acknowledgedLate}）`,
            `${sheet.acknowledged} (of these late: ${sheet.acknowledgedLate})`,
          ),
        },
        {
          key: t('待签收', 'Open'),
          value: t(
            `${sheet.open}（其中已逾期 ${sheet.late}）`,
            `${sheet.open} (of these late: ${sheet.late})`,
          ),
        },
        first !== undefined &&
          last !== undefined && {
            key: t('序号范围', 'Numbers'),
            value: <span class="app-number">{`${first.sequence} – ${last.sequence}`}</span>,
          },
        last !== undefined && {
          key: t('月末通报包的摘要', 'Digest of the last package'),
          value: <code class="app-code">{last.digest}</code>,
        },
      ]}
    />
  );
}

function monthText(month: Month): string {
  return `${month.slice(0, 4)} 年 ${Number(month.slice(5))} 月`;
}
