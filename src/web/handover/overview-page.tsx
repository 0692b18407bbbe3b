import type { Actor } from '#dossier/actor';
import type { MinistryOverview } from '#usecases/handover/handed-packages';
import { seesDeadLetters } from '#usecases/handover/handover-access';
import { Link } from '../components/link/link.js';
import { PageHeading } from '../components/page-heading/page-heading.js';
import { Table } from '../components/table/table.js';
import { Layout } from '../layout/layout.js';
import type { Visit } from '../layout/visit.js';
import { paths } from '../paths.js';
import { ministryName } from './handover-words.js';

type OverviewProps = {
  readonly visit: Visit;
  readonly actor: Actor;
  readonly overviews: readonly MinistryOverview[];
};

/** 通报 — both ministries at a glance, for those who look after both. */
export function OverviewPage({ visit, actor, overviews }: OverviewProps) {
  const t = visit.say;
  const dead = overviews.reduce((sum, { counts }) => sum + counts.dead, 0);
  return (
    <Layout visit={visit} title={t('通报', 'Hand-over')} active="handover">
      <PageHeading content={t('通报公安部和国家网信办', 'Hand-over to the two ministries')} />
      <p class="govuk-body">
        {t(
          '每次备案、变更和注销，系统都在同一时刻为两个部门各生成一个带签名、连续编号的通报包，推送给对方系统；对方也可以自行领取，或者由联络员在这里签收。',
          'With every filing, change and cancellation a signed, numbered package is made for each ministry and pushed to its system; it can also fetch them, or its liaison officers acknowledge here.',
        )}
      </p>
      <Table
        caption={t('两个部门的签收情况', 'What each has acknowledged')}
        captionClasses="govuk-visually-hidden"
        stackOnMobile
        head={[
          { content: t('部门', 'Ministry') },
          { content: t('已发出', 'Sent'), format: 'numeric' },
          { content: t('已签收', 'Acknowledged'), format: 'numeric' },
          { content: t('待签收', 'Open'), format: 'numeric' },
          { content: t('逾期未签收', 'Late'), format: 'numeric' },
          { content: t('月度对账', 'Reconciliation') },
        ]}
        rows={overviews.map(({ ministry, counts }) => [
          {
            content: (
              <Link href={paths.handedPackages(ministry)} content={ministryName(t, ministry)} noVisited />
            ),
          },
          { content: counts.all, format: 'numeric' },
          { content: counts.acknowledged, format: 'numeric' },
          { content: counts.open, format: 'numeric' },
          {
            content:
              counts.late === 0 ? (
                0
              ) : (
                <Link
                  href={paths.handedPackages(ministry, { state: 'late' })}
                  content={String(counts.late)}
                  noVisited
                />
              ),
            format: 'numeric',
          },
          {
            content: (
              <Link
                href={paths.reconciliation(ministry)}
                content={
                  <>
                    {t('查看对账单', 'Show the sheet')}
                    <span class="govuk-visually-hidden">{t('：', ': ') + ministryName(t, ministry)}</span>
                  </>
                }
                noVisited
              />
            ),
          },
        ])}
      />
      {seesDeadLetters(actor) ? (
        <p class="govuk-body">
          <Link
            href={paths.deadPackages()}
            content={t(`多次推送未送达的通报：${dead} 个`, `Not delivered after every attempt: ${dead}`)}
            noVisited
          />
        </p>
      ) : null}
    </Layout>
  );
}
