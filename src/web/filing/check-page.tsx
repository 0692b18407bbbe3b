import { scopeQuestions } from '#law/article-02-scope';
import { measures } from '#law/citation';
import { type ContentGroup, type ContentItem, contentItems } from '#law/filing-contents';
import { type Finding, blocks } from '#law/finding';
import type { DraftView } from '#usecases/filing/draft-view';
import { Button } from '../components/button/button.js';
import { Checkboxes } from '../components/checkboxes/checkboxes.js';
import type { SummarisedError } from '../components/error-summary/error-summary.js';
import { Link } from '../components/link/link.js';
import { SummaryList } from '../components/summary-list/summary-list.js';
import { TypedText } from '../components/typed-text.js';
import type { Say, Visit } from '../layout/visit.js';
import { paths } from '../paths.js';
import { ContentsSummary } from './contents-summary.js';
import { controlHref } from './field-errors.js';
import { ConfirmList, caption } from './group-page.js';
import { FilingPage, IfSubmittedToday } from './page-parts.js';
import { citationShort } from '../contents/words/citation-text.js';
import { findingText } from '../contents/words/finding-words.js';
import { itemLabels } from '../contents/words/labels.js';
import { scopeAnswerText, scopeQuestion } from './words/scope-words.js';

/** Why the last press of 提交 did not submit. */
export type CheckProblem = 'undeclared' | 'not-ready';

export type CheckPageProps = {
  readonly visit: Visit;
  readonly view: DraftView;
  readonly problem?: CheckProblem;
  readonly declared?: boolean;
};

/** 核对并提交: everything that will be sent, what stands in the way, the declaration of Article 5. */
export function CheckPage(props: CheckPageProps) {
  const { visit, view, problem } = props;
  const t = visit.say;
  const { draft, correction, reviewIfSubmittedNow } = view;
  const open = obstacles(t, view);
  const summary = problem === 'undeclared' ? [undeclared(t)] : problem === 'not-ready' ? open : [];
  const doubts = view.findings.filter((finding) => !blocks(finding));
  return (
    <FilingPage
      visit={visit}
      title={t('核对并提交', 'Check and submit')}
      caption={caption(visit, view)}
      back={paths.draft(draft.id)}
      errors={{ summary, at: () => undefined }}
      aside={
        <IfSubmittedToday
          visit={visit}
          dueOn={reviewIfSubmittedNow.dueOn}
          provisional={reviewIfSubmittedNow.provisional}
        />
      }
    >
      {open.length > 0 && problem !== 'not-ready' ? <Obstacles visit={visit} open={open} /> : null}
      {doubts.length > 0 ? (
        <ConfirmList
          visit={visit}
          view={view}
          findings={doubts}
          href={(finding) => findingHref(view, finding)}
        />
      ) : null}
      {correction === undefined ? <Scope visit={visit} view={view} /> : <Replies visit={visit} view={view} />}
      <ContentsSummary
        visit={visit}
        contents={draft.contents}
        form={view.form}
        changeHref={(group, item) => changeHref(view, group, item)}
        {...(correction === undefined
          ? {}
          : { previous: correction.previous, changedItems: correction.changedItems })}
      />
      {view.ready ? <Declaration {...props} /> : null}
    </FilingPage>
  );
}

function changeHref({ draft }: DraftView, group: ContentGroup, item: ContentItem): string {
  return `${paths.draftGroup(draft.id, group, '?from=check')}${controlHref(item, firstField[item] ?? '')}`;
}

/** The first control of items that have several. */
const firstField: Partial<Record<ContentItem, string>> = {
  channels: '0.kind',
  launch: 'state',
  'host-name': 'kind',
  'host-document': 'documentNumber',
  principal: 'name',
  contact: 'name',
  'rules-collection': 'text',
  'rules-verification': 'text',
  'rules-remediation': 'text',
  'rules-publication': 'text',
  'rules-identity': 'text',
  'rules-classification': 'text',
  mlps: 'state',
  standards: 'statement',
  other: 'statement',
};

function findingHref({ draft }: DraftView, { item, field }: Finding): string {
  const group = contentItems[item].group;
  return `${paths.draftGroup(draft.id, group, '?from=check&show=problems')}${controlHref(item, field)}`;
}

function undeclared(say: Say): SummarisedError {
  return {
    content: say('提交前请勾选真实性承诺', 'Tick the declaration of truthfulness before you submit'),
    href: '#declaration',
  };
}

