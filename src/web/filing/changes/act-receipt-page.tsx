import { cancellationDeadline } from '#law/article-07-cancellation';
import { measures } from '#law/citation';
import { explainStored } from '#law/counted-again';
import type { Deadline } from '#law/deadline';
import type { WorkingCalendar } from '#law/working-calendar';
import type { ActReceipt } from '#usecases/changes/filed-view';
import type { OwnReceipt } from '#usecases/log/own-receipt';
import { Day } from '../../components/day.js';
import { Link } from '../../components/link/link.js';
import { Moment } from '../../components/moment.js';
import { Panel } from '../../components/panel/panel.js';
import { SummaryList, type SummaryRow } from '../../components/summary-list/summary-list.js';
import { citationFull } from '../../contents/words/citation-text.js';
import { Layout } from '../../layout/layout.js';
import type { Say, Visit } from '../../layout/visit.js';
import { paths } from '../../paths.js';
import { ReceiptProofPart } from '../../proofs/receipt-proof-part.js';
import { DeadlineExplained } from '../deadline-explained.js';
import { itemsText, standingText } from './change-words.js';

type ActReceiptProps = {
  readonly visit: Visit;
  readonly receipt: ActReceipt;
  readonly proof: OwnReceipt;
  readonly calendar: WorkingCalendar;
};

/** 回执 of a change or a cancellation. Its address does not change: a lost answer is fetched again. */
export function ActReceiptPage({ visit, receipt, proof, calendar }: ActReceiptProps) {
  const t = visit.say;
  const { dossierId, event, state, version } = receipt;
  const date = dateOf(receipt);
  return (
    <Layout visit={visit} title={t('回执', 'Receipt')} active="filings">
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <Panel title={titleOf(t, receipt)}>
            {t('回执编号', 'Receipt number')}
            <br />
            <strong>{actReceiptNumber(dossierId, version)}</strong>
          </Panel>
          <SummaryList
            rows={[
              {
                key: t('收到时间', 'Received'),
                value: <Moment at={event.at} language={visit.language} precision="seconds" />,
              },
              { key: t('平台', 'Platform'), value: receipt.platformName },
              { key: t('备案编号', 'Filing number'), value: <span class="app-number">{state.number}</span> },
              ...rowsOf(visit, receipt),
              { key: t('卷宗编号', 'File reference'), value: dossierId },
            ]}
          />
          {date === undefined ? null : (
            <DeadlineExplained
              visit={visit}
              date={{ deadline: date, explained: explainStored(calendar, date) }}
            />
          )}
          <ReceiptProofPart
            visit={visit}
            receipt={proof}
            file={paths.filingActProof(dossierId, version)}
            again={paths.filingAct(dossierId, version)}
            content={paths.filingActContent(dossierId, version)}
          />
          <h2 class="govuk-heading-m">{t('接下来', 'What happens next')}</h2>
          <p class="govuk-body">{nextOf(t, receipt)}</p>
          <ul class="govuk-list">
            {event.type === 'ChangeSubmitted' ? (
              <li>
                <Link
                  href={paths.filingChange(dossierId, event.change)}
                  content={t('查看这次变更', 'See this change')}
                />
              </li>
            ) : null}
            <li>
              <Link href={paths.filing(dossierId)} content={t('查看办理进度', 'See the status')} />
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

/** 回执编号 of an act on a filed platform; those of submissions count on their own. */
export function actReceiptNumber(dossierId: string, version: number): string {
  return `${dossierId.slice(0, 8).toUpperCase()}-B${String(version).padStart(2, '0')}`;
}

function titleOf(say: Say, { event }: ActReceipt): string {
  switch (event.type) {
    case 'ChangeSubmitted':
      return say('已收到您的变更', 'Your change was received');
    case 'ContactUpdated':
      return say('联系方式已更新', 'Contact details are updated');
    case 'CancellationPlanned':
      return say('已收到您的注销申报', 'Your cancellation was received');
    case 'FilingCancelled':
      return say('备案已注销', 'The filing is cancelled');
    default:
      return event satisfies never;
  }
}

function dateOf({ event }: ActReceipt): Deadline | undefined {
  switch (event.type) {
    case 'ChangeSubmitted':
    case 'ContactUpdated':
      return event.changeDue;
    case 'FilingCancelled':
      return cancellationDeadline(event.endedOn);
    case 'CancellationPlanned':
      return undefined;
    default:
      return event satisfies never;
  }
}

function rowsOf(visit: Visit, { event }: ActReceipt): readonly SummaryRow[] {
  const t = visit.say;
  const dayRow = (key: string, of: Parameters<typeof Day>[0]['of']): SummaryRow => ({
    key,
    value: <Day of={of} language={visit.language} />,
  });
  switch (event.type) {
    case 'ChangeSubmitted':
    case 'ContactUpdated':
      return [
        { key: t('变更的项目', 'What changes'), value: itemsText(t, event.changedItems) },
        dayRow(t('信息变化日期', 'The facts changed on'), event.changedOn),
        {
          key: t('最晚办理日期', 'To be filed by'),
          value: (
            <>
              <Day of={event.changeDue.dueOn} language={visit.language} />
              {t('：', ': ')}
              {standingText(t, event.timeliness)}
            </>
          ),
        },
        ...(event.type === 'ChangeSubmitted'
          ? [dayRow(t('最晚审核日期', 'To be examined by'), event.examineBy.dueOn)]
          : []),
      ];
    case 'CancellationPlanned':
      return [
        dayRow(t('预定注销日期', 'Planned for'), event.endsOn),
        { key: t('依据', 'Legal basis'), value: citationFull(t, measures(7)) },
      ];
    case 'FilingCancelled':
      return [
        dayRow(t('业务终止日期', 'Business ended on'), event.endedOn),
        {
          key: t('注销是否按期', 'In time'),
          value: standingText(t, event.timeliness),
        },
        {
          key: t('申报时间', 'Declared'),
          value: <Moment at={event.declaredAt} language={visit.language} precision="seconds" />,
        },
        { key: t('依据', 'Legal basis'), value: citationFull(t, event.legalBasis) },
      ];
    default:
      return event satisfies never;
  }
}

function nextOf(say: Say, { event, hasOpenPlan }: ActReceipt): string {
  switch (event.type) {
    case 'ChangeSubmitted':
      return say(
        '审核人员会在上述日期之前答复：符合要求的予以变更登记，备案编号不变，公示随之更新；有问题的退回并说明理由。',
        'A reviewer answers by that date: a lawful change is recorded, the number stays and the public entry is updated; otherwise it is returned with reasons.',
      );
    case 'ContactUpdated':
      return say(
        '新的联系方式已经登记，不需要审核，公示内容没有变化。',
        'The new contact details are recorded without examination; nothing public changed.',
      );
    case 'CancellationPlanned':
      return hasOpenPlan
        ? say(
            '到了预定的日期，备案在当天零时（北京时间）自动注销，不需要再办理。在此之前可以在办理进度中取消。',
            'On that day, at 00:00 UTC+8, the filing is cancelled by itself; nothing more is asked of you. Until then you can take it back on the status page.',
          )
        : say(
            '这项申报已经取消或者已经办结，见办理进度。',
            'It was taken back or carried out; see the status.',
          );
    case 'FilingCancelled':
      return say(
        '备案编号永久停用，公示中显示为已注销。请从平台首页去掉备案编号。重新收集漏洞之前须重新备案，取得新的编号。',
        'The number is retired for ever and shown as cancelled in the register. Take it off your home page. Before collecting again, file anew and get a new number.',
      );
    default:
      return event satisfies never;
  }
}
