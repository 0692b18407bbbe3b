import type { Proposal } from '#dossier/events';
import type { EntryPreview } from '#usecases/casework/preview-act';
import { Day } from '../components/day.js';
import { Link } from '../components/link/link.js';
import { Moment } from '../components/moment.js';
import { SummaryList } from '../components/summary-list/summary-list.js';
import { TypedText } from '../components/typed-text.js';
import { WarningText } from '../components/warning-text/warning-text.js';
import { Channels } from '../contents/platform-values.js';
import { itemLabels } from '../contents/words/labels.js';
import { paths } from '../paths.js';
import { ActPage, type ActPageProps } from './act-page.js';
import { staffName } from './case-history.js';
import { canDo, refusalText } from './case-words.js';
import { BackToCase, ConfirmForm } from './proposal-pages.js';

type DecisionProps = ActPageProps & {
  readonly preparation: { readonly preparedBy: string; readonly proposal: Proposal } & Prepared;
  /** Present when the proposal is to record. */
  readonly entry?: EntryPreview | undefined;
};
type Prepared = { readonly preparedAt: Parameters<typeof Moment>[0]['at'] };

/** 复核 — the second person sees what will become public, and decides. */
export function DecisionPage(props: DecisionProps) {
  const { visit, view, preparation } = props;
  const t = visit.say;
  const { proposal, preparedBy, preparedAt } = preparation;
  const mayDecide = canDo(view.actions, 'record-filing', 'exclude-from-scope');
  return (
    <ActPage {...props} title={t('复核', 'Decide')}>
      <p class="govuk-body">
        {t(
          `拟办人：${staffName(visit, view, preparedBy)}，`,
          `Prepared by ${staffName(visit, view, preparedBy)}, `,
        )}
        <Moment at={preparedAt} language={visit.language} />
        {t('。', '.')}
      </p>
      {proposal.kind === 'record' ? (
        <ToRecord {...props} />
      ) : (
        <ToExclude {...props} reasons={proposal.reasons} />
      )}
      {mayDecide ? null : (
        <WarningText
          content={refusalText(t, {
            kind: 'refusal',
            code: view.actions.includes('return-preparation') ? 'same-person' : 'not-allowed',
            citation: view.review.rule.citation,
          })}
        />
      )}
      {view.actions.includes('return-preparation') ? (
        <p class="govuk-body">
          <Link
            href={paths.caseReturn(view.dossierId)}
            content={t('退回审核', 'Return to review')}
            noVisited
          />
        </p>
      ) : null}
      <BackToCase visit={visit} view={view} />
    </ActPage>
  );
}

function ToRecord(props: DecisionProps) {
  const { visit, view, entry, preparation } = props;
  const t = visit.say;
  const { proposal } = preparation;
  const confirmations = proposal.kind === 'record' ? proposal.confirmations : [];
  return (
    <>
      <h2 class="govuk-heading-m">{t('拟予备案', 'Proposed: file')}</h2>
      {confirmations.length === 0 ? null : (
        <>
          <h3 class="govuk-heading-s">{t('拟办人核实的存疑之处', 'Doubts the preparer checked')}</h3>
          <SummaryList
            rows={confirmations.map(({ item, note }) => ({
              key: t(...itemLabels[item]),
              value: <TypedText text={note} />,
            }))}
          />
        </>
      )}
      {entry === undefined ? null : <PublicPart visit={visit} entry={entry} />}
      {canDo(view.actions, 'record-filing') ? (
        <>
          <WarningText
            content={t(
              '予以备案后，编号立即编发，上面的内容写入公示日志并通报公安部和国家互联网信息办公室，不能撤回。',
              'Filing draws a number at once, writes the above into the public log and informs the two ministries. It cannot be undone.',
            )}
          />
          <ConfirmForm
            action={paths.caseDecision(view.dossierId)}
            view={view}
            button={t('予以备案', 'File it')}
          />
        </>
      ) : null}
    </>
  );
}

function PublicPart({ visit, entry }: Pick<DecisionProps, 'visit'> & { readonly entry: EntryPreview }) {
  const t = visit.say;
  const { platform, host, filedOn, individualName } = entry;
  return (
    <SummaryList
      card={{ title: t('将向社会公布的全部内容', 'Everything that becomes public'), headingLevel: 3 }}
      rows={[
        {
          key: t('备案编号', 'Number'),
          value: t('予以备案时由系统连续编发', 'Drawn by the system with the decision'),
        },
        { key: t(...itemLabels['platform-name']), value: platform.name },
        { key: t(...itemLabels['home-page']), value: platform.homePageUrl },
        { key: t(...itemLabels['icp-number']), value: platform.icpNumber },
        {
          key: t(...itemLabels.channels),
          value: <Channels visit={visit} channels={platform.channels} />,
        },
        {
          key: t(...itemLabels['host-name']),
          value:
            host.kind === 'organisation'
              ? host.name
              : (individualName ?? t('个人（不公布姓名）', 'Individual (name not published)')),
        },
        { key: t('备案日期', 'Filed on'), value: <Day of={filedOn} language={visit.language} /> },
      ]}
    />
  );
}

function ToExclude({ visit, view, reasons }: DecisionProps & { readonly reasons: string }) {
  const t = visit.say;
  return (
    <>
      <h2 class="govuk-heading-m">{t('拟不属于本办法范围', 'Proposed: outside the scope')}</h2>
      <p class="govuk-body app-text">{reasons}</p>
      {canDo(view.actions, 'exclude-from-scope') ? (
        <>
          <WarningText
            content={t(
              '办结后备案主体将收到上述理由，本件不能恢复；对方可以重新提交备案。',
              'The operator receives these reasons and the case cannot be reopened; they can file anew.',
            )}
          />
          <ConfirmForm
            action={paths.caseDecision(view.dossierId)}
            view={view}
            button={t('同意，办结', 'Agree and close')}
          />
        </>
      ) : null}
    </>
  );
}
