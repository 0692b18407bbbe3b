import { measures } from '#law/citation';
import { type ContentItem, contentItems } from '#law/filing-contents';
import { blocks } from '#law/finding';
import type { ChangeObstacle, ChangeView } from '#usecases/changes/change-view';
import type { DraftView } from '#usecases/filing/draft-view';
import { Button } from '../../components/button/button.js';
import { Callout } from '../../components/callout/callout.js';
import { Checkboxes } from '../../components/checkboxes/checkboxes.js';
import { Day } from '../../components/day.js';
import type { SummarisedError } from '../../components/error-summary/error-summary.js';
import { InsetText } from '../../components/inset-text/inset-text.js';
import { Link } from '../../components/link/link.js';
import { SummaryList } from '../../components/summary-list/summary-list.js';
import { TypedText } from '../../components/typed-text.js';
import { ChangedItem } from '../../contents/changed-item.js';
import { citationShort } from '../../contents/words/citation-text.js';
import { findingText } from '../../contents/words/finding-words.js';
import { itemLabels } from '../../contents/words/labels.js';
import type { Say, Visit } from '../../layout/visit.js';
import { paths } from '../../paths.js';
import { EvidenceLink } from '../evidence-field.js';
import { controlHref } from '../field-errors.js';
import { ConfirmList } from '../group-page.js';
import { FilingPage } from '../page-parts.js';
import { ChangePeriod } from './change-period.js';
import { changeKindCourse, changeKindText, obstacleText } from './change-words.js';
import { MovedNotice, SetAsideItems } from './moved-notice.js';

export type ChangeCheckProps = {
  readonly visit: Visit;
  readonly view: DraftView;
  readonly change: ChangeView;
  readonly problem?: 'undeclared' | 'not-ready';
  readonly declared?: boolean;
};

/** 核对并提交变更: only what changes, old beside new, with the day and the period that follows from it. */
export function ChangeCheckPage(props: ChangeCheckProps) {
  const { visit, view, change, problem } = props;
  const t = visit.say;
  const { draft } = view;
  const open = changeObstacles(t, view, change);
  const summary = problem === 'undeclared' ? [undeclared(t)] : problem === 'not-ready' ? open : [];
  const doubts = view.findings.filter((finding) => !blocks(finding));
  const kind = change.kind ?? change.chosenKind;
  return (
    <FilingPage
      visit={visit}
      title={t('核对并提交变更', 'Check and submit the change')}
      caption={`${changeKindText(t, kind)}${t(' · ', ' · ')}${citationShort(t, measures(6))}`}
      back={paths.draft(draft.id)}
      errors={{ summary, at: () => undefined }}
    >
      <MovedNotice visit={visit} view={view} />
      <SetAsideItems visit={visit} view={view} />
      {open.length > 0 && problem !== 'not-ready' ? <Open visit={visit} open={open} /> : null}
      {doubts.length > 0 ? (
        <ConfirmList
          visit={visit}
          view={view}
          findings={doubts}
          href={({ item, field }) => itemHref(draft.id, item, field)}
        />
      ) : null}
      <h2 class="govuk-heading-m">{t('变更的内容', 'What changes')}</h2>
      <Changes {...props} />
      <h2 class="govuk-heading-m">{t('变化日期和原因', 'When and why')}</h2>
      <Stated {...props} />
      {view.ready ? <Declaration {...props} /> : null}
    </FilingPage>
  );
}

function Changes({ visit, view, change }: ChangeCheckProps) {
  const t = visit.say;
  if (change.changedItems.length === 0) {
    return <p class="govuk-body">{t('没有改动。', 'Nothing is changed.')}</p>;
  }
  return (
    <>
      <SummaryList
        rows={change.changedItems.map((item) => ({
          key: t(...itemLabels[item]),
          value: (
            <ChangedItem
              visit={visit}
              form={view.form}
              item={item}
              contents={view.draft.contents}
              previous={change.base}
              file={(file) => <EvidenceLink visit={visit} file={file} />}
            />
          ),
          actions: [
            {
              content: t('修改', 'Change'),
              href: itemHref(view.draft.id, item, ''),
              visuallyHiddenText: t(...itemLabels[item]),
            },
          ],
        }))}
      />
      <p class="govuk-body-s">
        {t('没有列出的项目保持登记的内容不变。', 'What is not listed stays as it is recorded.')}
      </p>
    </>
  );
}

