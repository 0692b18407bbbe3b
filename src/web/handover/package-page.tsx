import type { Actor } from '#dossier/actor';
import { acknowledgementOf } from '#usecases/handover/acknowledgement-deadline';
import type { PackageView } from '#usecases/handover/read-package';
import type { FormEdition } from '#law/form-edition';
import { Button } from '../components/button/button.js';
import { Day } from '../components/day.js';
import { Moment } from '../components/moment.js';
import { NotificationBanner } from '../components/notification-banner/notification-banner.js';
import { SummaryList } from '../components/summary-list/summary-list.js';
import { DueDate } from '../contents/due-date.js';
import { ItemValue } from '../contents/item-value.js';
import { citationFull } from '../contents/words/citation-text.js';
import { itemLabels } from '../contents/words/labels.js';
import type { Visit } from '../layout/visit.js';
import { paths } from '../paths.js';
import { HandoverFrame } from './handover-frame.js';
import { actName, channelName, ministryName } from './handover-words.js';
import { StandingTag } from './packages-page.js';

export const packageDones = ['acknowledged', 'retried'] as const;
export type PackageDone = (typeof packageDones)[number];

type PackagePageProps = {
  readonly visit: Visit;
  readonly actor: Actor;
  readonly view: PackageView;
  readonly form: FormEdition;
  readonly done?: PackageDone | undefined;
};

/** 通报包 — exactly what the ministry was given, and what became of it. */
export function PackagePage(props: PackagePageProps) {
  const { visit, actor, view, done } = props;
  const t = visit.say;
  const { handed } = view.tracked;
  const { ministry, sequence } = handed;
  return (
    <HandoverFrame
      visit={visit}
      actor={actor}
      ministry={ministry}
      title={t(`第 ${sequence} 号通报包`, `Package ${sequence}`)}
      tab="packages"
      back={paths.handedPackages(ministry)}
    >
      {done === undefined ? null : (
        <NotificationBanner
          type="success"
          heading={
            done === 'acknowledged'
              ? t('已签收，时间和签收人已记录。', 'Acknowledged; the time and your name are recorded.')
              : t('已重新开始推送。', 'Delivery has been started again.')
          }
        />
      )}
      <Standing {...props} />
      <Actions {...props} />
      <Told {...props} />
      <Proof {...props} />
    </HandoverFrame>
  );
}

function Standing({ visit, view }: PackagePageProps) {
  const t = visit.say;
  const { handed, acknowledgement, dueOn, delivery } = view.tracked;
  const { by } = acknowledgement ?? {};
  return (
    <SummaryList
      rows={[
        { key: t('签收情况', 'Standing'), value: <StandingTag visit={visit} row={view.tracked} /> },
        {
          key: t('通报时间', 'Handed over'),
          value: <Moment at={handed.composedAt} language={visit.language} />,
        },
        dueOn !== undefined && {
          key: t('签收期限', 'Acknowledge by'),
          value: <DueDate visit={visit} reference={acknowledgementOf(handed)} dueOn={dueOn} />,
        },
        acknowledgement !== undefined && {
          key: t('签收时间', 'Acknowledged'),
          value: <Moment at={acknowledgement.acknowledgedAt} language={visit.language} />,
        },
        by !== undefined && {
          key: t('签收方式', 'How'),
          value:
            by.channel === 'manual'
              ? `${channelName(t, by.channel)}${t('：', ': ')}${view.names.get(by.accountId) ?? ''}`
              : channelName(t, by.channel),
        },
        acknowledgement === undefined && {
          key: t('推送', 'Delivery'),
          value:
            delivery.state === 'dead'
              ? t(
                  `推送 ${delivery.attempts} 次未送达，已停止`,
                  `Not delivered after ${delivery.attempts} attempts; stopped`,
                )
              : t(`已尝试 ${delivery.attempts} 次`, `${delivery.attempts} attempt(s) so far`),
        },
        acknowledgement === undefined &&
          view.mayRetry &&
          delivery.lastError !== undefined && {
            key: t('最近一次失败的原因', 'Last failure'),
            value: <span class="app-text">{delivery.lastError}</span>,
          },
        delivery.retriedAt !== undefined && {
          key: t('最近一次重新推送', 'Started again'),
          value: (
            <>
              <Moment at={delivery.retriedAt} language={visit.language} />{' '}
              {view.names.get(delivery.retriedBy ?? '') ?? ''}
            </>
          ),
        },
      ]}
    />
  );
}

