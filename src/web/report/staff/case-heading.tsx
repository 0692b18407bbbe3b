import { Callout, CalloutFigure, type CalloutTone } from '../../components/callout/callout.js';
import { Day } from '../../components/day.js';
import { Moment } from '../../components/moment.js';
import { Tag } from '../../components/tag/tag.js';
import type { Visit } from '../../layout/visit.js';
import { WhyThisDate } from '../why-this-date.js';
import { channelText, reporterText, statusColours, statusText } from '../words/status-words.js';
import type { ReportCaseView } from './report-case.js';
import { urgencyText } from '../../casework/case-words.js';
import { platformName } from '../words/platform-words.js';
import { periodText } from './report-table.js';

type HeadingProps = { readonly visit: Visit; readonly view: ReportCaseView };

/** What lies on the desk, and the next date. */
export function CaseHeading({ visit, view }: HeadingProps) {
  const t = visit.say;
  const { state } = view;
  return (
    <div class="app-case-heading">
      <div class="app-case-heading__main">
        <p class="app-page-heading__caption">
          {t('举报', 'Report')} · {channelText(t, state.channel)} · {t('收到 ', 'received ')}
          <Moment at={state.receivedAt} language={visit.language} />
        </p>
        <h1 class="govuk-heading-l govuk-!-margin-bottom-2">{platformName(t, state.platform)}</h1>
        <p class="govuk-body govuk-!-margin-bottom-0">
          <Tag content={statusText(t, state.status)} colour={statusColours[state.status]} />{' '}
          {state.handlerId === undefined
            ? t('尚未分派', 'Not assigned')
            : t(`办理人：${view.nameOf(state.handlerId)}`, `Handler: ${view.nameOf(state.handlerId)}`)}{' '}
          · {t('举报方式：', 'reporter: ')}
          {reporterText(t, state.reporter)}
          {state.reachable ? '' : t('（不能告知结果）', ' (cannot be told)')}
        </p>
      </div>
      <DueBox visit={visit} view={view} />
    </div>
  );
}

const tones = {
  overdue: 'over',
  'due-today': 'over',
  near: 'near',
  ample: 'neutral',
} as const satisfies Record<string, CalloutTone>;

function DueBox({ visit, view }: HeadingProps) {
  const t = visit.say;
  const kind = view.summary.due?.kind;
  const deadline = view.deadlines.find(({ state }) => state === 'open')?.deadline;
  if (kind === undefined || deadline === undefined) {
    return (
      <Callout classes="app-case-heading__due">{t('没有需要遵守的期限。', 'No date has to be met.')}</Callout>
    );
  }
  return (
    <Callout
      tone={view.urgency === undefined ? 'neutral' : tones[view.urgency.nearness]}
      classes="app-case-heading__due"
    >
      {periodText(t, kind)}
      {t('，最晚 ', ', by ')}
      <CalloutFigure>
        <Day of={deadline.dueOn} language={visit.language} />
      </CalloutFigure>
      {deadline.provisional ? t('（暂定）', ' (provisional)') : null}
      <br />
      {view.urgency === undefined ? null : urgencyText(t, view.urgency)}
      <WhyThisDate visit={visit} deadline={deadline} calendar={view.calendar} />
    </Callout>
  );
}
