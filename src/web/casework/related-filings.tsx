import type { CaseView } from '#usecases/casework/case-view';
import type { RelatedCase } from '#usecases/ports/casework';
import { Link } from '../components/link/link.js';
import { Table } from '../components/table/table.js';
import type { Say, Visit } from '../layout/visit.js';
import { paths } from '../paths.js';
import { statusText } from './case-words.js';

/** Other filings with the same host, home page or ICP number: a hint for the reviewer, never a finding. */
export function RelatedFilings({ visit, view }: { readonly visit: Visit; readonly view: CaseView }) {
  const t = visit.say;
  return (
    <section aria-labelledby="related">
      <h2 class="govuk-heading-m" id="related">
        {t(
          '同一主办者、首页或者 ICP 号的其他备案',
          'Other filings of the same host, home page or ICP number',
        )}
      </h2>
      {view.related.length === 0 ? (
        <p class="govuk-body">{t('没有。', 'None.')}</p>
      ) : (
        <Table
          stackOnMobile
          head={[
            { content: t('平台', 'Platform') },
            { content: t('相同之处', 'In common') },
            { content: t('状态', 'Status') },
          ]}
          rows={view.related.map((related) => [
            {
              content: <Link href={paths.case(related.dossierId)} content={related.platformName} noVisited />,
            },
            { content: commonText(t, related) },
            { content: `${statusText(t, related.status)} ${related.number ?? ''}`.trim() },
          ])}
        />
      )}
    </section>
  );
}

function commonText(say: Say, { sameHost, sameHomePage, sameIcpNumber }: RelatedCase): string {
  return [
    sameHost ? say('主办者证件', 'host document') : '',
    sameHomePage ? say('首页域名', 'home-page domain') : '',
    sameIcpNumber ? say('ICP 号', 'ICP number') : '',
  ]
    .filter((text) => text !== '')
    .join(say('、', ', '));
}
