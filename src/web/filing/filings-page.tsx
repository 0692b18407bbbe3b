import type { OperatorFilings } from '#usecases/filing/operator-filings';
import type { CaseStatus } from '#usecases/ports/casework';
import type { DraftPurpose } from '#usecases/ports/drafts';
import { Button } from '../components/button/button.js';
import { Link } from '../components/link/link.js';
import { Moment } from '../components/moment.js';
import { Pagination } from '../components/pagination/pagination.js';
import { pageItems } from '../components/pagination/page-items.js';
import { Table } from '../components/table/table.js';
import { Tag } from '../components/tag/tag.js';
import { Day } from '../components/day.js';
import { DueDate } from '../contents/due-date.js';
import { reviewOf } from '../contents/review-reference.js';
import type { Say, Visit } from '../layout/visit.js';
import { paths } from '../paths.js';
import { changeKindText } from './changes/change-words.js';
import { FilingPage } from './page-parts.js';
import { nextStepText, statusColours, statusText } from './words/status-words.js';

type FilingsPageProps = {
  readonly visit: Visit;
  readonly filings: OperatorFilings;
  /** From 1. */
  readonly pageNumber: number;
};

const pageSize = 20;

/** 我的备案: drafts first, for they wait for the operator. */
export function FilingsPage({ visit, filings, pageNumber }: FilingsPageProps) {
  const t = visit.say;
  return (
    <FilingPage visit={visit} title={t('我的备案', 'My filings')} wide>
      <Button content={t('新的备案', 'New filing')} href={paths.fileScope()} />
      <Drafts visit={visit} drafts={filings.drafts} />
      <Submitted visit={visit} filings={filings} pageNumber={pageNumber} />
    </FilingPage>
  );
}

function Drafts({ visit, drafts }: { visit: Visit; drafts: OperatorFilings['drafts'] }) {
  const t = visit.say;
  if (drafts.length === 0) return <></>;
  return (
    <Table
      caption={t('草稿（尚未提交）', 'Drafts (not submitted yet)')}
      captionClasses="govuk-table__caption--m"
      stackOnMobile
      head={[
        { content: t('平台名称', 'Platform') },
        { content: t('类型', 'Kind') },
        { content: t('最后保存', 'Last saved') },
        { content: t('操作', 'Actions') },
      ]}
      rows={drafts.map((draft) => {
        const name = draft.platformName.trim() === '' ? t('未填写名称', 'No name yet') : draft.platformName;
        return [
          { content: <Link href={paths.draft(draft.id)} content={name} /> },
          {
            content: purposeText(t, draft.purpose),
          },
          { content: <Moment at={draft.updatedAt} language={visit.language} /> },
          {
            content: (
              <Link
                href={paths.draftDiscard(draft.id)}
                content={
                  <>
                    {t('删除', 'Delete')}
                    <span class="govuk-visually-hidden"> {name}</span>
                  </>
                }
              />
            ),
          },
        ];
      })}
    />
  );
}

function Submitted({ visit, filings, pageNumber }: FilingsPageProps) {
  const t = visit.say;
  const all = filings.filings;
  if (all.length === 0) {
    return (
      <>
        <h2 class="govuk-heading-m">{t('已提交的备案', 'Submitted filings')}</h2>
        <p class="govuk-body">{t('还没有提交过备案。', 'Nothing was submitted yet.')}</p>
      </>
    );
  }
  const pages = Math.ceil(all.length / pageSize);
  const current = Math.min(pageNumber, pages);
  const pagination = pageItems(current, pages, (number) => paths.filings(number));
  return (
    <>
      <Table
        caption={t('已提交的备案', 'Submitted filings')}
        captionClasses="govuk-table__caption--m"
        stackOnMobile
        head={[
          { content: t('平台名称', 'Platform') },
          { content: t('状态', 'Status') },
          { content: t('下一步', 'Next step') },
          { content: t('法定答复期限', 'Answer due') },
        ]}
        rows={all.slice((current - 1) * pageSize, current * pageSize).map((filing) => [
          {
            content: (
              <>
                <Link href={paths.filing(filing.dossierId)} content={filing.platformName} />
                {filing.number === undefined ? null : (
                  <>
                    <br />
                    <span class="app-number">{filing.number}</span>
                  </>
                )}
              </>
            ),
          },
          {
            content: (
              <>
                <Tag content={statusText(t, filing.status)} colour={statusColours[filing.status]} />
                {filing.plannedEndOn === undefined ? null : (
                  <p class="govuk-body-s govuk-!-margin-bottom-0">
                    {t('预定注销：', 'Cancellation planned: ')}
                    <Day of={filing.plannedEndOn} language={visit.language} />
                  </p>
                )}
              </>
            ),
          },
          { content: nextStepText(t, filing.status) },
          {
            content: isWaiting(filing.status) ? (
              <DueDate
                visit={visit}
                reference={reviewOf(filing)}
                dueOn={filing.dueOn}
                provisional={filing.dueProvisional}
              />
            ) : (
              t('无', 'None')
            ),
          },
        ])}
      />
      {pagination === undefined ? null : <Pagination {...pagination} />}
    </>
  );
}

function purposeText(say: Say, purpose: DraftPurpose): string {
  switch (purpose.kind) {
    case 'first':
      return say('首次备案', 'First filing');
    case 'correction':
      return say('补正', 'Correction');
    case 'change':
      return changeKindText(say, purpose.changeKind);
    default:
      return purpose satisfies never;
  }
}

/** The authority's clock runs. */
function isWaiting(status: CaseStatus): boolean {
  return (
    status !== 'awaiting-correction' &&
    status !== 'filed' &&
    status !== 'cancelled' &&
    status !== 'out-of-scope'
  );
}
