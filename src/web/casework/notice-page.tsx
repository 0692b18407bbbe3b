import type { CorrectionRequested } from '#dossier/events';
import type { CaseView } from '#usecases/casework/case-view';
import { Day } from '../components/day.js';
import { Moment } from '../components/moment.js';
import { PageHeading } from '../components/page-heading/page-heading.js';
import { SummaryList } from '../components/summary-list/summary-list.js';
import { citationFull } from '../contents/words/citation-text.js';
import { Layout } from '../layout/layout.js';
import type { Visit } from '../layout/visit.js';
import { paths } from '../paths.js';
import { staffName } from './case-history.js';
import { NoticePoints } from './notice-points.js';

type NoticeProps = { readonly visit: Visit; readonly view: CaseView; readonly notice: CorrectionRequested };

/** 补正通知 as it was sent; made to be printed. */
export function NoticePage({ visit, view, notice }: NoticeProps) {
  const t = visit.say;
  const title = t(`补正通知（第 ${notice.round} 次）`, `Correction notice ${notice.round}`);
  return (
    <Layout visit={visit} title={title} active="casework" back={paths.case(view.dossierId)}>
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <PageHeading caption={view.contents.platform.name.trim()} content={title} />
          <SummaryList
            rows={[
              { key: t('卷宗编号', 'Dossier'), value: view.dossierId },
              {
                key: t('发出时间', 'Sent'),
                value: <Moment at={notice.at} language={visit.language} precision="seconds" />,
              },
              { key: t('发出人', 'Sent by'), value: staffName(visit, view, notice.by) },
              { key: t('依据', 'Legal basis'), value: citationFull(t, notice.citation) },
              {
                key: t('应当发出的最晚日期', 'To be sent by'),
                value: <Day of={notice.noticeDue.dueOn} language={visit.language} />,
              },
            ]}
          />
          <p class="govuk-body">
            {t(
              '经审核，提交的备案信息有下列不真实或者不完整之处，请逐项补正，或者逐项说明：',
              'The information submitted is untrue or incomplete in the following points. Please correct or answer each:',
            )}
          </p>
          <NoticePoints visit={visit} points={notice.points} />
          <p class="govuk-body-s app-quiet app-screen-only">
            {t(
              '需要纸质件的，可以用浏览器的打印功能打印本页。',
              'Use the print function of your browser for paper.',
            )}
          </p>
        </div>
      </div>
    </Layout>
  );
}