/** Everything that stands in the way, each with the place where it is put right. */
export function obstacles(say: Say, view: DraftView): readonly SummarisedError[] {
  const { draft, correction, scope } = view;
  const unanswered =
    scope.result === 'incomplete'
      ? [
          {
            content: say('请完成适用范围自查', 'Finish the self-check of the scope'),
            href: paths.draftScope(draft.id),
          },
        ]
      : [];
  const findings = view.findings
    .filter(blocks)
    .map((finding) => ({ content: findingText(say, finding, view.form), href: findingHref(view, finding) }));
  const points = (correction?.openPoints ?? []).map((number) => ({
    content: say(
      `补正通知第 ${number} 点还没有修改或者回应`,
      `Point ${number} of the notice is neither changed nor replied to`,
    ),
    href: paths.draftReplies(draft.id),
  }));
  const outdated =
    correction?.outdated === true
      ? [
          {
            content: say(
              '这份补正通知已经答复，草稿不能再提交',
              'The notice was answered already; this draft can no longer be submitted',
            ),
            href: paths.filing(correction.dossierId),
          },
        ]
      : [];
  return [...unanswered, ...findings, ...points, ...outdated];
}

function Obstacles({ visit, open }: { readonly visit: Visit; readonly open: readonly SummarisedError[] }) {
  const t = visit.say;
  return (
    <div class="app-callout app-callout--near">
      <h2 class="govuk-heading-s">
        {t(`还有 ${open.length} 处需要完成，才能提交`, `${open.length} to finish before you can submit`)}
      </h2>
      <ul class="govuk-list govuk-list--bullet">
        {open.map(({ content, href }) => (
          <li>{href === undefined ? content : <Link href={href} content={content} noVisited />}</li>
        ))}
      </ul>
    </div>
  );
}

function Scope({ visit, view }: { readonly visit: Visit; readonly view: DraftView }) {
  const t = visit.say;
  const { draft } = view;
  return (
    <section aria-labelledby="summary-scope">
      <h2 class="govuk-heading-m" id="summary-scope">
        {t('适用范围自查', 'Self-check of the scope')}{' '}
        <span class="govuk-hint govuk-!-display-inline">{citationShort(t, measures(2))}</span>
      </h2>
      <SummaryList
        rows={scopeQuestions.map((question) => ({
          key: scopeQuestion(t, question),
          value: scopeAnswerText(t, draft.scope[question]),
          actions: [
            {
              content: t('修改', 'Change'),
              href: `${paths.draftScope(draft.id)}#${question}`,
              visuallyHiddenText: scopeQuestion(t, question),
            },
          ],
        }))}
      />
    </section>
  );
}

function Replies({ visit, view }: { readonly visit: Visit; readonly view: DraftView }) {
  const t = visit.say;
  const { draft, correction } = view;
  if (correction === undefined) return <></>;
  return (
    <section aria-labelledby="summary-replies">
      <h2 class="govuk-heading-m" id="summary-replies">
        {t('对补正通知的回应', 'Replies to the notice')}
      </h2>
      <SummaryList
        rows={correction.notice.points.map((point) => ({
          key: `${point.number}. ${t(...itemLabels[point.item])}`,
          value: (
            <>
              {correction.changedItems.includes(point.item) ? (
                <p class="govuk-body">{t('已修改内容。', 'Changed.')}</p>
              ) : null}
              <TypedText text={draft.replies[String(point.number)] ?? ''} />
              {correction.openPoints.includes(point.number)
                ? t('还没有修改或者回应。', 'Neither changed nor replied to yet.')
                : null}
            </>
          ),
          actions: [
            {
              content: t('修改', 'Change'),
              href: `${paths.draftReplies(draft.id)}#reply-${point.number}`,
              visuallyHiddenText: t(`第 ${point.number} 点的回应`, `the reply to point ${point.number}`),
            },
          ],
        }))}
      />
    </section>
  );
}

function Declaration({ visit, view, problem, declared }: CheckPageProps) {
  const t = visit.say;
  return (
    <form method="post" action={paths.draftSubmit(view.draft.id)} novalidate>
      <Checkboxes
        name="declaration"
        legend={t('真实性承诺', 'Declaration of truthfulness')}
        legendClasses="govuk-fieldset__legend--m"
        hint={citationShort(t, measures(5, 2))}
        items={[
          {
            value: 'yes',
            content: t(
              '我承诺以上备案信息真实、完整，并对其真实性负责。',
              'I declare that the information above is true and complete, and I answer for it.',
            ),
            checked: declared === true,
          },
        ]}
        errorMessage={problem === 'undeclared' ? undeclared(t).content : undefined}
      />
      <Button
        content={
          view.correction === undefined
            ? t('提交备案', 'Submit the filing')
            : t('提交补正', 'Submit the correction')
        }
        preventDoubleClick
      />
    </form>
  );
}
