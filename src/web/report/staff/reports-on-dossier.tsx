import type { DossierReports } from '#usecases/report/reports-on-dossier';
import { Link } from '../../components/link/link.js';
import { Moment } from '../../components/moment.js';
import { Table } from '../../components/table/table.js';
import { Tag } from '../../components/tag/tag.js';
import type { Visit } from '../../layout/visit.js';
import { paths } from '../../paths.js';
import { groundText } from '../words/ground-words.js';
import { outcomeColours, outcomeText, statusText } from '../words/status-words.js';

type OnDossierProps = {
  readonly visit: Visit;
  readonly reports: DossierReports;
};

/** 举报情况, on the case page of a dossier: founded ones by line, the others by number. For staff only. */
export function ReportsOnDossier({ visit, reports }: OnDossierProps) {
  const t = visit.say;
  const { founded, open } = reports;
  return (
    <section aria-labelledby="reports">
      <h2 class="govuk-heading-m" id="reports">
        {t('经核查属实的举报', 'Founded reports')}
      </h2>
      {founded.length === 0 ? (
        <p class="govuk-body">{t('没有。', 'None.')}</p>
      ) : (
        <Table
          stackOnMobile
          head={[
            { content: t('收到时间', 'Received') },
            { content: t('事由', 'Grounds') },
            { content: t('结论', 'Outcome') },
            { content: t('状态', 'Status') },
          ]}
          rows={founded.map((report) => [
            {
              content: (
                <Link
                  href={paths.reportCase(report.reportId)}
                  content={<Moment at={report.receivedAt} language={visit.language} />}
                  noVisited
                />
              ),
            },
            { content: report.grounds.map((ground) => groundText(t, ground)).join(t('；', '; ')) },
            {
              content:
                report.outcome === undefined ? (
                  ''
                ) : (
                  <Tag content={outcomeText(t, report.outcome)} colour={outcomeColours[report.outcome]} />
                ),
            },
            { content: statusText(t, report.status) },
          ])}
        />
      )}
      {open === 0 ? null : (
        <p class="govuk-body">
          {t(`另有 ${open} 件举报还没有结论。`, `Reports without an outcome yet: ${open}.`)}
        </p>
      )}
    </section>
  );
}
