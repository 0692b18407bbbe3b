import type { ReportAccess } from '#usecases/ports/reports';
import { Details } from '../../components/details/details.js';
import { Moment } from '../../components/moment.js';
import { Table } from '../../components/table/table.js';
import type { Say, Visit } from '../../layout/visit.js';
import type { ReportCaseView } from './report-case.js';

/** 阅读记录 — who read a restricted text, opened a file or saw the identity, the newest first. */
export function Accesses({ visit, view }: { readonly visit: Visit; readonly view: ReportCaseView }) {
  const t = visit.say;
  if (view.accesses.length === 0) return <></>;
  return (
    <Details summary={t(`阅读记录（${view.accesses.length}）`, `Who read it (${view.accesses.length})`)}>
      <Table
        stackOnMobile
        head={[{ content: t('时间', 'When') }, { content: t('人员', 'Who') }, { content: t('内容', 'What') }]}
        rows={view.accesses.map(({ accountId, what, at }) => [
          { content: <Moment at={at} language={visit.language} /> },
          { content: view.nameOf(accountId) },
          { content: whatText(t, what) },
        ])}
      />
    </Details>
  );
}

function whatText(say: Say, what: ReportAccess['what']): string {
  switch (what) {
    case 'text':
      return say('限制阅读的内容', 'Restricted text');
    case 'attachment':
      return say('材料', 'A file');
    case 'identity':
      return say('举报人身份', 'The identity');
    default:
      return what satisfies never;
  }
}
