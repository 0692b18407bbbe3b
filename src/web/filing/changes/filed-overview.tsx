import { dayInChina } from '#law/calendar-day';
import type { FiledView } from '#usecases/changes/filed-view';
import type { FilingStatus } from '#usecases/filing/filing-status';
import { Button } from '../../components/button/button.js';
import { Callout } from '../../components/callout/callout.js';
import { Day } from '../../components/day.js';
import { Link } from '../../components/link/link.js';
import { Moment } from '../../components/moment.js';
import { SummaryList } from '../../components/summary-list/summary-list.js';
import { Table } from '../../components/table/table.js';
import { Tag } from '../../components/tag/tag.js';
import { examinationOf } from '../../contents/deadline-references.js';
import { DueDate } from '../../contents/due-date.js';
import type { Visit } from '../../layout/visit.js';
import { paths } from '../../paths.js';
import { changeKindText, itemsText, standingText } from './change-words.js';

type OverviewProps = { readonly visit: Visit; readonly status: FilingStatus; readonly filed: FiledView };

/** What stands, what is under way, and what can be done: Articles 6 to 8 on the status page of a filed platform. */
export function FiledOverview(props: OverviewProps) {
  const { status } = props;
  return (
    <>
      <Planned {...props} />
      <Returned {...props} />
      <OpenChanges {...props} />
      <Drafts {...props} />
      <Stands {...props} />
      {status.state.status === 'filed' ? <Actions {...props} /> : <Again {...props} />}
    </>
  );
}

function Planned({ visit, status: { state, dossierId } }: OverviewProps) {
  const t = visit.say;
  const planned = state.status === 'filed' ? state.plannedCancellation : undefined;
  if (planned === undefined) return <></>;
  const canRevoke = planned.endsOn > dayInChina(visit.now);
  return (
    <Callout tone="near">
      <h2 class="govuk-heading-s">{t('已预定注销', 'A cancellation is planned')}</h2>
      <p class="govuk-body">
        <Day of={planned.endsOn} language={visit.language} />
        {canRevoke
          ? t(
              '零时（北京时间）自动注销。在此之前可以取消。',
              ' at 00:00 UTC+8, by itself. Until then it can be taken back.',
            )
          : t('：这一天已经到来，正在注销。', ': the day has come, it is being cancelled.')}
      </p>
      {canRevoke ? (
        <p class="govuk-body">
          <Link
            href={paths.revokeCancellation(dossierId)}
            content={t('取消预定的注销', 'Take the planned cancellation back')}
          />
        </p>
      ) : null}
    </Callout>
  );
}

function Returned({ visit, status: { dossierId }, filed: { returned } }: OverviewProps) {
  const t = visit.say;
  if (returned === undefined) return <></>;
  return (
    <Callout tone="near">
      <h2 class="govuk-heading-s">
        {t(`第 ${returned.change} 次变更已退回`, `Change no. ${returned.change} was returned`)}
      </h2>
      <p class="govuk-body">
        <Link
          href={paths.filingChange(dossierId, returned.change)}
          content={t(
            `查看 ${returned.points.length} 点理由，重新办理`,
            `Read the ${returned.points.length} points and file again`,
          )}
        />
      </p>
    </Callout>
  );
}

function OpenChanges({ visit, status: { dossierId }, filed: { changes } }: OverviewProps) {
  const t = visit.say;
  if (changes.length === 0) return <></>;
  return (
    <Table
      caption={t('正在审核的变更', 'Changes under examination')}
      captionClasses="govuk-table__caption--m"
      stackOnMobile
      head={[
        { content: t('变更', 'Change') },
        { content: t('项目', 'Items') },
        { content: t('最晚审核日期', 'To be examined by') },
      ]}
      rows={changes.map((change) => [
        {
          content: (
            <>
              <Link
                href={paths.filingChange(dossierId, change.change)}
                content={t(`第 ${change.change} 次变更`, `Change no. ${change.change}`)}
              />{' '}
              {change.stale.length === 0 ? null : (
                <Tag content={t('登记已更新，须重新办理', 'The record moved')} colour="red" />
              )}
            </>
          ),
        },
        { content: itemsText(t, change.changedItems) },
        {
          content: (
            <DueDate
              visit={visit}
              reference={examinationOf(dossierId, change.change)}
              dueOn={change.examineBy.dueOn}
            />
          ),
        },
      ])}
    />
  );
}

