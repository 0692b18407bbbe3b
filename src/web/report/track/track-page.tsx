import { Button } from '../../components/button/button.js';
import { Input } from '../../components/input/input.js';
import { Link } from '../../components/link/link.js';
import { NotificationBanner } from '../../components/notification-banner/notification-banner.js';
import { TypedText } from '../../components/typed-text.js';
import type { Visit } from '../../layout/visit.js';
import { paths } from '../../paths.js';
import { TicketFields, type Waiting } from '../form/wait-notice.js';
import { durationText } from '../form/wait-notice.js';
import { ReportPage } from '../report-page.js';

export type TrackPageProps = {
  readonly visit: Visit;
  /** What was typed; a wrong code is shown again to be mended. */
  readonly typed: string;
  readonly error?: 'malformed' | 'mistyped' | 'unknown' | undefined;
  /** Too many wrong codes lately, by whomever. */
  readonly waiting?: Waiting | undefined;
  readonly ticket: string;
  /** A message that was written when the time had run out; it is sent along and not lost. */
  readonly message?: string | undefined;
};

/** 查询举报进度 — the code is posted and stands in no address. */
export function TrackPage(props: TrackPageProps) {
  const { visit, typed, error, message = '' } = props;
  const t = visit.say;
  const errorText = error === undefined ? undefined : codeErrorText(visit, error);
  return (
    <ReportPage
      visit={visit}
      title={t('查询举报进度', 'Follow a report')}
      back={paths.report()}
      errors={errorText === undefined ? [] : [{ content: errorText, href: '#code' }]}
      notice={<Notice {...props} />}
    >
      <form method="post" action={paths.reportTrack()} novalidate>
        <TicketFields ticket={props.ticket} />
        {message === '' ? null : <input type="hidden" name="message" value={message} />}
        <Input
          name="code"
          label={t('查询码', 'Retrieval code')}
          labelClasses="govuk-label--m"
          hint={t(
            '提交举报时保存的 20 位查询码。大小写、空格和连字符都不影响。',
            'The 20 characters you kept when you lodged the report. Case, blanks and hyphens do not matter.',
          )}
          value={typed}
          errorMessage={errorText}
          autocomplete="off"
          autocapitalize="characters"
          spellcheck={false}
          attributes={{ maxlength: 60 }}
        />
        <Button content={t('查看', 'Open')} />
      </form>
      {message === '' ? null : (
        <>
          <h2 class="govuk-heading-s">{t('您写的信息', 'What you wrote')}</h2>
          <p class="govuk-body">
            <TypedText text={message} />
          </p>
        </>
      )}
      <p class="govuk-body">
        {t(
          '查询码丢失后无法找回。可以重新举报一次，并写明之前举报过。',
          'A lost code cannot be recovered. You can report again and say that you did before.',
        )}{' '}
        <Link href={paths.startReport()} content={t('重新举报', 'Report again')} />
      </p>
      {visit.viewer === undefined ? null : (
        <p class="govuk-body">
          <Link href={paths.ownReports()} content={t('查看我用账户举报的', 'Reports made with my account')} />
        </p>
      )}
    </ReportPage>
  );
}

function codeErrorText({ say }: Visit, error: NonNullable<TrackPageProps['error']>): string {
  switch (error) {
    case 'malformed':
      return say(
        '查询码是 20 位字母和数字，请检查是否完整',
        'The code has 20 letters and digits; check that it is whole',
      );
    case 'mistyped':
      return say(
        '查询码有字符输错或者颠倒，请逐组核对',
        'A character is wrong or two are swapped; compare group by group',
      );
    case 'unknown':
      return say('没有这个查询码的举报，请核对', 'There is no report with this code; check it');
    default:
      return error satisfies never;
  }
}

function Notice({ visit, waiting, message = '' }: TrackPageProps) {
  const t = visit.say;
  if (waiting !== undefined) {
    const seconds = 'seconds' in waiting ? waiting.seconds : 1;
    const challenge = 'challenge' in waiting ? waiting.challenge : undefined;
    return (
      <NotificationBanner role="alert">
        <p
          class="govuk-notification-banner__heading"
          data-challenge={challenge?.text}
          data-challenge-bits={challenge?.bits}
          data-challenge-ticket={challenge?.ticket}
          data-challenge-done={t('可以继续了，请再按一次“查看”', 'Ready: press “Open” again')}
        >
          {t(
            `近来输错的查询码很多，请等待${durationText(t, seconds)}后再按“查看”`,
            `Many wrong codes were typed lately. Wait ${durationText(t, seconds)}, then press “Open” again`,
          )}
        </p>
      </NotificationBanner>
    );
  }
  if (message === '') return <></>;
  return (
    <NotificationBanner role="alert">
      <p class="govuk-notification-banner__heading">
        {t('查看的时间已到，请再次输入查询码', 'The time to look has run out; enter the code again')}
      </p>
      <p class="govuk-body">
        {t(
          '您写的信息在下面，还没有发送；打开举报后可以继续。',
          'What you wrote is below and not sent yet; go on with it once the report is open.',
        )}
      </p>
    </NotificationBanner>
  );
}
