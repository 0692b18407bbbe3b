import type { OwnReceipt } from '#usecases/log/own-receipt';
import type { SubmissionView } from '#usecases/filing/filing-status';
import type { FormEdition } from '#law/form-edition';
import { scopeQuestions } from '#law/article-02-scope';
import { Day } from '../components/day.js';
import { Link } from '../components/link/link.js';
import { Moment } from '../components/moment.js';
import { Panel } from '../components/panel/panel.js';
import { SummaryList } from '../components/summary-list/summary-list.js';
import { TypedText } from '../components/typed-text.js';
import { Layout } from '../layout/layout.js';
import type { Visit } from '../layout/visit.js';
import { paths } from '../paths.js';
import { ReceiptProofPart } from '../proofs/receipt-proof-part.js';
import { ContentsSummary } from './contents-summary.js';
import { DeadlineExplained } from './deadline-explained.js';
import { FilingPage } from './page-parts.js';
import { itemLabels } from '../contents/words/labels.js';
import { scopeAnswerText, scopeQuestion } from './words/scope-words.js';
import { receiptNumber } from './words/status-words.js';

type SubmissionProps = { readonly visit: Visit; readonly view: SubmissionView };

/** 提交回执: what was received, when, and the date by which the law requires an answer. Can be fetched at any time. */
export function ReceiptPage({ visit, view, receipt }: SubmissionProps & { readonly receipt: OwnReceipt }) {
  const t = visit.say;
  const { submission, dossierId, number, review } = view;
  const kind = number === 1 ? t('备案申请', 'Filing') : t('补正', 'Correction');
  return (
    <Layout visit={visit} title={t('提交回执', 'Receipt')} active="filings">
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <Panel
            title={
              number === 1
                ? t('已收到您的备案申请', 'Your filing was received')
                : t('已收到您的补正', 'Your correction was received')
            }
          >
            {t('回执编号', 'Receipt number')}
            <br />
            <strong>{receiptNumber(dossierId, number)}</strong>
          </Panel>
          <SummaryList
            rows={[
              {
                key: t('收到时间', 'Received'),
                value: <Moment at={submission.receivedAt} language={visit.language} precision="seconds" />,
              },
              {
                key: t('收到内容', 'What was received'),
                value: `${kind}${t('：', ': ')}${view.contents.platform.name}`,
              },
              { key: t('卷宗编号', 'File reference'), value: dossierId },
              {
                key: t('最晚答复日期', 'Answer due by'),
                value: (
                  <strong>
                    <Day of={review.deadline.dueOn} language={visit.language} />
                    {review.deadline.provisional ? t('（暂定）', ' (provisional)') : ''}
                  </strong>
                ),
              },
            ]}
          />
          <DeadlineExplained visit={visit} date={review} />
          <ReceiptProofPart
            visit={visit}
            receipt={receipt}
            file={paths.filingReceiptProof(dossierId, number)}
            again={paths.filingReceipt(dossierId, number)}
            content={paths.filingActContent(dossierId, view.version)}
          />
          <h2 class="govuk-heading-m">{t('接下来', 'What happens next')}</h2>
          <p class="govuk-body">
            {t(
              '审核人员会在上述日期之前答复：信息齐全、符合要求的，予以备案并发放备案编号；信息不真实或者不完整的，发出补正通知。答复会发送到您的账户邮箱，也可以随时在办理进度中查看。',
              'A reviewer answers by that date: a complete and lawful filing is filed and numbered; otherwise a correction notice is sent. You get a mail, and can look at the status at any time.',
            )}
          </p>
          <ul class="govuk-list">
            <li>
              <Link href={paths.filing(dossierId)} content={t('查看办理进度', 'See the status')} />
            </li>
            <li>
              <Link
                href={paths.filingSubmission(dossierId, number)}
                content={t('查看提交的全部内容', 'Read everything you submitted')}
              />
            </li>
          </ul>
          <p class="govuk-body-s">
            {t(
              '本页可以用浏览器的打印功能保存，也可以随时重新打开。',
              'Print this page with your browser to keep it; it can be opened again at any time.',
            )}
          </p>
        </div>
      </div>
    </Layout>
  );
}

/** One submission as it was received, to read and print. */
export function SubmissionPage({ visit, view, form }: SubmissionProps & { readonly form: FormEdition }) {
  const t = visit.say;
  const { submission, dossierId, number, answers } = view;
  return (
    <FilingPage
      visit={visit}
      title={t(`第 ${number} 次提交的内容`, `Submission no. ${number}`)}
      caption={`${t('回执编号', 'Receipt number')} ${receiptNumber(dossierId, number)}`}
      back={paths.filing(dossierId)}
    >
      <p class="govuk-body">
        {t('收到时间：', 'Received: ')}
        <Moment at={submission.receivedAt} language={visit.language} precision="seconds" />
      </p>
      {answers === undefined ? (
        <SummaryList
          rows={scopeQuestions.map((question) => ({
            key: scopeQuestion(t, question),
            value: scopeAnswerText(t, view.scope[question]),
          }))}
        />
      ) : (
        <>
          <h2 class="govuk-heading-m">{t('对补正通知的回应', 'Replies to the notice')}</h2>
          <SummaryList
            rows={answers.points.map((point) => ({
              key: `${point.number}. ${t(...itemLabels[point.item])}`,
              value: (
                <>
                  {submission.changedItems.includes(point.item) ? (
                    <p class="govuk-body">{t('已修改内容。', 'Changed.')}</p>
                  ) : null}
                  <TypedText text={submission.replies[String(point.number)] ?? ''} />
                </>
              ),
            }))}
          />
        </>
      )}
      <ContentsSummary visit={visit} contents={view.contents} form={form} />
    </FilingPage>
  );
}