function Drafts({ visit, filed: { drafts } }: OverviewProps) {
  const t = visit.say;
  if (drafts.length === 0) return <></>;
  return (
    <Table
      caption={t('变更草稿（尚未提交）', 'Drafted changes (not submitted yet)')}
      captionClasses="govuk-table__caption--m"
      stackOnMobile
      head={[{ content: t('类型', 'Kind') }, { content: t('最后保存', 'Last saved') }]}
      rows={drafts.map((draft) => [
        {
          content: (
            <Link
              href={paths.draft(draft.id)}
              content={
                draft.purpose.kind === 'change' ? changeKindText(t, draft.purpose.changeKind) : draft.id
              }
            />
          ),
        },
        { content: <Moment at={draft.updatedAt} language={visit.language} /> },
      ])}
    />
  );
}

/** The record that stands, and Article 8 as a fact of the decision. */
function Stands({ visit, status: { state, dossierId }, filed }: OverviewProps) {
  const t = visit.say;
  if (state.status !== 'filed' && state.status !== 'cancelled') return <></>;
  const { platform, host } = filed.live;
  const { launch } = filed.recorded;
  return (
    <section aria-labelledby="stands">
      <h2 class="govuk-heading-m" id="stands">
        {state.status === 'filed'
          ? t('现在登记的信息', 'What is recorded now')
          : t('注销时的信息', 'As it stood last')}
      </h2>
      <SummaryList
        rows={[
          { key: t('备案编号', 'Filing number'), value: <span class="app-number">{state.number}</span> },
          { key: t('平台名称', 'Platform name'), value: platform.name },
          { key: t('首页网址', 'Home page'), value: platform.homePageUrl },
          { key: t('主办者', 'Host'), value: host.name },
          {
            key: t('备案日期', 'Filed on'),
            value: <Day of={dayInChina(state.filedAt)} language={visit.language} />,
          },
          ...(launch === undefined
            ? []
            : [
                {
                  key: t('上线前备案（第八条）', 'Filed before going online (Art. 8)'),
                  value: launch.kind === 'on-time' ? t('是', 'Yes') : standingText(t, launch),
                },
              ]),
        ]}
      />
      <p class="govuk-body">
        <Link
          href={paths.filingRecord(dossierId)}
          content={t(
            `查看全部登记信息和历史版本（共 ${state.record.length} 版）`,
            `Read all that is recorded, and its ${state.record.length} versions`,
          )}
        />
      </p>
    </section>
  );
}

function Actions({ visit, status: { dossierId, state } }: OverviewProps) {
  const t = visit.say;
  const isPlanned = state.status === 'filed' && state.plannedCancellation !== undefined;
  return (
    <section aria-labelledby="to-do">
      <h2 class="govuk-heading-m" id="to-do">
        {t('办理', 'What you can do')}
      </h2>
      <p class="govuk-body">
        {t(
          '备案信息发生变化的，自变化之日起 30 日内办理变更；不再收集漏洞的，在业务终止当日办理注销。',
          'File a change within 30 days of it; cancel on the day you stop collecting.',
        )}
      </p>
      <div class="govuk-button-group">
        <Button
          content={t('办理变更', 'File a change')}
          href={paths.newChange(dossierId)}
          variant="secondary"
        />
        {isPlanned ? null : (
          <Button
            content={t('办理注销', 'Cancel the filing')}
            href={paths.cancelFiling(dossierId)}
            variant="secondary"
          />
        )}
      </div>
    </section>
  );
}

function Again({ visit, status: { dossierId }, filed: { cancelled } }: OverviewProps) {
  const t = visit.say;
  return (
    <>
      {cancelled === undefined ? null : (
        <p class="govuk-body">
          <Link
            href={paths.filingAct(dossierId, cancelled.version)}
            content={t('查看注销回执', 'Receipt of the cancellation')}
          />
        </p>
      )}
      <form method="post" action={paths.fileAgain(dossierId)}>
        <p class="govuk-body">
          {t(
            '重新收集漏洞之前须重新备案。可以用注销时的信息开始填写，取得的是新的编号。',
            'Before collecting again, file anew. You can begin from what stood last; the number will be a new one.',
          )}
        </p>
        <Button content={t('重新备案', 'File anew')} variant="secondary" preventDoubleClick />
      </form>
    </>
  );
}
