import type { OwnReceipt } from '#usecases/log/own-receipt';
import { Button } from '../../components/button/button.js';
import { NotificationBanner } from '../../components/notification-banner/notification-banner.js';
import { Panel } from '../../components/panel/panel.js';
import { paths } from '../../paths.js';
import { ReceiptProofPart } from '../../proofs/receipt-proof-part.js';
import { TicketFields, type Waiting, durationText } from '../form/wait-notice.js';
import { MessageForm } from '../message-form.js';
import { ReportPage } from '../report-page.js';
import {
  TrackedContent,
  TrackedMessages,
  TrackedReport,
  type TrackedReportProps,
  TrackedSteps,
} from '../tracked-report.js';

/** What was typed into the message form and not sent. */
export type UnsentMessage = {
  readonly text: string;
  readonly error?: string | undefined;
  readonly fileError?: string | undefined;
  readonly waiting?: Waiting | undefined;
};

export type TrackedDone = 'lodged' | 'sent';

export type TrackedPageProps = TrackedReportProps & {
  readonly ticket: string;
  readonly done?: TrackedDone | undefined;
  readonly unsent?: UnsentMessage | undefined;
  /** Where messages are sent to. */
  readonly messagesTo: string;
  readonly receipt: OwnReceipt;
  /** The proof file of the receipt. */
  readonly proofAt: string;
  /** With an account there is nothing to end. */
  readonly byCode: boolean;
};

/** One's own report: receipt when it was just lodged, then state, messages and what was written. */
export function TrackedPage(props: TrackedPageProps) {
  const { visit, view, unsent, byCode } = props;
  const t = visit.say;
  const errors = [unsent?.error, unsent?.fileError].flatMap((content, index) =>
    content === undefined ? [] : [{ content, href: index === 0 ? '#message' : '#files' }],
  );
  return (
    <ReportPage
      visit={visit}
      title={t('举报进度', 'Your report')}
      back={byCode ? paths.report() : paths.ownReports()}
      errors={errors}
      notice={<Notice {...props} />}
    >
      <TrackedReport {...props} />
      <section aria-labelledby="messages">
        <h2 class="govuk-heading-m" id="messages">
          {t('往来信息', 'Messages')}
        </h2>
        <TrackedMessages {...props} />
        <MessageForm
          visit={visit}
          id="message"
          action={props.messagesTo}
          label={t('补充情况或者回答提问', 'Add something or answer')}
          hint={t(
            '同样不要写入尚未公开的漏洞细节。',
            'Here too, leave out details of undisclosed vulnerabilities.',
          )}
          text={unsent?.text}
          error={unsent?.error}
          fileError={unsent?.fileError}
          withFiles
        >
          <TicketFields ticket={props.ticket} />
        </MessageForm>
      </section>
      <TrackedSteps {...props} />
      <TrackedContent {...props} />
      <ReceiptProofPart
        visit={visit}
        receipt={props.receipt}
        file={props.proofAt}
        again={byCode ? paths.reportTracked() : paths.ownReport(view.reportId)}
      >
        <p class="govuk-body">
          {t(
            '用这个文件不能查看举报，它不含查询码；但看到文件的人会知道您举报过，请放在只有您能看到的地方。',
            'The file does not open the report and holds no code; but whoever sees it knows that you reported, so keep it where only you can see it.',
          )}
        </p>
      </ReceiptProofPart>
      <p class="govuk-body-s app-quiet">
        {t(`举报编号 ${view.reportId}`, `Report reference ${view.reportId}`)}
      </p>
      {byCode ? (
        <form method="post" action={paths.reportTrackEnd()} class="app-no-print">
          <p class="govuk-body">
            {t(
              '在公用电脑上请按下面的按钮结束查看。三十分钟后会自动结束。',
              'On a computer that others use, press the button when you are done. It ends by itself after thirty minutes.',
            )}
          </p>
          <Button content={t('结束查看', 'End')} variant="secondary" />
        </form>
      ) : null}
    </ReportPage>
  );
}

function Notice({ visit, view, done, unsent, byCode }: TrackedPageProps) {
  const t = visit.say;
  if (unsent?.waiting !== undefined) {
    const { waiting } = unsent;
    const wait = 'seconds' in waiting ? durationText(t, waiting.seconds) : undefined;
    return (
      <NotificationBanner role="alert">
        <p class="govuk-notification-banner__heading">
          {wait === undefined
            ? t('页面打开的时间太长，请再按一次“发送”', 'The page was open for long; press “Send” again')
            : t(
                `现在写信的人很多，请等待${wait}后再按“发送”`,
                `Many people are writing just now. Wait ${wait}, then press “Send” again`,
              )}
        </p>
        <p class="govuk-body">
          {t(
            '您写的信息还在下面，没有丢失；附件请重新选择。',
            'What you wrote is still below; choose files again.',
          )}
        </p>
      </NotificationBanner>
    );
  }
  if (done === 'sent')
    return <NotificationBanner type="success" heading={t('信息已发出', 'Your message was sent')} />;
  if (done !== 'lodged') return <></>;
  return (
    <Panel title={t('举报已提交', 'Your report was lodged')} headingLevel={2}>
      {t('举报编号', 'Report reference')}
      <br />
      <strong class="app-panel-number">{view.reportId}</strong>
      <br />
      {byCode
        ? t('以后凭查询码查看进度。', 'Follow it with your retrieval code.')
        : t('以后在“我的举报”里查看进度。', 'Follow it under “My reports”.')}
    </Panel>
  );
}
