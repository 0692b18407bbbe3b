import type { CorrectionRequested } from '#dossier/events';
import type { CaseView } from '#usecases/casework/case-view';
import type { Preview } from '#usecases/casework/preview-act';
import { Button } from '../components/button/button.js';
import { Callout } from '../components/callout/callout.js';
import { Day } from '../components/day.js';
import { Details } from '../components/details/details.js';
import { Link } from '../components/link/link.js';
import { SummaryList } from '../components/summary-list/summary-list.js';
import { Textarea } from '../components/textarea/textarea.js';
import { TypedText } from '../components/typed-text.js';
import { WarningText } from '../components/warning-text/warning-text.js';
import { CountedPeriod } from '../contents/counted-period.js';
import { NoticePoints } from '../contents/notice.js';
import { citationFull } from '../contents/words/citation-text.js';
import { itemLabels } from '../contents/words/labels.js';
import type { Visit } from '../layout/visit.js';
import { paths } from '../paths.js';
import { ActPage, type ActPageProps } from './act-page.js';
import { Version } from './case-acts.js';
import { inOrder, refusalText } from './case-words.js';

/** Longest reasons an act can be given, in UTF-16 units. */
export const actReasonMax = 5000;

type CorrectionProps = ActPageProps & { readonly preview: Preview<CorrectionRequested> };

/** 补正通知预览 — the notice as it will be frozen, before it is sent. */
export function CorrectionPage(props: CorrectionProps) {
  const { visit, view, preview } = props;
  const t = visit.say;
  return (
    <ActPage {...props} title={t('补正通知预览', 'Correction notice')}>
      {preview.possible ? (
        <>
          <p class="govuk-body">
            {t(
              `下面的通知共 ${preview.outcome.points.length} 项，依据是${citationFull(t, preview.outcome.citation)}。发出后不能修改，备案主体将逐项补正或者说明。`,
              `The notice below has ${preview.outcome.points.length} point(s), under ${citationFull(t, preview.outcome.citation)}. Once sent it cannot be changed; the operator corrects or answers each point.`,
            )}
          </p>
          <NoticeDue visit={visit} view={view} />
          <NoticePoints visit={visit} points={preview.outcome.points} />
          <ConfirmForm
            action={paths.caseCorrection(view.dossierId)}
            view={view}
            button={t('确认并发出', 'Confirm and send')}
          />
        </>
      ) : (
        <NotPossible visit={visit} view={view} preview={preview} />
      )}
      <BackToCase visit={visit} view={view} />
    </ActPage>
  );
}

function NoticeDue({ visit, view }: { readonly visit: Visit; readonly view: CaseView }) {
  const t = visit.say;
  return (
    <Callout>
      {t('通知最晚应当在 ', 'The notice is to be sent by ')}
      <strong>
        <Day of={view.noticeDue.dueOn} language={visit.language} />
      </strong>
      {t(' 发出。', '.')}
      <Details
        summary={t('怎么算的？', 'How is it counted?')}
        classes="govuk-!-margin-bottom-0 app-details--small"
      >
        <CountedPeriod visit={visit} deadline={view.noticeDue} />
      </Details>
    </Callout>
  );
}

type PrepareProps = ActPageProps & { readonly preview: Preview<unknown> };

/** 拟予备案 — one person proposes, another decides. */
export function PrepareRecordPage(props: PrepareProps) {
  const { visit, view, preview } = props;
  const t = visit.say;
  const confirmed = view.groups
    .flatMap(({ items }) => items)
    .flatMap(({ item, findings }) => findings.map(({ confirmation }) => ({ item, confirmation })))
    .flatMap(({ item, confirmation }) => (confirmation === undefined ? [] : [{ item, confirmation }]));
  return (
    <ActPage {...props} title={t('拟予备案，送复核', 'Propose to file')}>
      {preview.possible ? (
        <>
          <p class="govuk-body">
            {t(
              '填报信息齐全、符合法定要求。确认后送另一位人员复核，由其决定是否予以备案；您不能复核自己的拟办。',
              'The information is complete and lawful. After confirmation another person decides; you cannot decide on your own proposal.',
            )}
          </p>
          {confirmed.length === 0 ? null : (
            <>
              <h2 class="govuk-heading-s">{t('已核实的存疑之处', 'Doubts that were checked')}</h2>
              <SummaryList
                rows={confirmed.map(({ item, confirmation }) => ({
                  key: t(...itemLabels[item]),
                  value: <TypedText text={confirmation.reason} />,
                }))}
              />
            </>
          )}
          <ConfirmForm
            action={paths.casePrepareRecord(view.dossierId)}
            view={view}
            button={t('确认，送复核', 'Confirm and pass on')}
          />
        </>
      ) : (
        <NotPossible visit={visit} view={view} preview={preview} />
      )}
      <BackToCase visit={visit} view={view} />
    </ActPage>
  );
}

