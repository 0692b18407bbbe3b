import type { ReportSummary } from '#usecases/ports/report-list';
import { Link } from '../../components/link/link.js';
import { Moment } from '../../components/moment.js';
import { Table } from '../../components/table/table.js';
import type { Visit } from '../../layout/visit.js';
import { paths } from '../../paths.js';
import { outcomeText, statusText } from '../words/status-words.js';
import type { ReportCaseView } from './report-case.js';

/** Other reports on this platform: founded ones to know of, open ones that may be duplicates. */
export function SamePlatform({ visit, view }: { readonly visit: Visit; readonly view: ReportCaseView }) {
  const t = visit.say;
  const known = new Set(view.founded.map(({ reportId }) => reportId));
  const others = [...view.similar.filter(({ reportId }) => !known.has(reportId)), ...view.founded];
  return (
    <section aria-labelledby="same-platform">
      <h2 class="govuk-heading-m" id="same-platform">
        {t('同一平台的其他举报', 'Other reports on this platform')}
      </h2>
      {others.length === 0 ? (
        <p class="govuk-body">{t('没有。', 'None.')}</p>
      ) : (
        <Table
          stackOnMobile
          head={[
            { content: t('收到时间', 'Received') },
            { content: t('状态', 'Status') },
            { content: t('相同的事由', 'Grounds in common') },
          ]}
          rows={others.map((other) => [
            {
              content: (
                <Link
                  href={paths.reportCase(other.reportId)}
                  content={<Moment at={other.receivedAt} language={visit.language} />}
                  noVisited
                />
              ),
            },
            {
              content: `${statusText(t, other.status)}${other.outcome === undefined ? '' : ` · ${outcomeText(t, other.outcome)}`}`,
            },
            { content: commonText(visit, view, other) },
          ])}
        />
      )}
    </section>
  );
}

function commonText({ say }: Visit, { state }: ReportCaseView, other: ReportSummary): string {
  const common = other.grounds.filter((ground) => state.grounds.includes(ground)).length;
  if (common === 0) return say('没有', 'None');
  if (other.closed) return say(`${common} 项`, String(common));
  return say(`${common} 项，可能是同一件事`, `${common}; perhaps the same matter`);
}
