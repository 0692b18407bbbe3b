import type { NoticePoint } from '#dossier/event-parts';
import type { Citation } from '#law/citation';
import type { Instant } from '#law/calendar-day';
import { Moment } from '../components/moment.js';
import { SummaryList, type SummaryRow } from '../components/summary-list/summary-list.js';
import { TypedText } from '../components/typed-text.js';
import type { Visit } from '../layout/visit.js';
import { citationFull } from './words/citation-text.js';
import { itemLabels } from './words/labels.js';
import { defectText } from './words/notice-words.js';

type Reader = { readonly visit: Pick<Visit, 'say' | 'language'> };

type NoticeProps = Reader & {
  readonly sentAt: Instant;
  /** Article 5 ¶2. */
  readonly citation: Citation;
  readonly points: readonly NoticePoint[];
  /** What else this reader is told about it. */
  readonly rows: readonly SummaryRow[];
};

/** 补正通知 as it was sent: numbered and frozen, the same for both sides. Made to be printed. */
export function Notice({ visit, sentAt, citation, points, rows }: NoticeProps) {
  const t = visit.say;
  return (
    <>
      <SummaryList
        rows={[
          {
            key: t('发出时间', 'Sent'),
            value: <Moment at={sentAt} language={visit.language} precision="seconds" />,
          },
          { key: t('依据', 'Legal basis'), value: citationFull(t, citation) },
          ...rows,
        ]}
      />
      <p class="govuk-body">
        {t(
          `经审核，提交的备案信息有以下 ${points.length} 处不真实或者不完整，请逐项补正或者说明：`,
          `On review, the filing is untrue or incomplete in the ${points.length} points below. Please correct or answer each of them.`,
        )}
      </p>
      <NoticePoints visit={visit} points={points} />
      <p class="govuk-body-s app-quiet app-screen-only">
        {t(
          '需要纸质件的，可以用浏览器的打印功能打印本页。',
          'Use the print function of your browser for paper.',
        )}
      </p>
    </>
  );
}

type PointsProps = Reader & { readonly points: readonly NoticePoint[] };

/** The numbered points of a correction notice, each with what is wrong and its legal basis. */
export function NoticePoints({ visit, points }: PointsProps) {
  const t = visit.say;
  return (
    <ol class="app-notice-points">
      {points.map(({ number, item, defect, reason, citation, lateReason }) => (
        <li class="app-notice-points__point" value={number}>
          <strong>
            {t(...itemLabels[item])}
            {t('：', ': ')}
            {defectText(t, defect)}
          </strong>
          <p>
            <TypedText text={reason} />
          </p>
          {lateReason === undefined ? null : (
            <p>
              {t('本次才提出的原因：', 'Why only now: ')}
              <TypedText text={lateReason} />
            </p>
          )}
          <p class="app-quiet">
            {t('依据：', 'Basis: ')}
            {citationFull(t, citation)}
          </p>
        </li>
      ))}
    </ol>
  );
}
