import type { ReporterIdentity } from '#usecases/ports/sealed-reports';
import type { IdentityRequest } from '#report/state';
import { Button } from '../../components/button/button.js';
import { Moment } from '../../components/moment.js';
import { SummaryList } from '../../components/summary-list/summary-list.js';
import { Textarea } from '../../components/textarea/textarea.js';
import { TypedText } from '../../components/typed-text.js';
import { WarningText } from '../../components/warning-text/warning-text.js';
import { paths } from '../../paths.js';
import { refusalText } from '../words/refusal-words.js';
import { ActFrame, type ActPageProps, Version } from './act-page.js';
import { actTextMax } from './plain-act-page.js';

type AnswerPageProps = ActPageProps & {
  /** Requests of others that wait for an answer. */
  readonly requests: readonly IdentityRequest[];
  readonly nameOf: (accountId: string) => string;
};

/** 答复查看身份的申请 — a second person releases it, or says why not. */
export function AnswerIdentityPage(props: AnswerPageProps) {
  const { visit, subject, requests, nameOf, refusal, typed } = props;
  const t = visit.say;
  return (
    <ActFrame
      {...props}
      title={t('答复查看举报人身份的申请', 'Answer a request for the reporter’s identity')}
      field="reason"
    >
      <p class="govuk-body">
        {t(
          '请判断：为了核查或者告知，是否确实需要知道举报人是谁。同意后申请人可以在限定的时间内查看，每次查看都有记录，举报人会看到。',
          'Judge whether verifying or telling the reporter really needs the identity. If you release it, the person can open it for a limited time; each look is recorded and the reporter sees it.',
        )}
      </p>
      {requests.map((request) => (
        <section aria-label={t('申请', 'Request')}>
          <SummaryList
            rows={[
              { key: t('申请人', 'Asked by'), value: nameOf(request.requestedBy) },
              {
                key: t('时间', 'When'),
                value: <Moment at={request.requestedAt} language={visit.language} />,
              },
              { key: t('理由', 'Reason'), value: <TypedText text={request.reason} /> },
            ]}
          />
          <form method="post" action={paths.reportAct(subject.reportId, 'answer-identity')} novalidate>
            <Version subject={subject} />
            <input type="hidden" name="request" value={request.requestId} />
            <Textarea
              id={requests.length === 1 ? 'reason' : `reason-${request.requestId}`}
              name="reason"
              rows={3}
              label={t('不同意的，请写明理由', 'If you deny it, say why')}
              labelClasses="govuk-label--s"
              value={typed('reason')}
              errorMessage={refusal === undefined ? undefined : refusalText(t, refusal)}
              attributes={{ maxlength: actTextMax }}
            />
            <div class="govuk-button-group">
              <Button content={t('同意查看', 'Release')} name="answer" value="release" preventDoubleClick />
              <Button
                content={t('不同意', 'Deny')}
                variant="secondary"
                name="answer"
                value="deny"
                preventDoubleClick
              />
            </div>
          </form>
        </section>
      ))}
    </ActFrame>
  );
}

type OpenPageProps = ActPageProps & {
  readonly requests: readonly IdentityRequest[];
  /** Present once the look was recorded. */
  readonly identity?: ReporterIdentity | undefined;
};

/** 查看举报人身份 — in the answer to a POST and nowhere else: no address shows it. */
export function OpenIdentityPage(props: OpenPageProps) {
  const { visit, subject, requests, identity } = props;
  const t = visit.say;
  return (
    <ActFrame {...props} title={t('查看举报人身份', 'The reporter’s identity')}>
      {identity === undefined ? (
        <>
          <WarningText
            content={t(
              '每次查看都会记录，举报人会看到查看的时间和理由。',
              'Each look is recorded; the reporter sees when and why.',
            )}
          />
          {requests.map(({ requestId, reason, answer }) => (
            <form method="post" action={paths.reportAct(subject.reportId, 'open-identity')}>
              <Version subject={subject} />
              <input type="hidden" name="request" value={requestId} />
              <p class="govuk-body">
                {t('申请理由：', 'Reason given: ')}
                <TypedText text={reason} />
                {answer.kind === 'released' ? (
                  <span class="app-quiet-line">
                    {t('可以查看到 ', 'Can be opened until ')}
                    <Moment at={answer.until} language={visit.language} />
                  </span>
                ) : null}
              </p>
              <Button content={t('记录并查看', 'Record and show')} />
            </form>
          ))}
        </>
      ) : (
        <>
          <SummaryList
            rows={[
              { key: t('姓名', 'Name'), value: <TypedText text={identity.name} /> },
              identity.contact !== '' && {
                key: t('电话或者其他联系方式', 'Phone or other contact'),
                value: <TypedText text={identity.contact} />,
              },
              identity.mail !== '' && { key: t('邮箱', 'Mail'), value: <TypedText text={identity.mail} /> },
            ]}
          />
          <p class="govuk-body">
            {t(
              '本次查看已记录。看完请关闭这个窗口。',
              'This was recorded. Close this window when you are done.',
            )}
          </p>
        </>
      )}
    </ActFrame>
  );
}
