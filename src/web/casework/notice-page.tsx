import type { CorrectionRequested } from '#dossier/events';
import type { CaseView } from '#usecases/casework/case-view';
import { Day } from '../components/day.js';
import { PageHeading } from '../components/page-heading/page-heading.js';
import { Notice } from '../contents/notice.js';
import { noticeTitle } from '../contents/words/notice-words.js';
import { Layout } from '../layout/layout.js';
import type { Visit } from '../layout/visit.js';
import { paths } from '../paths.js';
import { staffName } from './case-history.js';

type NoticeProps = { readonly visit: Visit; readonly view: CaseView; readonly notice: CorrectionRequested };

/** 补正通知 for staff: who sent it, and when it had to be. */
export function NoticePage({ visit, view, notice }: NoticeProps) {
  const t = visit.say;
  const title = noticeTitle(t, notice.round);
  return (
    <Layout visit={visit} title={title} active="casework" back={paths.case(view.dossierId)}>
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <PageHeading caption={view.contents.platform.name.trim()} content={title} />
          <Notice
            visit={visit}
            sentAt={notice.at}
            citation={notice.citation}
            points={notice.points}
            rows={[
              { key: t('卷宗编号', 'Dossier'), value: view.dossierId },
              { key: t('发出人', 'Sent by'), value: staffName(visit, view, notice.by) },
              {
                key: t('应当发出的最晚日期', 'To be sent by'),
                value: <Day of={notice.noticeDue.dueOn} language={visit.language} />,
              },
            ]}
          />
        </div>
      </div>
    </Layout>
  );
}