function Stated({ visit, view, change }: ChangeCheckProps) {
  const t = visit.say;
  const { stated, day } = change;
  return (
    <>
      {day === undefined ? null : <ChangePeriod visit={visit} day={day} />}
      <SummaryList
        rows={[
          {
            key: t('信息变化日期', 'The facts changed on'),
            value:
              day === undefined ? (
                t('没有填写', 'Not stated')
              ) : (
                <Day of={day.changedOn} language={visit.language} />
              ),
            actions: [
              {
                content: t('修改', 'Change'),
                href: `${paths.draftChangeDay(view.draft.id)}#changed-on-year`,
                visuallyHiddenText: t('信息变化日期', 'the day'),
              },
            ],
          },
          {
            key: t('原因和说明', 'Reason'),
            value:
              stated.reason.trim() === '' ? t('没有填写', 'Not given') : <TypedText text={stated.reason} />,
            actions: [
              {
                content: t('修改', 'Change'),
                href: `${paths.draftChangeDay(view.draft.id)}#reason`,
                visuallyHiddenText: t('原因和说明', 'the reason'),
              },
            ],
          },
        ]}
      />
      <Course visit={visit} change={change} />
    </>
  );
}

function Course({ visit, change }: Pick<ChangeCheckProps, 'visit' | 'change'>) {
  const t = visit.say;
  if (change.kind === undefined) return <></>;
  return (
    <InsetText>
      {changeKindCourse(t, change.kind, change.atOnce)}
      {change.atOnce ? null : (
        <>
          {t('如果今天提交，最晚 ', ' Submitted today, it is examined by ')}
          <Day of={change.examineIfSubmittedNow.dueOn} language={visit.language} />
          {t('审核完毕。', '.')}
        </>
      )}
    </InsetText>
  );
}

function itemHref(draftId: string, item: ContentItem, field: string): string {
  const { group } = contentItems[item];
  return `${paths.draftGroup(draftId, group, '?from=check')}${field === '' ? '' : controlHref(item, field)}`;
}

/** Everything that stands in the way, each with the place where it is put right. */
export function changeObstacles(say: Say, view: DraftView, change: ChangeView): readonly SummarisedError[] {
  const { draft } = view;
  const findings = view.findings.filter(blocks).map((finding) => ({
    content: findingText(say, finding, view.form),
    href: itemHref(draft.id, finding.item, finding.field),
  }));
  return [
    ...change.obstacles.map((obstacle) => ({
      content: obstacleText(say, obstacle),
      href: obstacleHref(draft.id, change.dossierId, obstacle),
    })),
    ...findings,
  ];
}

function obstacleHref(draftId: string, dossierId: string, { code }: ChangeObstacle): string {
  switch (code) {
    case 'closed':
      return paths.filing(dossierId);
    case 'nothing-changed':
    case 'host-apart':
      return paths.draft(draftId);
    case 'day-missing':
    case 'day-ahead':
      return `${paths.draftChangeDay(draftId)}#changed-on-year`;
    case 'reason-missing':
      return `${paths.draftChangeDay(draftId)}#reason`;
    case 'stale':
      return '#moved';
    default:
      return code satisfies never;
  }
}

function Open({ visit, open }: { readonly visit: Visit; readonly open: readonly SummarisedError[] }) {
  const t = visit.say;
  return (
    <Callout tone="near">
      <h2 class="govuk-heading-s">
        {t(`还有 ${open.length} 处需要完成，才能提交`, `${open.length} to finish before you can submit`)}
      </h2>
      <ul class="govuk-list govuk-list--bullet">
        {open.map(({ content, href }) => (
          <li>{href === undefined ? content : <Link href={href} content={content} noVisited />}</li>
        ))}
      </ul>
    </Callout>
  );
}

function undeclared(say: Say): SummarisedError {
  return {
    content: say('提交前请勾选真实性承诺', 'Tick the declaration of truthfulness before you submit'),
    href: '#declaration',
  };
}

function Declaration({ visit, view, problem, declared }: ChangeCheckProps) {
  const t = visit.say;
  return (
    <form method="post" action={paths.draftSubmit(view.draft.id)} novalidate>
      <Checkboxes
        name="declaration"
        legend={t('真实性承诺', 'Declaration of truthfulness')}
        legendClasses="govuk-fieldset__legend--m"
        items={[
          {
            value: 'yes',
            content: t(
              '我承诺以上变更信息真实、完整，并对其真实性负责。',
              'I declare that the change above is true and complete, and I answer for it.',
            ),
            checked: declared === true,
          },
        ]}
        errorMessage={problem === 'undeclared' ? undeclared(t).content : undefined}
      />
      <Button content={t('提交变更', 'Submit the change')} preventDoubleClick />
    </form>
  );
}
