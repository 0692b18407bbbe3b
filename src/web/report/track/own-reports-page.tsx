import type { OwnReport } from '#usecases/report/tracking';
import { Link } from '../../components/link/link.js';
import { Moment } from '../../components/moment.js';
import { pageItems } from '../../components/pagination/page-items.js';
import { Pagination } from '../../components/pagination/pagination.js';
import { Table } from '../../components/table/table.js';
import { Tag } from '../../components/tag/tag.js';
import type { Visit } from '../../layout/visit.js';
import { paths } from '../../paths.js';
import { ReportPage } from '../report-page.js';
import { platformName } from '../words/platform-words.js';
import { statusColours, statusText } from '../words/status-words.js';

type OwnReportsProps = {
  readonly visit: Visit;
  /** Newest first. */
  readonly reports: readonly OwnReport[];
  /** From 1. */
  readonly pageNumber: number;
};

const pageSize = 20;

/** 我的举报 — what one reported while signed in. */
export function OwnReportsPage({ visit, reports, pageNumber }: OwnReportsProps) {
  const t = visit.say;
  const pages = Math.max(1, Math.ceil(reports.length / pageSize));
  const current = Math.min(pageNumber, pages);
  const pagination = pageItems(current, pages, (number) => paths.ownReports(number));
  return (
    <ReportPage visit={visit} title={t('我的举报', 'My reports')} back={paths.report()} wide>
      {reports.length === 0 ? (
        <p class="govuk-body">
          {t('您还没有用这个账户举报过。', 'You have not reported anything with this account.')}{' '}
          <Link href={paths.startReport()} content={t('举报一个平台', 'Report a platform')} />
        </p>
      ) : (
        <Table
          stackOnMobile
          head={[
            { content: t('平台', 'Platform') },
            { content: t('收到时间', 'Received') },
            { content: t('状态', 'Status') },
          ]}
          rows={reports.slice((current - 1) * pageSize, current * pageSize).map((report) => [
            {
              content: (
                <Link
                  href={paths.ownReport(report.reportId)}
                  content={platformName(t, report.platform)}
                  noVisited
                />
              ),
            },
            { content: <Moment at={report.receivedAt} language={visit.language} /> },
            { content: <Tag content={statusText(t, report.status)} colour={statusColours[report.status]} /> },
          ])}
        />
      )}
      {pagination === undefined ? null : <Pagination {...pagination} />}
      <p class="govuk-body">
        <Link
          href={paths.reportTrack()}
          content={t('用查询码查看其他举报', 'Follow another report with its code')}
        />
      </p>
    </ReportPage>
  );
}
