import { measures } from '#law/citation';
import { contentGroups, contentItems } from '#law/filing-contents';
import type { DraftView, GroupProgress, GroupState } from '#usecases/filing/draft-view';
import { Button } from '../components/button/button.js';
import { InsetText } from '../components/inset-text/inset-text.js';
import { Link } from '../components/link/link.js';
import { Moment } from '../components/moment.js';
import { Tag } from '../components/tag/tag.js';
import { TaskList, type TaskListItem } from '../components/task-list/task-list.js';
import type { Visit } from '../layout/visit.js';
import { paths } from '../paths.js';
import { caption } from './group-page.js';
import { PointState } from './points-to-answer.js';
import { FilingPage, IfSubmittedToday } from './page-parts.js';
import { citationShort } from '../contents/words/citation-text.js';
import { groupTitles, itemLabels } from '../contents/words/labels.js';

type TaskListPageProps = { readonly visit: Visit; readonly view: DraftView };

/** 填报备案登记信息: the groups of Article 4 with what is done and what is left. */
export function TaskListPage({ visit, view }: TaskListPageProps) {
  const t = visit.say;
  const { draft, correction, reviewIfSubmittedNow } = view;
  const name = draft.contents.platform.name.trim();
  return (
    <FilingPage
      visit={visit}
      title={
        correction === undefined
          ? t('填报备案登记信息', 'Your filing')
          : t('补正备案登记信息', 'Correct your filing')
      }
      caption={`${caption(visit, view)}${t(' · ', ' · ')}${citationShort(t, correction === undefined ? measures(4) : measures(5, 2))}`}
      back={correction === undefined ? paths.filings() : paths.filing(correction.dossierId)}
      aside={
        <IfSubmittedToday
          visit={visit}
          dueOn={reviewIfSubmittedNow.dueOn}
          provisional={reviewIfSubmittedNow.provisional}
        />
      }
    >
      {name === '' ? null : <p class="govuk-body-l">{name}</p>}
      {correction === undefined ? null : <CorrectionSteps visit={visit} view={view} />}
      <TaskList idPrefix="groups" items={taskItems({ visit, view })} />
      <Button content={t('核对并提交', 'Check and submit')} href={paths.draftCheck(draft.id)} />
      <p class="govuk-body-s">
        {t('最后保存：', 'Last saved: ')}
        <Moment at={draft.updatedAt} language={visit.language} />
        {t('。草稿只有您自己能看到。', '. Only you can see this draft.')}{' '}
        <Link href={paths.draftDiscard(draft.id)} content={t('删除草稿', 'Delete this draft')} />
      </p>
    </FilingPage>
  );
}

function taskItems({ visit, view }: TaskListPageProps): readonly TaskListItem[] {
  const t = visit.say;
  const { draft, correction } = view;
  const groups = view.groups.map((progress) => groupItem({ visit, view }, progress));
  if (correction === undefined) {
    const scope: TaskListItem = {
      title: t('适用范围自查', 'Self-check of the scope'),
      href: paths.draftScope(draft.id),
      hint: citationShort(t, measures(2)),
      status:
        view.scope.result === 'incomplete' ? (
          <Tag content={t('未完成', 'Not finished')} colour="grey" />
        ) : (
          t('已完成', 'Done')
        ),
    };
    return [scope, ...groups];
  }
  const open = correction.openPoints.length;
  const replies: TaskListItem = {
    title: t('逐点回应补正通知', 'Reply to the points of the notice'),
    href: paths.draftReplies(draft.id),
    hint: t('不需要修改、只需说明的，在这里回应', 'For points that need an explanation, not a change'),
    status:
      open === 0 ? (
        t('已完成', 'Done')
      ) : (
        <Tag content={t(`还有 ${open} 点待处理`, `${open} to do`)} colour="red" />
      ),
  };
  return [...groups, replies];
}

function groupItem({ visit, view }: TaskListPageProps, { group, state }: GroupProgress): TaskListItem {
  const t = visit.say;
  const named = view.correction?.notice.points.filter(({ item }) => contentItems[item].group === group);
  const article = citationShort(t, measures(4, 1, contentGroups.indexOf(group) + 1));
  const wrong = state.kind === 'problems' || state.kind === 'in-progress';
  return {
    title: t(...groupTitles[group]),
    href: paths.draftGroup(view.draft.id, group, wrong ? '?show=problems' : ''),
    hint:
      named === undefined || named.length === 0
        ? article
        : `${article}${t(` · 补正通知涉及 ${named.length} 点`, ` · ${named.length} points of the notice`)}`,
    status: <GroupStatus visit={visit} state={state} />,
  };
}

function GroupStatus({ visit, state }: { readonly visit: Visit; readonly state: GroupState }) {
  const t = visit.say;
  switch (state.kind) {
    case 'not-started':
      return <Tag content={t('未开始', 'Not started')} colour="grey" />;
    case 'optional':
      return <>{t('可以不填', 'Optional')}</>;
    case 'in-progress':
      return <Tag content={t(`填写中，还差 ${state.missing} 项`, `In progress, ${state.missing} missing`)} />;
    case 'problems':
      return (
        <Tag
          content={t(
            `有 ${state.problems} 处问题`,
            `${state.problems} ${state.problems === 1 ? 'problem' : 'problems'}`,
          )}
          colour="red"
        />
      );
    case 'complete':
      return state.toConfirm === 0 ? (
        <>{t('已完成', 'Done')}</>
      ) : (
        <>{t(`已完成，有 ${state.toConfirm} 处请核对`, `Done, ${state.toConfirm} to check`)}</>
      );
    default:
      return state satisfies never;
  }
}

/** The points of the notice and what was done about each. */
function CorrectionSteps({ visit, view }: TaskListPageProps) {
  const t = visit.say;
  const { draft, correction } = view;
  if (correction === undefined) return <></>;
  const { notice, dossierId } = correction;
  if (correction.outdated) {
    return (
      <InsetText>
        {t(
          '这份补正通知已经答复，草稿不能再提交。',
          'This notice was answered already; the draft can no longer be submitted.',
        )}{' '}
        <Link href={paths.filing(dossierId)} content={t('查看办理进度', 'See the status')} />
      </InsetText>
    );
  }
  return (
    <InsetText>
      <h2 class="govuk-heading-s">
        {t(
          `第 ${notice.round} 次补正通知：共 ${notice.points.length} 点`,
          `Notice no. ${notice.round}: ${notice.points.length} points`,
        )}
      </h2>
      <ul class="govuk-list">
        {notice.points.map((point) => (
          <li>
            {point.number}.{' '}
            <Link
              href={paths.draftGroup(draft.id, contentItems[point.item].group)}
              content={t(...itemLabels[point.item])}
              noVisited
            />{' '}
            <PointState visit={visit} draft={draft} correction={correction} point={point} />
          </li>
        ))}
      </ul>
      <p class="govuk-body">
        <Link
          href={paths.filingNotice(dossierId, notice.round)}
          content={t('查看补正通知全文', 'Read the notice')}
        />
        {t(
          '。每一点都要修改或者回应；其他内容需要更新的，也可以修改。',
          '. Change or reply to every point; you may change anything else too.',
        )}
      </p>
    </InsetText>
  );
}
