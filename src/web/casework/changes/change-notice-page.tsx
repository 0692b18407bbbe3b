import type { ChangeReturned } from '#dossier/change-events';
import type { ChangeView } from '#usecases/casework/view-change';
import { PageHeading } from '../../components/page-heading/page-heading.js';
import { ChangeNotice } from '../../contents/change-notice.js';
import { Layout } from '../../layout/layout.js';
import type { Visit } from '../../layout/visit.js';
import { paths } from '../../paths.js';
import { staffName } from '../case-history.js';
import { changeTitle } from './change-words.js';

type NoticeProps = {
  readonly visit: Visit;
  readonly view: ChangeView;
  readonly notice: ChangeReturned;
};

/** 变更退回通知 for staff, as it was sent. */
export function ChangeNoticePage({ visit, view, notice }: NoticeProps) {
  const t = visit.say;
  const { of, submitted, state } = view;
  const title = t(
    `变更退回通知（第 ${submitted.change} 次变更）`,
    `Notice: change ${submitted.change} returned`,
  );
  return (
    <Layout
      visit={visit}
      title={title}
      active="casework"
      back={paths.caseChange(of.dossierId, submitted.change)}
    >
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <PageHeading
            caption={`${of.contents.platform.name.trim()} · ${changeTitle(t, submitted.change)}`}
            content={title}
          />
          <ChangeNotice
            visit={visit}
            notice={notice}
            rows={[
              { key: t('备案编号', 'Filing number'), value: <span class="app-number">{state.number}</span> },
              { key: t('卷宗编号', 'Dossier'), value: of.dossierId },
              { key: t('发出人', 'Sent by'), value: staffName(visit, of, notice.by) },
            ]}
          />
        </div>
      </div>
    </Layout>
  );
}
