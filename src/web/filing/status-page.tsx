import type { FilingStatus } from '#usecases/filing/filing-status';
import { dayInChina } from '#law/calendar-day';
import { measures } from '#law/citation';
import { Button } from '../components/button/button.js';
import { Day } from '../components/day.js';
import { Link } from '../components/link/link.js';
import { Moment } from '../components/moment.js';
import { Table } from '../components/table/table.js';
import { Tag } from '../components/tag/tag.js';
import { Timeline } from '../components/timeline/timeline.js';
import { TypedText } from '../components/typed-text.js';
import { reviewOf } from '../contents/deadline-references.js';
import { DueDate } from '../contents/due-date.js';
import type { Visit } from '../layout/visit.js';
import { paths } from '../paths.js';
import { FiledOverview } from './changes/filed-overview.js';
import { DeadlineExplained } from './deadline-explained.js';
import { HomePageMark } from './home-page-mark.js';
import { FilingPage } from './page-parts.js';
import { citationFull, citationShort } from '../contents/words/citation-text.js';
import { actText, receiptNumber, statusColours, statusText } from './words/status-words.js';

export type StatusPageProps = {
  readonly visit: Visit;
  readonly status: FilingStatus;
  /** Address people reach the portal by, for the link to show on the home page. */
  readonly publicUrl: string;
};

/** 办理进度: where the filing stands, by when the law requires an answer and why, what to do next. */
export function StatusPage(props: StatusPageProps) {
  const { visit, status } = props;
  const t = visit.say;
  const { state } = status;
  return (
    <FilingPage
      visit={visit}
      title={status.platformName}
      caption={t('办理进度', 'Status')}
      back={paths.filings()}
    >
      <p class="govuk-body">
        <Tag content={statusText(t, state.status)} colour={statusColours[state.status]} />
      </p>
      <Next {...props} />
      {status.filed === undefined ? null : (
        <FiledOverview visit={visit} status={status} filed={status.filed} />
      )}
      <Submissions {...props} />
      <h2 class="govuk-heading-m">{t('办理过程', 'What happened so far')}</h2>
      <Acts {...props} />
    </FilingPage>
  );
}

function Next(props: StatusPageProps) {
  const { visit, status, publicUrl } = props;
  const t = visit.say;
  const { state } = status;
  switch (state.status) {
    case 'under-review':
    case 'decision-prepared':
      return <Waiting {...props} />;
    case 'awaiting-correction':
      return <ToCorrect {...props} />;
    case 'filed':
      return <HomePageMark visit={visit} number={state.number} publicUrl={publicUrl} />;
    case 'cancelled':
      return (
        <div class="app-callout">
          <h2 class="govuk-heading-s">{t('备案已注销', 'The filing is cancelled')}</h2>
          <p>
            {t('业务终止日期：', 'Business ended on ')}
            <Day of={state.endedOn} language={visit.language} />
          </p>
          <p>
            {t(
              '备案编号不再使用。重新收集非自身产品漏洞之前，须重新备案并取得新的编号。',
              'The number is retired for ever. Before collecting again, file anew and get a new number.',
            )}
          </p>
        </div>
      );
    case 'out-of-scope':
      return (
        <div class="app-callout">
          <h2 class="govuk-heading-s">
            {t('不属于备案范围，本次办理已结束', 'Not within scope: the case is closed')}
          </h2>
          <p>
            <TypedText text={state.reasons} />
          </p>
          <p>
            {t('依据：', 'Legal basis: ')}
            {citationFull(t, measures(2, 2))}
          </p>
          <p>{t('情况发生变化的，可以重新办理备案。', 'If things change, you can file again.')}</p>
        </div>
      );
    default:
      return state satisfies never;
  }
}

function Waiting({ visit, status }: StatusPageProps) {
  const t = visit.say;
  const { deadline } = status.review;
  const over = dayInChina(visit.now) > deadline.dueOn;
  return (
    <>
      <div class={over ? 'app-callout app-callout--over' : 'app-callout'}>
        <p>{t('最晚答复日期', 'The law requires an answer by')}</p>
        <p class="app-callout__figure">
          <Day of={deadline.dueOn} language={visit.language} />
          {deadline.provisional ? t('（暂定）', ' (provisional)') : ''}
        </p>
        <p>
          {over
            ? t(
                '这个日期已经过去，还没有答复。您不需要重新提交，可以凭回执编号向主管部门查询。',
                'This date has passed without an answer. You need not submit again; ask the authority with your receipt number.',
              )
            : t(
                '现在不需要您做什么。有答复时会发邮件通知您。',
                'There is nothing for you to do now. You will get a mail when there is an answer.',
              )}
        </p>
      </div>
      <DeadlineExplained visit={visit} date={status.review} />
    </>
  );
}

