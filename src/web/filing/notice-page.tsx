import type { NoticeView } from '#usecases/filing/filing-status';
import { measures } from '#law/citation';
import { Link } from '../components/link/link.js';
import { Notice } from '../contents/notice.js';
import { noticeTitle } from '../contents/words/notice-words.js';
import type { Visit } from '../layout/visit.js';
import { paths } from '../paths.js';
import { FilingPage } from './page-parts.js';
import { StartCorrection } from './status-page.js';
import { receiptNumber } from './words/status-words.js';

type NoticePageProps = { readonly visit: Visit; readonly view: NoticeView };

/** 补正通知 for the operator, with the way to answer it. */
export function NoticePage({ visit, view }: NoticePageProps) {
  const t = visit.say;
  const { notice, dossierId, submissionNumber } = view;
  return (
    <FilingPage
      visit={visit}
      title={noticeTitle(t, notice.round)}
      caption={view.platformName}
      back={paths.filing(dossierId)}
    >
      <Notice
        visit={visit}
        sentAt={notice.sentAt}
        citation={measures(5, 2)}
        points={notice.points}
        rows={[
          {
            key: t('针对的提交', 'About'),
            value: (
              <Link
                href={paths.filingSubmission(dossierId, submissionNumber)}
                content={receiptNumber(dossierId, submissionNumber)}
              />
            ),
          },
        ]}
      />
      {view.open ? (
        <StartCorrection visit={visit} dossierId={dossierId} />
      ) : (
        <p class="govuk-inset-text">{t('这份通知已经答复。', 'This notice was answered.')}</p>
      )}
    </FilingPage>
  );
}
