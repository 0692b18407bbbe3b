import { type CalendarNoticeView, calendarPageSize } from '#usecases/clocks/calendar-views';
import { Alert } from '../components/alert/alert.js';
import { Button } from '../components/button/button.js';
import { Checkboxes } from '../components/checkboxes/checkboxes.js';
import { ErrorSummary } from '../components/error-summary/error-summary.js';
import { Moment } from '../components/moment.js';
import { NotificationBanner } from '../components/notification-banner/notification-banner.js';
import { PageHeading } from '../components/page-heading/page-heading.js';
import { pageItems } from '../components/pagination/page-items.js';
import { Pagination } from '../components/pagination/pagination.js';
import { Tag } from '../components/tag/tag.js';
import { Textarea } from '../components/textarea/textarea.js';
import { Layout } from '../layout/layout.js';
import type { Visit } from '../layout/visit.js';
import { paths } from '../paths.js';
import { MovesTable, NoticeContents } from './calendar-parts.js';
import { noticeStateColour, noticeStateText } from './calendar-words.js';

export const calendarDones = ['proposed', 'approved', 'dropped'] as const;
export type CalendarDone = (typeof calendarDones)[number];

type NoticePageProps = {
  readonly visit: Visit;
  readonly view: CalendarNoticeView;
  readonly page: number;
  readonly done?: CalendarDone | undefined;
  /** What was wrong with the act just tried. */
  readonly error?: 'not-compared' | 'reason-missing';
};

/** 一份放假安排 — what it says, what it moves or moved, and the second person's part. */
export function CalendarNoticePage(props: NoticePageProps) {
  const { visit, view, done, error } = props;
  const t = visit.say;
  const { notice } = view;
  const { year } = notice.content;
  const title = t(`${year} 年放假安排`, `Holidays of ${year}`);
  return (
    <Layout
      visit={visit}
      title={title}
      active="calendar"
      back={paths.calendarNotices()}
      errors={error !== undefined}
    >
      {error === undefined ? null : <ErrorSummary errors={[errorLink(visit, error)]} />}
      {done === undefined ? null : (
        <NotificationBanner type="success" heading={doneText(visit, done, view)} />
      )}
      <PageHeading content={title} />
      <p class="govuk-body">
        <Tag content={noticeStateText(t, notice)} colour={noticeStateColour(notice)} />{' '}
        <People visit={visit} view={view} />
      </p>
      <NoticeContents visit={visit} content={notice.content} />
      <Moves {...props} />
      {view.mayApprove ? <Approve {...props} /> : null}
      {notice.decision === undefined && view.isOwn ? (
        <Alert
          variant="information"
          title={t('录入人不能复核', 'Not by the one who entered it')}
          showTitleAsHeading
        >
          {t(
            '这份安排由您录入，须由另一位监督人员复核后生效。',
            'You entered this notice. Another supervisor has to approve it.',
          )}
        </Alert>
      ) : null}
      {view.mayDrop ? <Drop {...props} /> : null}
    </Layout>
  );
}

function errorLink({ say: t }: Visit, error: NonNullable<NoticePageProps['error']>) {
  return error === 'not-compared'
    ? { content: t('请先对照通知原文核对', 'Compare it with the text first'), href: '#compared' }
    : { content: t('请写明理由', 'Give the reason'), href: '#reason' };
}

function doneText({ say: t }: Visit, done: CalendarDone, { total }: CalendarNoticeView): string {
  switch (done) {
    case 'proposed':
      return t('已提交，等待另一位监督人员复核。', 'Handed in; another supervisor has to approve it.');
    case 'approved':
      return t(
        `已生效，${total} 个未办结的期限随之调整，有关人员已经通知。`,
        `In force. ${total} open date${total === 1 ? '' : 's'} moved; those concerned were told.`,
      );
    case 'dropped':
      return t('未采用，没有期限改变。', 'Dropped; no date changed.');
    default:
      return done satisfies never;
  }
}

function People({ visit, view }: Pick<NoticePageProps, 'visit' | 'view'>) {
  const t = visit.say;
  const { notice, names } = view;
  const { decision } = notice;
  return (
    <>
      {t('录入：', 'Entered by ')}
      {names.get(notice.proposedBy)} <Moment at={notice.proposedAt} language={visit.language} />
      {decision === undefined ? null : (
        <>
          {decision.outcome === 'approved'
            ? t('；复核：', '; approved by ')
            : t('；未采用：', '; dropped by ')}
          {names.get(decision.decidedBy)} <Moment at={decision.decidedAt} language={visit.language} />
          {decision.outcome === 'dropped' ? t(`，理由：${decision.reason}`, `: ${decision.reason}`) : null}
        </>
      )}
    </>
  );
}

function Moves({ visit, view, page }: NoticePageProps) {
  const t = visit.say;
  const { notice, moves, total } = view;
  if (notice.decision?.outcome === 'dropped') return <></>;
  const waits = notice.decision === undefined;
  if (total === 0) {
    return (
      <p class="govuk-body app-empty">
        {waits
          ? t('没有未办结的期限会因此改变。', 'No open date would move.')
          : t('生效时没有未办结的期限随之改变。', 'No open date moved when it came into force.')}
      </p>
    );
  }
  const pages = pageItems(page, Math.ceil(total / calendarPageSize), (number) =>
    paths.calendarNotice(notice.id, number === 1 ? '' : `?page=${number}`),
  );
  return (
    <>
      <MovesTable
        visit={visit}
        moves={moves}
        caption={
          waits
            ? t(`生效后会改变的期限：${total} 个`, `Dates that would move: ${total}`)
            : t(`生效时调整的期限：${total} 个`, `Dates that moved: ${total}`)
        }
      />
      {pages === undefined ? null : <Pagination {...pages} />}
    </>
  );
}

function Approve({ visit, view, error }: NoticePageProps) {
  const t = visit.say;
  return (
    <form method="post" action={paths.approveCalendarNotice(view.notice.id)} novalidate>
      <Checkboxes
        name="compared"
        legend={t('复核', 'Second person')}
        legendClasses="govuk-fieldset__legend--m"
        errorMessage={
          error === 'not-compared' ? t('请先对照通知原文核对', 'Compare it with the text first') : undefined
        }
        items={[
          {
            value: 'yes',
            content: t(
              '我已对照国务院办公厅通知原文逐日核对',
              'I have compared every day with the text of the State Council’s notice',
            ),
          },
        ]}
      />
      <Button content={t('核准生效', 'Approve: put it into force')} preventDoubleClick />
    </form>
  );
}

function Drop({ visit, view, error }: NoticePageProps) {
  const t = visit.say;
  return (
    <form method="post" action={paths.dropCalendarNotice(view.notice.id)} novalidate>
      <Textarea
        id="reason"
        name="reason"
        rows={2}
        label={t('不采用的理由', 'Why it is not used')}
        errorMessage={error === 'reason-missing' ? t('请写明理由', 'Give the reason') : undefined}
        attributes={{ maxlength: 500 }}
      />
      <Button content={t('不予采用', 'Drop it')} variant="secondary" preventDoubleClick />
    </form>
  );
}
