import { measures } from '#law/citation';
import { type ContentGroup, contentGroups, contentItems } from '#law/filing-contents';
import { blocks } from '#law/finding';
import type { ChangeView } from '#usecases/changes/change-view';
import type { DraftView } from '#usecases/filing/draft-view';
import { Button } from '../../components/button/button.js';
import { Day } from '../../components/day.js';
import { Link } from '../../components/link/link.js';
import { Moment } from '../../components/moment.js';
import { Tag } from '../../components/tag/tag.js';
import { TaskList, type TaskListItem } from '../../components/task-list/task-list.js';
import { citationShort } from '../../contents/words/citation-text.js';
import { groupTitles } from '../../contents/words/labels.js';
import type { Visit } from '../../layout/visit.js';
import { paths } from '../../paths.js';
import { FilingPage } from '../page-parts.js';
import { changeKindCourse, changeKindText } from './change-words.js';
import { MovedNotice, SetAsideItems } from './moved-notice.js';

type ChangeTaskListProps = { readonly visit: Visit; readonly view: DraftView; readonly change: ChangeView };

/** 填写变更: the live record filled in; only what changed is touched. */
export function ChangeTaskListPage({ visit, view, change }: ChangeTaskListProps) {
  const t = visit.say;
  const { draft } = view;
  const kind = change.kind ?? change.chosenKind;
  return (
    <FilingPage
      visit={visit}
      title={t('填写变更', 'Your change')}
      caption={`${changeKindText(t, kind)}${t(' · ', ' · ')}${citationShort(t, measures(6))}`}
      back={paths.filing(change.dossierId)}
    >
      <p class="govuk-body-l">{change.base.platform.name}</p>
      <p class="govuk-body">
        {t('备案编号 ', 'Filing number ')}
        <span class="app-number">{change.number}</span>
        {t('，变更后不变。', ', which stays.')}{' '}
        {t(
          '各页已填入现在登记的内容，只修改发生变化的地方。',
          'The pages hold what is recorded now; touch only what changed.',
        )}
      </p>
      <p class="govuk-body">{changeKindCourse(t, kind, change.atOnce)}</p>
      <MovedNotice visit={visit} view={view} />
      <SetAsideItems visit={visit} view={view} />
      <TaskList idPrefix="groups" items={tasks({ visit, view, change })} />
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

/** Pages a kind of change is about; edits on other ones are shown all the same. */
const groupsOf: Readonly<Record<ChangeView['chosenKind'], readonly ContentGroup[]>> = {
  contact: ['host'],
  host: ['host', 'other'],
  contents: contentGroups,
};

function tasks({ visit, view, change }: ChangeTaskListProps): readonly TaskListItem[] {
  const t = visit.say;
  const { draft } = view;
  const touched = new Set(change.changedItems.map((item) => contentItems[item].group));
  const groups = contentGroups.filter(
    (group) => groupsOf[change.chosenKind].includes(group) || touched.has(group),
  );
  return [
    {
      title: t('变化日期和原因', 'When and why'),
      href: paths.draftChangeDay(draft.id),
      hint: t('自变化之日起 30 日内办理', 'To be filed within 30 days of the change'),
      status:
        change.day === undefined ? (
          <Tag content={t('未填写', 'Not stated')} colour="grey" />
        ) : (
          <>
            {t('最晚 ', 'By ')}
            <Day of={change.day.due.dueOn} language={visit.language} />
          </>
        ),
    },
    ...groups.map((group) => {
      const wrong = view.findings.filter(
        (finding) => blocks(finding) && contentItems[finding.item].group === group,
      ).length;
      return {
        title: t(...groupTitles[group]),
        href: paths.draftGroup(draft.id, group, wrong === 0 ? '' : '?show=problems'),
        hint: citationShort(t, measures(4, 1, contentGroups.indexOf(group) + 1)),
        status:
          wrong > 0 ? (
            <Tag content={t(`有 ${wrong} 处问题`, `${wrong} to put right`)} colour="red" />
          ) : touched.has(group) ? (
            <Tag content={t('已修改', 'Changed')} colour="green" />
          ) : (
            t('没有改动', 'Unchanged')
          ),
      };
    }),
  ];
}