function ToCorrect({ visit, status }: StatusPageProps) {
  const t = visit.say;
  if (status.state.status !== 'awaiting-correction') return <></>;
  const { notice } = status.state;
  return (
    <div class="app-callout app-callout--near">
      <h2 class="govuk-heading-s">
        {t(
          `请补正：通知列出 ${notice.points.length} 点`,
          `Please correct: the notice names ${notice.points.length} points`,
        )}
      </h2>
      <p>
        <Link
          href={paths.filingNotice(status.dossierId, notice.round)}
          content={t(`查看第 ${notice.round} 次补正通知`, `Read notice no. ${notice.round}`)}
        />
      </p>
      <p>
        {t(
          '补正提交后，审核期限按规定重新确定。',
          'When the correction is submitted, the review period is set anew.',
        )}
      </p>
      <StartCorrection visit={visit} dossierId={status.dossierId} begun={status.correctionDraftId} />
    </div>
  );
}

/** 开始补正, or 继续补正 when a draft was begun. */
export function StartCorrection({
  visit,
  dossierId,
  begun,
}: {
  readonly visit: Visit;
  readonly dossierId: string;
  readonly begun?: string | undefined;
}) {
  const t = visit.say;
  if (begun !== undefined)
    return <Button content={t('继续补正', 'Continue the correction')} href={paths.draft(begun)} />;
  return (
    <form method="post" action={paths.startCorrection(dossierId)}>
      <Button content={t('开始补正', 'Start the correction')} preventDoubleClick />
    </form>
  );
}

function Submissions({ visit, status }: StatusPageProps) {
  const t = visit.say;
  const { dossierId, state } = status;
  return (
    <Table
      caption={t('提交过的内容', 'What was submitted')}
      captionClasses="govuk-table__caption--m"
      stackOnMobile
      head={[
        { content: t('回执编号', 'Receipt number') },
        { content: t('收到时间', 'Received') },
        { content: t('最晚答复日期', 'Answer due by') },
        { content: t('查看', 'Read') },
      ]}
      rows={state.submissions.map((submission, index) => [
        {
          content: (
            <Link
              href={paths.filingReceipt(dossierId, index + 1)}
              content={receiptNumber(dossierId, index + 1)}
              classes="app-number"
            />
          ),
        },
        { content: <Moment at={submission.receivedAt} language={visit.language} /> },
        {
          content: (
            <DueDate
              visit={visit}
              reference={reviewOf(dossierId, index + 1)}
              dueOn={submission.review.dueOn}
            />
          ),
        },
        {
          content: (
            <Link
              href={paths.filingSubmission(dossierId, index + 1)}
              content={
                <>
                  <span class="app-number">{t('全部内容', 'All of it')}</span>
                  <span class="govuk-visually-hidden">
                    {t(`（第 ${index + 1} 次提交）`, ` (submission no. ${index + 1})`)}
                  </span>
                </>
              }
            />
          ),
        },
      ])}
    />
  );
}

/** Newest first. Who acted inside the authority is not named. */
function Acts({ visit, status }: StatusPageProps) {
  const t = visit.say;
  const acts = status.events.flatMap((event) => {
    const words = actText(t, event);
    if (words === undefined) return [];
    const notice = event.type === 'CorrectionRequested' ? event.round : undefined;
    return [
      {
        title: words.title,
        time: <Moment at={event.at} language={visit.language} />,
        description: (
          <>
            <p class="govuk-body">
              {words.text}
              {event.type === 'FilingRecorded'
                ? t(
                    `依据：${citationShort(t, event.legalBasis)}。`,
                    ` Legal basis: ${citationShort(t, event.legalBasis)}.`,
                  )
                : ''}
            </p>
            {notice === undefined ? null : (
              <p class="govuk-body">
                <Link
                  href={paths.filingNotice(status.dossierId, notice)}
                  content={t('查看补正通知', 'Read the notice')}
                />
              </p>
            )}
          </>
        ),
      },
    ];
  });
  return <Timeline items={acts.reverse()} headingLevel={3} />;
}
