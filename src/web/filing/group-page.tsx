import type { ContentGroup, FilingContents } from '#law/filing-contents';
import { measures } from '#law/citation';
import { contentGroups } from '#law/filing-contents';
import { type Finding, blocks } from '#law/finding';
import type { DraftView } from '#usecases/filing/draft-view';
import { evidencePlacesOn } from '#usecases/filing/evidence-places';
import { NotificationBanner } from '../components/notification-banner/notification-banner.js';
import { Link } from '../components/link/link.js';
import type { Visit } from '../layout/visit.js';
import { paths } from '../paths.js';
import { type PageErrors, controlHref } from './field-errors.js';
import { groupForms } from './groups/group-forms.js';
import { FilingPage } from './page-parts.js';
import { SaveButtons } from './save-buttons.js';
import { PointsOnPage } from './points-to-answer.js';
import { citationShort } from '../contents/words/citation-text.js';
import { findingText } from '../contents/words/finding-words.js';
import { groupTitles } from '../contents/words/labels.js';

export type GroupPageProps = {
  readonly visit: Visit;
  readonly view: DraftView;
  readonly group: ContentGroup;
  /** What the boxes hold: what is saved, or what was typed on a page that could not be saved. */
  readonly contents: FilingContents;
  readonly errors: PageErrors;
  readonly extraRow: boolean;
  /** The page was saved in another window since this one was opened. */
  readonly stale: boolean;
  /** The person came from the check page and goes back there. */
  readonly fromCheck: boolean;
};

/** One group of Article 4 on its own page. */
export function GroupPage(props: GroupPageProps) {
  const { visit, view, group, contents, errors, extraRow } = props;
  const t = visit.say;
  const { draft, form } = view;
  const { Fields } = groupForms[group];
  const hasFiles = evidencePlacesOn(group).length > 0;
  return (
    <FilingPage
      visit={visit}
      title={t(...groupTitles[group])}
      caption={`${caption(visit, view)}${t(' · ', ' · ')}${citationShort(t, measures(4, 1, contentGroups.indexOf(group) + 1))}`}
      back={props.fromCheck ? paths.draftCheck(draft.id) : paths.draft(draft.id)}
      errors={errors}
      notice={props.stale ? <StaleNotice {...props} /> : undefined}
    >
      {view.correction === undefined ? null : (
        <PointsOnPage visit={visit} draft={draft} correction={view.correction} group={group} />
      )}
      {view.change === undefined ? null : (
        <p class="govuk-inset-text">
          {t(
            '已填入现在登记的内容，只修改发生变化的地方。',
            'Filled in with what is recorded now; touch only what changed.',
          )}
        </p>
      )}
      {draft.pageRevisions[group] === 0 ? null : <ToConfirm {...props} />}
      <form
        method="post"
        action={paths.draftGroup(draft.id, group)}
        enctype={hasFiles ? 'multipart/form-data' : undefined}
        novalidate
      >
        {/* The first button is what the Enter key presses: it must save, not remove a row. */}
        <button
          type="submit"
          name="do"
          value="continue"
          class="govuk-visually-hidden"
          tabindex={-1}
          aria-hidden="true"
        >
          {t('保存并继续', 'Save and continue')}
        </button>
        <input type="hidden" name="revision" value={String(draft.pageRevisions[group])} />
        {props.fromCheck ? <input type="hidden" name="from" value="check" /> : null}
        <Fields visit={visit} contents={contents} errors={errors} form={form} extraRow={extraRow} />
        <SaveButtons visit={visit} />
      </form>
    </FilingPage>
  );
}

export function caption({ say }: Visit, { draft }: DraftView): string {
  switch (draft.purpose.kind) {
    case 'first':
      return say('备案申请', 'Filing');
    case 'correction':
      return say('补正', 'Correction');
    case 'change':
      return say('变更', 'Change');
    default:
      return draft.purpose satisfies never;
  }
}

function StaleNotice({ visit, view, group }: GroupPageProps) {
  const t = visit.say;
  return (
    <NotificationBanner role="alert">
      <p class="govuk-notification-banner__heading">
        {t(
          '这一页已经在别的窗口保存过，您刚才填写的内容还没有保存',
          'This page was saved in another window; what you typed is not saved yet',
        )}
      </p>
      <p class="govuk-body">
        {t(
          '下面是您刚才填写的内容。再按一次保存，将以它替换别处保存的内容。要先看别处保存的内容，请',
          'Below is what you typed. Press save again to replace what was saved elsewhere. To look at that first, ',
        )}
        <Link
          href={paths.draftGroup(view.draft.id, group)}
          content={t('在新窗口打开已保存的页面', 'open the saved page in a new window')}
          attributes={{ target: '_blank' }}
        />
        {t('。', '.')}
      </p>
    </NotificationBanner>
  );
}

/** Doubts and questions of a page that was saved: to look at, never to stop anybody. */
function ToConfirm({ visit, view, group }: GroupPageProps) {
  const progress = view.groups.find((candidate) => candidate.group === group);
  const findings = (progress?.findings ?? []).filter((finding) => !blocks(finding));
  if (findings.length === 0) return <></>;
  return <ConfirmList visit={visit} view={view} findings={findings} />;
}

type ConfirmListProps = {
  readonly visit: Visit;
  readonly view: DraftView;
  readonly findings: readonly Finding[];
  /** Where a finding leads: default the control on this page. */
  readonly href?: (finding: Finding) => string;
};

/** 请核对 — not errors: the filing can be submitted as it is. */
export function ConfirmList({ visit, view, findings, href }: ConfirmListProps) {
  const t = visit.say;
  return (
    <div class="govuk-inset-text">
      <p class="govuk-body govuk-!-font-weight-bold">
        {t('请核对（不影响提交）', 'Please check (does not stop you)')}
      </p>
      <ul class="govuk-list govuk-list--bullet">
        {findings.map((finding) => (
          <li>
            <Link
              href={href === undefined ? controlHref(finding.item, finding.field) : href(finding)}
              content={findingText(t, finding, view.form)}
              noVisited
            />{' '}
            <span class="govuk-hint govuk-!-display-inline">{citationShort(t, finding.citation)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
