import type { CaseView } from '#usecases/casework/case-view';
import { Callout, CalloutFigure, type CalloutTone } from '../components/callout/callout.js';
import { Day } from '../components/day.js';
import { Details } from '../components/details/details.js';
import { Link } from '../components/link/link.js';
import { Moment } from '../components/moment.js';
import { Tag } from '../components/tag/tag.js';
import { CountedPeriod } from '../contents/counted-period.js';
import type { Visit } from '../layout/visit.js';
import { statusColours, statusText, urgencyText } from './case-words.js';
import { staffName } from './case-history.js';

type HeadingProps = { readonly visit: Visit; readonly view: CaseView };

/** What lies on the desk, and by when the law wants an answer. */
export function CaseHeading({ visit, view }: HeadingProps) {
  const t = visit.say;
  const { state } = view;
  const count = state.submissions.length;
  const name = view.contents.platform.name.trim();
  return (
    <div class="app-case-heading">
      <div class="app-case-heading__main">
        <p class="app-page-heading__caption">
          {t('首次备案', 'First filing')} · {t(`第 ${count} 次提交`, `submission ${count}`)} ·{' '}
          {t('收到 ', 'received ')}
          <Moment at={view.receivedAt} language={visit.language} />
        </p>
        <h1 class="govuk-heading-l govuk-!-margin-bottom-2">{name}</h1>
        <p class="govuk-body govuk-!-margin-bottom-0">
          <Tag content={statusText(t, state.status)} colour={statusColours[state.status]} />{' '}
          {state.reviewerId === undefined
            ? t('尚未分派', 'Not assigned')
            : t(
                `审核员：${staffName(visit, view, state.reviewerId)}`,
                `Reviewer: ${staffName(visit, view, state.reviewerId)}`,
              )}
        </p>
      </div>
      <DueBox visit={visit} view={view} />
    </div>
  );
}

/** How near a date is, as a box shows it. */
export const dueTones = {
  overdue: 'over',
  'due-today': 'over',
  near: 'near',
  ample: 'neutral',
} as const satisfies Record<string, CalloutTone>;

function DueBox({ visit, view }: HeadingProps) {
  const t = visit.say;
  const { urgency, review, state } = view;
  if (urgency === undefined) {
    return (
      <Callout classes="app-case-heading__due">
        <StandsText visit={visit} view={view} />
        {state.status === 'filed' || state.status === 'cancelled' ? (
          <p class="app-callout__number">{state.number}</p>
        ) : null}
      </Callout>
    );
  }
  return (
    <Callout tone={dueTones[urgency.nearness]} classes="app-case-heading__due">
      {t('最晚 ', 'By ')}
      <CalloutFigure>
        <Day of={review.dueOn} language={visit.language} />
      </CalloutFigure>
      {review.provisional ? t('（暂定）', ' (provisional)') : null}
      <br />
      {urgencyText(t, urgency)}
      <Details
        summary={t('怎么算的？', 'How is it counted?')}
        classes="govuk-!-margin-bottom-0 app-details--small"
      >
        <CountedPeriod visit={visit} deadline={review} />
      </Details>
    </Callout>
  );
}

/** What is to be said where no date of ours runs. */
function StandsText({ visit, view: { state } }: HeadingProps) {
  const t = visit.say;
  if (state.status === 'awaiting-correction') {
    return <>{t('等待备案主体补正，办理期限暂停计算。', 'With the operator; our clock does not run.')}</>;
  }
  if (state.status === 'cancelled')
    return <>{t('已注销，编号停用。', 'Cancelled; the number is retired.')}</>;
  if (state.status !== 'filed' || state.changes.length === 0) return <>{t('已办结。', 'Closed.')}</>;
  const count = state.changes.length;
  return <Link href="#changes" content={t(`在办变更 ${count} 项`, `Open changes: ${count}`)} noVisited />;
}
