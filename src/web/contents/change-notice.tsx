import type { ChangeReturned } from '#dossier/change-events';
import { Moment } from '../components/moment.js';
import { SummaryList, type SummaryRow } from '../components/summary-list/summary-list.js';
import type { Visit } from '../layout/visit.js';
import { NoticePoints } from './notice.js';
import { citationFull } from './words/citation-text.js';

type ChangeNoticeProps = {
  readonly visit: Pick<Visit, 'say' | 'language'>;
  readonly notice: ChangeReturned;
  /** What else this reader is told about it. */
  readonly rows: readonly SummaryRow[];
};

/** 变更退回通知 as it was sent: numbered and frozen, the same for both sides. Made to be printed. */
export function ChangeNotice({ visit, notice, rows }: ChangeNoticeProps) {
  const t = visit.say;
  const { at, citation, points } = notice;
  return (
    <>
      <SummaryList
        rows={[
          {
            key: t('发出时间', 'Sent'),
            value: <Moment at={at} language={visit.language} precision="seconds" />,
          },
          { key: t('依据', 'Legal basis'), value: citationFull(t, citation) },
          ...rows,
        ]}
      />
      <p class="govuk-body">
        {t(
          `经审核，这次变更有以下 ${points.length} 处不真实或者不完整，予以退回。修改后可以重新提交变更：`,
          `On examination the change is untrue or incomplete in the ${points.length} points below and is returned. Correct them and submit it anew.`,
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
