import type { EntryChange } from '#usecases/casework/preview-change';
import { Button } from '../../components/button/button.js';
import { ChangedValue } from '../../components/changed-value/changed-value.js';
import { Day } from '../../components/day.js';
import { Link } from '../../components/link/link.js';
import { SummaryList } from '../../components/summary-list/summary-list.js';
import { WarningText } from '../../components/warning-text/warning-text.js';
import { publicColumnText, publicColumnValue } from '../../contents/public-columns.js';
import { paths } from '../../paths.js';
import { refusalText } from '../case-words.js';
import { type ChangeActProps, ChangeFrame, ChangeVersion } from './change-frame.js';
import { ChangeOutcomeNote } from './change-outcome-note.js';
import { changeKindText, itemsText } from './change-words.js';

type DecisionProps = ChangeActProps & { readonly entry: EntryChange };

/** 复核 — the second person sees exactly what becomes public, and decides. */
export function ChangeDecisionPage(props: DecisionProps) {
  const { visit, view } = props;
  const t = visit.say;
  const { of, submitted, actions, outcome, isOwnProposal } = view;
  const stale = outcome.kind === 'open' ? outcome.stale : [];
  const mayRecord = actions.includes('record-change') && stale.length === 0;
  const code = stale.length > 0 ? 'change-stale' : isOwnProposal ? 'same-person' : 'not-allowed';
  return (
    <ChangeFrame {...props} title={t('复核变更', 'Decide on the change')}>
      <ChangeOutcomeNote visit={visit} view={view} />
      <p class="govuk-body">
        {changeKindText(t, submitted.kind)}
        {t('：', ': ')}
        {itemsText(t, submitted.changedItems)}
        {t('。', '. ')}
        <Link
          href={paths.caseChange(of.dossierId, submitted.change)}
          content={t('查看新旧对照', 'See old beside new')}
          noVisited
        />
      </p>
      <PublicPart {...props} />
      {mayRecord ? (
        <>
          <WarningText
            content={t(
              '登记后备案编号不变，新的公示版本写入公示日志并通报公安部和国家互联网信息办公室，不能撤回。',
              'The number stays. A new version of the entry is written into the public log and the two ministries are informed. It cannot be undone.',
            )}
          />
          <form method="post" action={paths.caseChangeDecision(of.dossierId, submitted.change)}>
            <ChangeVersion view={view} />
            <Button content={t('准予变更，登记', 'Record the change')} preventDoubleClick />
          </form>
        </>
      ) : (
        <WarningText
          content={refusalText(t, {
            kind: 'refusal',
            code,
            items: stale,
            citation: view.changeDue.rule.citation,
          })}
        />
      )}
      {actions.includes('return-change-preparation') ? (
        <p class="govuk-body">
          <Link
            href={paths.caseChangeSendBack(of.dossierId, submitted.change)}
            content={t('退回审核', 'Return to examination')}
            noVisited
          />
        </p>
      ) : null}
    </ChangeFrame>
  );
}

const columns = ['platform-name', 'home-page', 'icp-number', 'channels', 'host'] as const;

/** Every public column, old beside new where it changes. */
function PublicPart({ visit, view, entry }: DecisionProps) {
  const t = visit.say;
  const { before, after, changed } = entry;
  return (
    <>
      {changed.length === 0 ? (
        <p class="govuk-body">
          {t(
            '变更的内容不在公示栏目之内：登记后公示的内容不变，只增加一个版本。',
            'What changes is not public: the entry reads as before and only gains a version.',
          )}
        </p>
      ) : null}
      <SummaryList
        card={{
          title: t('登记后向社会公布的全部内容', 'Everything that is public afterwards'),
          headingLevel: 2,
        }}
        rows={[
          {
            key: t('备案编号', 'Number'),
            value: (
              <>
                <span class="app-number">{view.state.number}</span> {t('（不变）', '(stays)')}
              </>
            ),
          },
          ...columns.map((column) => ({
            key: publicColumnText(visit, column),
            value: changed.includes(column) ? (
              <ChangedValue
                say={t}
                before={publicColumnValue(visit, before, column)}
                after={publicColumnValue(visit, after, column)}
              />
            ) : (
              publicColumnValue(visit, after, column)
            ),
          })),
          { key: t('备案日期', 'Filed on'), value: <Day of={after.filedOn} language={visit.language} /> },
        ]}
      />
    </>
  );
}
