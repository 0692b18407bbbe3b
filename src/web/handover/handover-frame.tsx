import type { Child } from 'hono/jsx';
import type { Ministry } from '#handover/ministry';
import { isLiaisonOf, seesDeadLetters } from '#usecases/handover/handover-access';
import type { Actor } from '#dossier/actor';
import { PageHeading } from '../components/page-heading/page-heading.js';
import { SubNavigation } from '../components/sub-navigation/sub-navigation.js';
import { Layout } from '../layout/layout.js';
import type { Visit } from '../layout/visit.js';
import { paths } from '../paths.js';
import { ministryName } from './handover-words.js';

export type HandoverTab = 'packages' | 'reconciliation' | 'undelivered';

type FrameProps = {
  readonly visit: Visit;
  readonly actor: Actor;
  readonly title: string;
  readonly ministry?: Ministry | undefined;
  readonly tab: HandoverTab;
  /** Where 返回 leads; the first page when absent, for those who have one. */
  readonly back?: string | undefined;
  readonly children: Child;
};

/** The pages of one ministry side by side; those who see both choose on the first page. */
export function HandoverFrame({ visit, actor, title, ministry, tab, back, children }: FrameProps) {
  const t = visit.say;
  const ofMinistry =
    ministry === undefined
      ? []
      : [
          {
            content: t('通报清单', 'Packages'),
            href: paths.handedPackages(ministry),
            active: tab === 'packages',
          },
          {
            content: t('月度对账', 'Reconciliation'),
            href: paths.reconciliation(ministry),
            active: tab === 'reconciliation',
          },
        ];
  const ofStaff = seesDeadLetters(actor)
    ? [{ content: t('未送达', 'Undelivered'), href: paths.deadPackages(), active: tab === 'undelivered' }]
    : [];
  const isOwn = ministry !== undefined && isLiaisonOf(actor, ministry);
  return (
    <Layout
      visit={visit}
      title={title}
      active="handover"
      back={back ?? (isOwn ? undefined : paths.handover())}
    >
      <PageHeading caption={ministry === undefined ? undefined : ministryName(t, ministry)} content={title} />
      {ofMinistry.length === 0 ? null : (
        <SubNavigation items={[...ofMinistry, ...ofStaff]} label={t('通报', 'Hand-over')} />
      )}
      {children}
    </Layout>
  );
}
