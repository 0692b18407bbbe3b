import type { Actor } from '#dossier/actor';
import type { PackageList } from '#usecases/handover/handed-packages';
import { mayRetry } from '#usecases/handover/handover-access';
import { Button } from '../components/button/button.js';
import { Moment } from '../components/moment.js';
import { pageItems } from '../components/pagination/page-items.js';
import { Pagination } from '../components/pagination/pagination.js';
import { Table } from '../components/table/table.js';
import type { Visit } from '../layout/visit.js';
import { paths } from '../paths.js';
import { HandoverFrame } from './handover-frame.js';
import { ministryName } from './handover-words.js';
import { PackageName } from './packages-page.js';

type UndeliveredProps = { readonly visit: Visit; readonly actor: Actor; readonly list: PackageList };

/** 未送达 — packages whose attempts are used up; those after them wait, because they are taken in order. */
export function UndeliveredPage({ visit, actor, list }: UndeliveredProps) {
  const t = visit.say;
  const pages = pageItems(list.page, list.pageCount, paths.deadPackages);
  return (
    <HandoverFrame
      visit={visit}
      actor={actor}
      title={t('未送达的通报', 'Undelivered packages')}
      tab="undelivered"
    >
      {list.rows.length === 0 ? (
        <p class="govuk-body app-empty">
          {t('没有未送达的通报。', 'Everything was delivered or is on its way.')}
        </p>
      ) : (
        <>
          <p class="govuk-body">
            {t(
              '下面的通报包多次推送没有送达，已停止推送；同一部门后面的通报包也在等它。对方系统仍可自行领取，联络员也可以人工签收。请先联系对方，再重新推送。',
              'Delivery of these was given up after every attempt; later packages for the same ministry wait for them. Its system can still fetch them, and its officers acknowledge by hand. Call the ministry first, then deliver again.',
            )}
          </p>
          <Table
            caption={t(`共 ${list.total} 个`, `${list.total} in all`)}
            captionClasses="govuk-table__caption--s"
            stackOnMobile
            head={[
              { content: t('部门', 'Ministry') },
              { content: t('序号', 'No.') },
              { content: t('平台', 'Platform') },
              { content: t('最近一次', 'Last attempt') },
              { content: t('原因', 'Why') },
              ...(mayRetry(actor) ? [{ content: t('办理', 'Act') }] : []),
            ]}
            rows={list.rows.map((row) => {
              const { handed, delivery } = row;
              return [
                { content: ministryName(t, handed.ministry) },
                { content: <span class="app-number">{handed.sequence}</span> },
                { content: <PackageName row={row} /> },
                {
                  content:
                    delivery.lastAttemptAt === undefined ? (
                      ''
                    ) : (
                      <Moment at={delivery.lastAttemptAt} language={visit.language} />
                    ),
                },
                { content: <span class="app-text">{delivery.lastError ?? ''}</span> },
                ...(mayRetry(actor)
                  ? [
                      {
                        content: (
                          <form method="post" action={paths.retryPackage(handed.ministry, handed.sequence)}>
                            <Button
                              content={
                                <>
                                  {t('重新推送', 'Deliver again')}
                                  <span class="govuk-visually-hidden">
                                    {t(`第 ${handed.sequence} 号`, ` package ${handed.sequence}`)}
                                  </span>
                                </>
                              }
                              variant="secondary"
                              classes="app-button--small"
                              preventDoubleClick
                            />
                          </form>
                        ),
                      },
                    ]
                  : []),
              ];
            })}
          />
        </>
      )}
      {pages === undefined ? null : <Pagination {...pages} />}
    </HandoverFrame>
  );
}
