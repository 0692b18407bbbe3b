import type { Actor } from '#dossier/actor';
import type { Ministry } from '#handover/ministry';
import { acknowledgementOf } from '#usecases/handover/acknowledgement-deadline';
import type { PackageList } from '#usecases/handover/handed-packages';
import { standingOf } from '#usecases/handover/reconcile';
import {
  type PackageCounts,
  type PackageFilter,
  type TrackedPackage,
  packageFilters,
} from '#usecases/ports/handover';
import { Link } from '../components/link/link.js';
import { Moment } from '../components/moment.js';
import { pageItems } from '../components/pagination/page-items.js';
import { Pagination } from '../components/pagination/pagination.js';
import { Table } from '../components/table/table.js';
import { Tag } from '../components/tag/tag.js';
import { DueDate } from '../contents/due-date.js';
import type { Visit } from '../layout/visit.js';
import { paths } from '../paths.js';
import { HandoverFrame } from './handover-frame.js';
import { actName, filterName, standingColours, standingName } from './handover-words.js';

type PackagesProps = {
  readonly visit: Visit;
  readonly actor: Actor;
  readonly ministry: Ministry;
  readonly filter: PackageFilter;
  readonly list: PackageList & { readonly counts: PackageCounts };
};

/** 通报清单 — what a ministry was sent, the newest first. */
export function PackagesPage({ visit, actor, ministry, filter, list }: PackagesProps) {
  const t = visit.say;
  const query = (page = 1): Record<string, string> => ({
    ...(filter === 'all' ? {} : { state: filter }),
    ...(page === 1 ? {} : { page: String(page) }),
  });
  const pages = pageItems(list.page, list.pageCount, (page) => paths.handedPackages(ministry, query(page)));
  return (
    <HandoverFrame
      visit={visit}
      actor={actor}
      ministry={ministry}
      title={t('通报清单', 'Packages')}
      tab="packages"
    >
      <nav aria-label={t('按签收情况筛选', 'Filter by what became of them')}>
        <ul class="app-counts">
          {packageFilters.map((each) => (
            <li
              class={
                each === 'late' && list.counts.late > 0
                  ? 'app-counts__item app-counts__item--over'
                  : 'app-counts__item'
              }
            >
              <a
                class="app-counts__link govuk-link--no-visited-state"
                href={paths.handedPackages(ministry, each === 'all' ? {} : { state: each })}
                aria-current={each === filter ? 'page' : undefined}
              >
                <span>{filterName(t, each)}</span> <span class="app-counts__number">{list.counts[each]}</span>
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {list.rows.length === 0 ? (
        <p class="govuk-body app-empty">
          {filter === 'all'
            ? t(
                '还没有通报。予以备案后，通报包会出现在这里。',
                'Nothing yet. Packages appear here with each filing.',
              )
            : t('没有这样的通报。', 'There is none of these.')}
        </p>
      ) : (
        <PackageTable visit={visit} rows={list.rows} total={list.total} />
      )}
      {pages === undefined ? null : <Pagination {...pages} />}
    </HandoverFrame>
  );
}

type TableProps = {
  readonly visit: Visit;
  readonly rows: readonly TrackedPackage[];
  readonly total: number;
};

function PackageTable({ visit, rows, total }: TableProps) {
  const t = visit.say;
  return (
    <Table
      caption={t(`共 ${total} 个通报包`, `${total} package${total === 1 ? '' : 's'}`)}
      captionClasses="govuk-table__caption--s"
      stackOnMobile
      head={[
        { content: <span class="app-number">{t('序号', 'No.')}</span> },
        { content: t('平台', 'Platform') },
        { content: t('事项', 'Act') },
        { content: t('通报时间', 'Handed over') },
        { content: t('签收期限', 'Acknowledge by') },
        { content: t('签收情况', 'Standing') },
      ]}
      rows={rows.map((row) => [
        { content: <span class="app-number">{row.handed.sequence}</span> },
        { content: <PackageName row={row} /> },
        { content: <span class="app-number">{actName(t, row.handed.kind)}</span> },
        { content: <Moment at={row.handed.composedAt} language={visit.language} /> },
        {
          content:
            row.dueOn === undefined ? (
              t('未记录', 'Not kept')
            ) : (
              <DueDate visit={visit} reference={acknowledgementOf(row.handed)} dueOn={row.dueOn} />
            ),
        },
        { content: <StandingTag visit={visit} row={row} /> },
      ])}
    />
  );
}

export function PackageName({ row }: { readonly row: TrackedPackage }) {
  const { ministry, sequence, platformName, number } = row.handed;
  return (
    <>
      <Link
        href={paths.handedPackage(ministry, sequence)}
        content={platformName}
        classes="govuk-!-font-weight-bold"
        noVisited
      />
      <span class="app-quiet-line app-number">{number}</span>
    </>
  );
}

export function StandingTag({ visit, row }: { readonly visit: Visit; readonly row: TrackedPackage }) {
  const standing = standingOf(row, visit.now);
  return <Tag content={standingName(visit.say, standing)} colour={standingColours[standing]} />;
}
