import type { FormEdition } from '#law/form-edition';
import type { ChangeView } from '#usecases/casework/view-change';
import { Callout, CalloutFigure } from '../../components/callout/callout.js';
import { Day } from '../../components/day.js';
import { Details } from '../../components/details/details.js';
import { Link } from '../../components/link/link.js';
import { NotificationBanner } from '../../components/notification-banner/notification-banner.js';
import { Tag } from '../../components/tag/tag.js';
import { CountedPeriod } from '../../contents/counted-period.js';
import { Layout } from '../../layout/layout.js';
import type { Visit } from '../../layout/visit.js';
import { paths } from '../../paths.js';
import { AssignmentActs } from '../case-acts.js';
import { dueTones } from '../case-heading.js';
import { staffName } from '../case-history.js';
import { urgencyText } from '../case-words.js';
import { ChangeActs } from './change-acts.js';
import { ChangeCompare } from './change-compare.js';
import { ChangeFacts } from './change-facts.js';
import { ChangeOutcomeNote } from './change-outcome-note.js';
import {
  type DoneChangeAct,
  changeKindColours,
  changeKindText,
  changeTitle,
  doneChangeText,
  outcomeColour,
  outcomeText,
} from './change-words.js';
import { MovedSince } from './moved-since.js';

export type ChangePageProps = {
  readonly visit: Visit;
  readonly view: ChangeView;
  readonly form: FormEdition;
  readonly done?: DoneChangeAct;
};

/** 变更审核 — one change: what it changes, what it rests on, what can be done. */
export function ChangePage({ visit, view, form, done }: ChangePageProps) {
  const t = visit.say;
  const { of, submitted, base, proposed, findings } = view;
  const { dossierId } = of;
  return (
    <Layout
      visit={visit}
      title={`${changeTitle(t, submitted.change)} ${of.contents.platform.name.trim()}`}
      active="casework"
      back={paths.case(dossierId)}
    >
      {done === undefined ? null : <NotificationBanner type="success" heading={doneChangeText(t, done)} />}
      <ChangeHeading visit={visit} view={view} />
      {view.outcome.kind === 'open' ? <AssignmentActs visit={visit} view={of} /> : null}
      <ChangeOutcomeNote visit={visit} view={view} />
      <MovedSince visit={visit} view={view} form={form} />
      <h2 class="govuk-heading-m">{t('变更的内容', 'What changes')}</h2>
      {submitted.kind === 'host' ? (
        <p class="govuk-body">
          {t(
            '主办者变更是单独审核的事项：请逐项比较原主办者和新主办者。备案编号不变。',
            'A change of host is examined by itself: compare the host that was with the one to be. The number stays.',
          )}
        </p>
      ) : null}
      <ChangeCompare
        visit={visit}
        form={form}
        of={of}
        items={submitted.changedItems}
        before={base}
        after={proposed}
        findings={findings}
        identityHref={
          of.maySeeParticulars ? paths.caseChangeIdentity(dossierId, submitted.change) : undefined
        }
      />
      <ChangeActs visit={visit} view={view} />
      <h2 class="govuk-heading-m">{t('变更的事实', 'The facts of the change')}</h2>
      <ChangeFacts visit={visit} view={view} />
      <p class="govuk-body">
        <Link
          href={paths.case(dossierId)}
          content={t('查看全部备案信息和办理过程', 'See the whole record and its history')}
          noVisited
        />
      </p>
    </Layout>
  );
}

type HeadingProps = { readonly visit: Visit; readonly view: ChangeView };

function ChangeHeading({ visit, view }: HeadingProps) {
  const t = visit.say;
  const { of, submitted, outcome, state } = view;
  return (
    <div class="app-case-heading">
      <div class="app-case-heading__main">
        <p class="app-page-heading__caption">
          {changeTitle(t, submitted.change)} · <span class="app-number">{state.number}</span>
        </p>
        <h1 class="govuk-heading-l govuk-!-margin-bottom-2">{of.contents.platform.name.trim()}</h1>
        <p class="govuk-body govuk-!-margin-bottom-0">
          <Tag content={changeKindText(t, submitted.kind)} colour={changeKindColours[submitted.kind]} />{' '}
          <Tag content={outcomeText(t, outcome)} colour={outcomeColour(outcome)} />{' '}
          {state.reviewerId === undefined
            ? t('尚未分派', 'Not assigned')
            : t(
                `审核员：${staffName(visit, of, state.reviewerId)}`,
                `Reviewer: ${staffName(visit, of, state.reviewerId)}`,
              )}
        </p>
      </div>
      <ExamineBy visit={visit} view={view} />
    </div>
  );
}

/** 最晚审核日期. No period is prescribed: it is ten working days by analogy, and the days are shown. */
function ExamineBy({ visit, view }: HeadingProps) {
  const t = visit.say;
  const { urgency, examineBy } = view;
  if (urgency === undefined) {
    return <Callout classes="app-case-heading__due">{t('已办结。', 'Closed.')}</Callout>;
  }
  return (
    <Callout tone={dueTones[urgency.nearness]} classes="app-case-heading__due">
      {t('最晚 ', 'By ')}
      <CalloutFigure>
        <Day of={examineBy.dueOn} language={visit.language} />
      </CalloutFigure>
      {examineBy.provisional ? t('（暂定）', ' (provisional)') : null}
      <br />
      {urgencyText(t, urgency)}
      <Details
        summary={t('为什么是这一天？', 'Why this date?')}
        classes="govuk-!-margin-bottom-0 app-details--small"
      >
        <CountedPeriod visit={visit} deadline={examineBy} />
      </Details>
    </Callout>
  );
}
