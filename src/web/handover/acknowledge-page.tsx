import type { Actor } from '#dossier/actor';
import type { PackageView } from '#usecases/handover/read-package';
import { Button } from '../components/button/button.js';
import { Link } from '../components/link/link.js';
import { SummaryList } from '../components/summary-list/summary-list.js';
import { WarningText } from '../components/warning-text/warning-text.js';
import type { Visit } from '../layout/visit.js';
import { paths } from '../paths.js';
import { HandoverFrame } from './handover-frame.js';
import { actName, ministryName } from './handover-words.js';

type AcknowledgeProps = { readonly visit: Visit; readonly actor: Actor; readonly view: PackageView };

/** 签收 — asked once more, because it is evidence and cannot be taken back. */
export function AcknowledgePage({ visit, actor, view }: AcknowledgeProps) {
  const t = visit.say;
  const { ministry, sequence, platformName, number, kind, digest } = view.tracked.handed;
  return (
    <HandoverFrame
      visit={visit}
      actor={actor}
      ministry={ministry}
      title={t(`签收第 ${sequence} 号通报包`, `Acknowledge package ${sequence}`)}
      tab="packages"
      back={paths.handedPackage(ministry, sequence)}
    >
      <SummaryList
        rows={[
          { key: t('平台', 'Platform'), value: platformName },
          { key: t('备案编号', 'Filing number'), value: <span class="app-number">{number}</span> },
          { key: t('事项', 'Act'), value: actName(t, kind) },
          { key: t('摘要（SHA-256）', 'Digest (SHA-256)'), value: <code class="app-code">{digest}</code> },
        ]}
      />
      <WarningText
        content={t(
          `签收表示${ministryName(t, ministry)}已收到这个通报包。签收人和时间将永久记录，不能撤回。`,
          `Acknowledging says that the ${ministryName(t, ministry)} has received this package. Your name and the time are recorded for good.`,
        )}
      />
      <form method="post" action={paths.acknowledgePackage(ministry, sequence)}>
        <input type="hidden" name="digest" value={digest} />
        <div class="govuk-button-group">
          <Button content={t('确认签收', 'Acknowledge')} preventDoubleClick />
          <Link
            href={paths.handedPackage(ministry, sequence)}
            content={t('不签收，返回', 'Back without acknowledging')}
            noVisited
          />
        </div>
      </form>
    </HandoverFrame>
  );
}
