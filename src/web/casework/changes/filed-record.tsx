import type { CaseView } from '#usecases/casework/case-view';
import type { ChangeLine } from '#usecases/casework/record-history';
import { Day } from '../../components/day.js';
import { InsetText } from '../../components/inset-text/inset-text.js';
import { Link } from '../../components/link/link.js';
import { Moment } from '../../components/moment.js';
import { SummaryList } from '../../components/summary-list/summary-list.js';
import { Table } from '../../components/table/table.js';
import { Tag } from '../../components/tag/tag.js';
import { TypedText } from '../../components/typed-text.js';
import { examinationOf } from '../../contents/deadline-references.js';
import { DueDate } from '../../contents/due-date.js';
import { timelinessText } from '../../filing/words/filed-act-words.js';
import type { Visit } from '../../layout/visit.js';
import { paths } from '../../paths.js';
import {
  changeKindColours,
  changeKindText,
  changeTitle,
  itemsText,
  outcomeColour,
  outcomeText,
} from './change-words.js';
import { LaunchFact } from './launch-fact.js';
import { VersionOrigin } from './version-origin.js';

type RecordProps = { readonly visit: Visit; readonly view: CaseView };

/** What a filed platform has besides its record: changes, a cancellation, the versions, the launch. */
export function FiledRecord({ visit, view }: RecordProps) {
  const { state, versions } = view;
  if (state.status !== 'filed' && state.status !== 'cancelled') return <></>;
  const t = visit.say;
  return (
    <>
      <Ending visit={visit} view={view} />
      <Changes visit={visit} view={view} />
      <section aria-labelledby="versions">
        <h2 class="govuk-heading-m" id="versions">
          {t('备案信息的版本', 'Versions of the record')}
        </h2>
        <SummaryList
          rows={versions.map((version) => ({
            key: (
              <Link
                href={paths.caseVersion(view.dossierId, version.version)}
                content={t(`第 ${version.version} 版`, `Version ${version.version}`)}
                noVisited
              />
            ),
            value: (
              <>
                {version.changedItems.length === 0 ? null : (
                  <>
                    {t('修改：', 'Changed: ')}
                    {itemsText(t, version.changedItems)}
                    <br />
                  </>
                )}
                <VersionOrigin visit={visit} of={view} version={version} />
                {version.origin.kind === 'filing' ? null : (
                  <span class="app-quiet-line">
                    {t(
                      `信息变化日期 ${version.origin.changedOn}，`,
                      `Facts changed on ${version.origin.changedOn}; `,
                    )}
                    {timelinessText(t, version.origin.timeliness)}
                  </span>
                )}
              </>
            ),
          }))}
        />
        <LaunchFact visit={visit} view={view} />
      </section>
      <h2 class="govuk-heading-m" id="live-record">
        {t(
          `现在的备案信息（第 ${versions.length} 版）`,
          `The record as it stands (version ${versions.length})`,
        )}
      </h2>
    </>
  );
}

/** A cancellation that is planned, or has happened. */
function Ending({ visit, view }: RecordProps) {
  const t = visit.say;
  const { state } = view;
  if (state.status === 'cancelled') {
    const { endedOn, declaredAt, cancelledAt, timeliness, reason } = state;
    return (
      <SummaryList
        card={{ title: t('已注销，编号停用', 'Cancelled; the number is retired'), headingLevel: 2 }}
        rows={[
          {
            key: t('业务终止日期', 'Business ended on'),
            value: <Day of={endedOn} language={visit.language} />,
          },
          {
            key: t('申报时间', 'Declared'),
            value: <Moment at={declaredAt} language={visit.language} precision="seconds" />,
          },
          {
            key: t('注销时间', 'Cancelled'),
            value: <Moment at={cancelledAt} language={visit.language} precision="seconds" />,
          },
          { key: t('办理时间的记录', 'How it stands to Article 7'), value: timelinessText(t, timeliness) },
          reason !== '' && { key: t('原因', 'Reason'), value: <TypedText text={reason} /> },
        ]}
      />
    );
  }
  if (state.status !== 'filed' || state.plannedCancellation === undefined) return <></>;
  const { endsOn, plannedAt, reason } = state.plannedCancellation;
  return (
    <InsetText>
      {t('备案主体预先申请注销：业务将于 ', 'Cancellation planned by the operator: business ends on ')}
      <Day of={endsOn} language={visit.language} />
      {t(' 终止，当日自动注销。', ', and the filing is cancelled that day.')}
      <span class="app-quiet-line">
        {t('申报时间：', 'Declared: ')}
        <Moment at={plannedAt} language={visit.language} />
        {reason === '' ? '' : t(`；原因：${reason}`, `; reason: ${reason}`)}
      </span>
    </InsetText>
  );
}

/** Every change that was ever submitted: what is closed stays to be read. */
function Changes({ visit, view }: RecordProps) {
  const t = visit.say;
  if (view.changes.length === 0) return <></>;
  return (
    <section aria-labelledby="changes">
      <h2 class="govuk-heading-m" id="changes">
        {t('变更', 'Changes')}
      </h2>
      <Table
        caption={t('变更，最近的在前', 'Changes, newest first')}
        captionClasses="govuk-visually-hidden"
        stackOnMobile
        head={[
          { content: t('变更', 'Change') },
          { content: t('内容', 'What') },
          { content: t('提交时间', 'Submitted') },
          { content: t('状态', 'Status') },
        ]}
        rows={view.changes.map((line) => [
          { content: <ChangeLink visit={visit} view={view} line={line} /> },
          { content: itemsText(t, line.submitted.changedItems) },
          { content: <Moment at={line.submitted.at} language={visit.language} /> },
          { content: <Outcome visit={visit} view={view} line={line} /> },
        ])}
      />
    </section>
  );
}

type LineProps = RecordProps & { readonly line: ChangeLine };

function ChangeLink({ visit, view, line }: LineProps) {
  const t = visit.say;
  const { change, kind } = line.submitted;
  return (
    <>
      <Link
        href={paths.caseChange(view.dossierId, change)}
        content={changeTitle(t, change)}
        classes="govuk-!-font-weight-bold"
        noVisited
      />{' '}
      <Tag content={changeKindText(t, kind)} colour={changeKindColours[kind]} />
    </>
  );
}

function Outcome({ visit, view, line }: LineProps) {
  const t = visit.say;
  const { outcome } = line;
  return (
    <>
      <Tag content={outcomeText(t, outcome)} colour={outcomeColour(outcome)} />
      {outcome.kind === 'open' ? (
        <span class="app-quiet-line">
          {t('最晚 ', 'by ')}
          <DueDate
            visit={visit}
            reference={examinationOf(view.dossierId, line.submitted.change)}
            dueOn={outcome.change.examineBy.dueOn}
          />
          {outcome.stale.length > 0
            ? t(
                `；备案信息已更新（${itemsText(t, outcome.stale)}），只能退回`,
                `; the record moved (${itemsText(t, outcome.stale)}), it can only be returned`,
              )
            : ''}
        </span>
      ) : null}
    </>
  );
}