function Actions({ visit, view }: PackagePageProps) {
  const t = visit.say;
  const { ministry, sequence } = view.tracked.handed;
  return (
    <div class="govuk-button-group">
      {view.mayAcknowledge ? (
        <Button content={t('签收', 'Acknowledge')} href={paths.acknowledgePackage(ministry, sequence)} />
      ) : null}
      {view.mayDownload ? (
        <Button
          content={t('下载签名文件', 'Download the signed file')}
          href={paths.handedPackageFile(ministry, sequence)}
          variant="secondary"
        />
      ) : null}
      {view.mayRetry ? (
        <form method="post" action={paths.retryPackage(ministry, sequence)}>
          <Button content={t('重新推送', 'Deliver again')} preventDoubleClick />
        </form>
      ) : null}
    </div>
  );
}

function Told({ visit, view, form }: PackagePageProps) {
  const t = visit.say;
  const { content, tracked } = view;
  if (content === undefined) {
    return (
      <p class="govuk-body app-empty">
        {t('通报内容已删除，摘要和序号保留。', 'The content was erased; digest and number remain.')}
      </p>
    );
  }
  const { act, items, contents } = content;
  const reader = { visit, contents, form, file: (file: { readonly fileName: string }) => file.fileName };
  return (
    <>
      <h2 class="govuk-heading-m">{t('通报内容', 'What was handed over')}</h2>
      <SummaryList
        rows={[
          { key: t('事项', 'Act'), value: actName(t, act.kind) },
          {
            key: t('备案编号', 'Filing number'),
            value: <span class="app-number">{act.number}</span>,
          },
          { key: t('依据', 'Legal basis'), value: citationFull(t, act.legalBasis) },
          { key: t('办理时间', 'Decided'), value: <Moment at={act.at} language={visit.language} /> },
          act.changedOn !== undefined && {
            key: t('变更发生日', 'Changed on'),
            value: <Day of={act.changedOn} language={visit.language} />,
          },
          act.changedItems !== undefined && {
            key: t('变更的事项', 'What changed'),
            value: act.changedItems.map((item) => t(...itemLabels[item])).join(t('、', ', ')),
          },
          act.endedOn !== undefined && {
            key: t('业务终止日', 'Business ended on'),
            value: <Day of={act.endedOn} language={visit.language} />,
          },
          ...items.map((item) => ({
            key: t(...itemLabels[item]),
            value: <ItemValue {...reader} item={item} />,
          })),
        ]}
      />
      <p class="govuk-hint">
        {t(
          `以上是按字段规则提供给${ministryName(t, tracked.handed.ministry)}的全部内容；附件只给出文件名和摘要。查看已记录。`,
          'This is everything the field policy gives this ministry; files are named by their digest. That you opened it is recorded.',
        )}
      </p>
    </>
  );
}

function Proof({ visit, view }: PackagePageProps) {
  const t = visit.say;
  const { digest, previous, keyId } = view.tracked.handed;
  const signature = view.content?.envelope.signatures[0]?.sig;
  return (
    <>
      <h2 class="govuk-heading-m">{t('摘要和签名', 'Digest and signature')}</h2>
      <SummaryList
        rows={[
          { key: t('摘要（SHA-256）', 'Digest (SHA-256)'), value: <code class="app-code">{digest}</code> },
          {
            key: t('前一个通报包的摘要', 'Digest of the package before'),
            value:
              previous === null ? (
                t('无，这是第一个', 'None: this is the first')
              ) : (
                <code class="app-code">{previous}</code>
              ),
          },
          { key: t('签名密钥', 'Signing key'), value: <code class="app-code">{keyId}</code> },
          signature !== undefined && {
            key: t('签名（Ed25519）', 'Signature (Ed25519)'),
            value: <code class="app-code">{signature}</code>,
          },
        ]}
      />
    </>
  );
}