type ReasonProps = ActPageProps & { readonly reason: string };

/** 拟不属于本办法范围 (Art. 2 ¶2), with the reasons the operator will read. */
export function ExclusionPage(props: ReasonProps) {
  const { visit, view } = props;
  const t = visit.say;
  return (
    <ActPage {...props} title={t('拟不属于本办法范围', 'Propose as outside the scope')} field="reason">
      <p class="govuk-body">
        {t(
          '只有不是第二条第二款所称漏洞收集平台的，才可以这样办结，例如只用于修补自身产品、网络和系统的漏洞。信息不真实、不完整的，请改为生成补正通知。',
          'Only what is no collection platform in the sense of Article 2 ends this way, for instance one that only patches its own products. For untrue or incomplete information send a correction notice.',
        )}
      </p>
      <form method="post" action={paths.casePrepareExclusion(view.dossierId)} novalidate>
        <Version view={view} />
        <ReasonField {...props} label={t('理由（备案主体将看到）', 'Reasons (the operator reads them)')} />
        <Button content={t('确认，送复核', 'Confirm and pass on')} preventDoubleClick />
      </form>
      <BackToCase visit={visit} view={view} />
    </ActPage>
  );
}

/** 退回审核. */
export function ReturnPage(props: ReasonProps) {
  const { visit, view } = props;
  const t = visit.say;
  return (
    <ActPage {...props} title={t('退回审核', 'Return to review')} field="reason">
      <p class="govuk-body">
        {t('退回后由审核员继续审核，办理期限不变。', 'The reviewer goes on; the due date stays.')}
      </p>
      <form method="post" action={paths.caseReturn(view.dossierId)} novalidate>
        <Version view={view} />
        <ReasonField {...props} label={t('退回的理由', 'Reason')} />
        <Button content={t('退回审核', 'Return to review')} preventDoubleClick />
      </form>
      <BackToCase visit={visit} view={view} />
    </ActPage>
  );
}

function ReasonField({ visit, refusal, reason, label }: ReasonProps & { readonly label: string }) {
  return (
    <Textarea
      name="reason"
      label={label}
      labelClasses="govuk-label--s"
      value={reason}
      errorMessage={refusal === undefined ? undefined : refusalText(visit.say, refusal)}
      attributes={{ maxlength: actReasonMax }}
    />
  );
}

type ConfirmProps = { readonly action: string; readonly view: CaseView; readonly button: string };

export function ConfirmForm({ action, view, button }: ConfirmProps) {
  return (
    <form method="post" action={action}>
      <Version view={view} />
      <Button content={button} preventDoubleClick />
    </form>
  );
}

type NotPossibleProps = {
  readonly visit: Visit;
  readonly view: CaseView;
  readonly preview: Extract<Preview<unknown>, { possible: false }>;
};

/** Why not, and where to go on. */
export function NotPossible({ visit, view, preview }: NotPossibleProps) {
  const { items = [] } = preview.refusal;
  return (
    <>
      <WarningText content={refusalText(visit.say, preview.refusal)} />
      <ul class="govuk-list govuk-list--bullet">
        {inOrder(items).map((item) => (
          <li>
            <Link
              href={`${paths.case(view.dossierId)}#item-${item}`}
              content={visit.say(...itemLabels[item])}
              noVisited
            />
          </li>
        ))}
      </ul>
    </>
  );
}

export function BackToCase({ visit, view }: { readonly visit: Visit; readonly view: CaseView }) {
  return (
    <p class="govuk-body">
      <Link
        href={paths.case(view.dossierId)}
        content={visit.say('返回案件，不办理', 'Back to the case')}
        noVisited
      />
    </p>
  );
}
