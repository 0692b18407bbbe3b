import type { NoticeView } from '#usecases/filing/filing-status';
import { measures } from '#law/citation';
import { Link } from '../components/link/link.js';
import { Moment } from '../components/moment.js';
import { SummaryList } from '../components/summary-list/summary-list.js';
import type { Visit } from '../layout/visit.js';
import { paths } from '../paths.js';
import { NoticePoints } from './notice-points.js';
import { FilingPage } from './page-parts.js';
import { StartCorrection } from './status-page.js';
import { citationFull } from '../contents/words/citation-text.js';
import { receiptNumber } from './words/status-words.js';

type NoticePageProps = { readonly visit: Visit; readonly view: NoticeView };

/** 补正通知, numbered and frozen, to read and print. */
export function NoticePage({ visit, view }: NoticePageProps) {
  const t = visit.say;
  const { notice, dossierId, submissionNumber } = view;
  return (
    <FilingPage
      visit={visit}
      title={t(`补正通知（第 ${notice.round} 次）`, `Correction notice no. ${notice.round}`)}
      caption={view.platformName}
      back={paths.filing(dossierId)}
    >
      <SummaryList
        rows={[
          { key: t('发出时间', 'Sent'), value: <Moment at={notice.sentAt} language={visit.language} /> },
          {
            key: t('针对的提交', 'About'),
            value: (
              <Link
                href={paths.filingSubmission(dossierId, submissionNumber)}
                content={receiptNumber(dossierId, submissionNumber)}
              />
            ),
          },
          { key: t('依据', 'Legal basis'), value: citationFull(t, measures(5, 2)) },
        ]}
      />
      <p class="govuk-body">
        {t(
          `经审核，您提交的备案信息有以下 ${notice.points.length} 处不真实或者不完整，请补正。`,
          `On review, ${notice.points.length} points of your filing are untrue or incomplete. Please correct them.`,
        )}
      </p>
      <NoticePoints visit={visit} points={notice.points} />
      {view.open ? (
        <StartCorrection visit={visit} dossierId={dossierId} />
      ) : (
        <p class="govuk-inset-text">{t('这份通知已经答复。', 'This notice was answered.')}</p>
      )}
    </FilingPage>
  );
}
