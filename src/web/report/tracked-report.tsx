import type { WorkingCalendar } from '#law/working-calendar';
import type { TrackingView } from '#usecases/report/tracking';
import { Callout, CalloutFigure } from '../components/callout/callout.js';
import { Day } from '../components/day.js';
import { InsetText } from '../components/inset-text/inset-text.js';
import { Moment } from '../components/moment.js';
import { SummaryList, type SummaryRow } from '../components/summary-list/summary-list.js';
import { Tag } from '../components/tag/tag.js';
import { Timeline } from '../components/timeline/timeline.js';
import { TypedText } from '../components/typed-text.js';
import type { Visit } from '../layout/visit.js';
import { GroundsList } from './grounds-list.js';
import { FileList, Messages } from './messages.js';
import { MeasureList } from './measure-list.js';
import { WhyThisDate } from './why-this-date.js';
import { platformName } from './words/platform-words.js';
import {
  outcomeColours,
  outcomeText,
  passedOnText,
  statusColours,
  statusText,
} from './words/status-words.js';
import { meaningText, stepText } from './words/tracked-words.js';

export type TrackedReportProps = {
  readonly visit: Visit;
  readonly view: TrackingView;
  readonly calendar: WorkingCalendar;
  readonly hrefOf: (fileId: string) => string;
};

/** Where one's own report stands, in plain words, with the next date and the reasons. */
export function TrackedReport(props: TrackedReportProps) {
  const { visit, view } = props;
  const t = visit.say;
  return (
    <>
      <p class="govuk-body">
        <Tag content={statusText(t, view.status)} colour={statusColours[view.status]} />
      </p>
      <p class="govuk-body-l">{meaningText(t, view)}</p>
      {view.merged ? (
        <InsetText>
          {t(
            '您的举报与同一件事的其他举报合并办理，进度和结果同样会告诉您。',
            'Your report is handled together with others on the same matter; you are told how it goes on all the same.',
          )}
        </InsetText>
      ) : null}
      <NextDate {...props} />
      <Result {...props} />
      <Openings {...props} />
    </>
  );
}

function NextDate({ visit, view, calendar }: TrackedReportProps) {
  const t = visit.say;
  if (view.due === undefined) return <></>;
  return (
    <Callout>
      {t('最晚 ', 'By ')}
      <CalloutFigure>
        <Day of={view.due.dueOn} language={visit.language} />
      </CalloutFigure>
      {view.due.provisional ? t('（暂定）', ' (provisional)') : null}
      {t(' 有下一步答复。', ' there is an answer to the next step.')}
      <WhyThisDate visit={visit} deadline={view.due} calendar={calendar} />
    </Callout>
  );
}

function Result({ visit, view }: TrackedReportProps) {
  const t = visit.say;
  const { outcome, reason, passedOn, measures } = view;
  const rows: SummaryRow[] = [];
  if (passedOn !== undefined)
    rows.push({ key: t('转送给', 'Passed on to'), value: passedOnText(t, passedOn) });
  if (reason !== undefined) rows.push({ key: t('理由', 'Reason'), value: <TypedText text={reason} /> });
  if (outcome !== undefined) {
    rows.push({
      key: t('核查结论', 'Outcome'),
      value: <Tag content={outcomeText(t, outcome.kind)} colour={outcomeColours[outcome.kind]} />,
    });
    rows.push({
      key: t('结论的时间', 'Decided'),
      value: <Moment at={outcome.at} language={visit.language} />,
    });
    rows.push({ key: t('理由', 'Reasons'), value: <TypedText text={outcome.reasons} /> });
  }
  if (measures.length > 0) {
    rows.push({
      key: t('处理措施', 'What was done'),
      value: <MeasureList visit={visit} measures={measures} />,
    });
  }
  return rows.length === 0 ? <></> : <SummaryList card={{ title: t('办理结果', 'Result') }} rows={rows} />;
}

/** Every look at who the reporter is; nothing of it happens unseen. */
function Openings({ visit, view }: TrackedReportProps) {
  const t = visit.say;
  if (view.reporter === 'anonymous') return <></>;
  if (view.identityOpenings.length === 0) {
    return <p class="govuk-body">{t('没有人查看过您的身份信息。', 'Nobody has looked at your identity.')}</p>;
  }
  return (
    <section aria-labelledby="openings">
      <h2 class="govuk-heading-m" id="openings">
        {t('查看过您的身份信息', 'Your identity was looked at')}
      </h2>
      <ul class="govuk-list govuk-list--bullet">
        {view.identityOpenings.map(({ at, reason }) => (
          <li>
            <Moment at={at} language={visit.language} />
            {t('，理由：', ', because: ')}
            <TypedText text={reason} />
          </li>
        ))}
      </ul>
      <p class="govuk-body-s">
        {t(
          '每次查看都由一名工作人员写明理由、经另一人同意。',
          'Each look takes a reason and the release of a second person.',
        )}
      </p>
    </section>
  );
}

/** What happened so far, the newest first. */
export function TrackedSteps({ visit, view }: TrackedReportProps) {
  const t = visit.say;
  return (
    <section aria-labelledby="steps">
      <h2 class="govuk-heading-m" id="steps">
        {t('办理进度', 'How it went')}
      </h2>
      <Timeline
        headingLevel={3}
        items={[...view.steps].reverse().map(({ status, at }) => ({
          title: stepText(t, status),
          time: <Moment at={at} language={visit.language} />,
        }))}
      />
    </section>
  );
}

/** What one wrote oneself. */
export function TrackedContent({ visit, view, hrefOf }: TrackedReportProps) {
  const t = visit.say;
  const ofMessages = new Set(view.messages.flatMap(({ attachmentIds }) => attachmentIds));
  const files = view.attachments.filter(({ id }) => !ofMessages.has(id));
  const { platform } = view;
  return (
    <section aria-labelledby="content">
      <h2 class="govuk-heading-m" id="content">
        {t('您举报的内容', 'What you reported')}
      </h2>
      <SummaryList
        rows={[
          {
            key: t('收到时间', 'Received'),
            value: <Moment at={view.receivedAt} language={visit.language} precision="seconds" />,
          },
          {
            key: t('平台', 'Platform'),
            value:
              platform.kind === 'filed' ? (
                <>
                  {platform.name} <span class="app-number">{platform.number}</span>
                </>
              ) : (
                <TypedText
                  text={[...new Set([platformName(t, platform), platform.address])]
                    .filter((line) => line !== '')
                    .join('\n')}
                />
              ),
          },
          { key: t('事由', 'Grounds'), value: <GroundsList visit={visit} grounds={view.grounds} /> },
          { key: t('具体情况', 'What you saw'), value: <TypedText text={view.text} /> },
          files.length > 0 && {
            key: t('证据材料', 'Evidence'),
            value: <FileList visit={visit} files={files} hrefOf={hrefOf} />,
          },
        ]}
      />
    </section>
  );
}

/** The exchange with the authority. */
export function TrackedMessages({ visit, view, hrefOf }: TrackedReportProps) {
  return (
    <Messages
      visit={visit}
      messages={view.messages}
      files={view.attachments}
      reader="reporter"
      hrefOf={hrefOf}
    />
  );
}
