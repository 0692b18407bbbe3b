import { explainStored } from '#law/counted-again';
import type { FormEdition } from '#law/form-edition';
import type { WorkingCalendar } from '#law/working-calendar';
import type { ChangeDetails } from '#usecases/changes/filed-view';
import { Button } from '../../components/button/button.js';
import { Callout } from '../../components/callout/callout.js';
import { Day } from '../../components/day.js';
import { Link } from '../../components/link/link.js';
import { Moment } from '../../components/moment.js';
import { SummaryList } from '../../components/summary-list/summary-list.js';
import { Tag } from '../../components/tag/tag.js';
import { TypedText } from '../../components/typed-text.js';
import { WarningText } from '../../components/warning-text/warning-text.js';
import { ChangedItem } from '../../contents/changed-item.js';
import { changeOf, examinationOf } from '../../contents/deadline-references.js';
import { DueDate } from '../../contents/due-date.js';
import { itemLabels } from '../../contents/words/labels.js';
import { defectText } from '../../contents/words/notice-words.js';
import type { Visit } from '../../layout/visit.js';
import { paths } from '../../paths.js';
import { DeadlineExplained } from '../deadline-explained.js';
import { EvidenceLink } from '../evidence-field.js';
import { FilingPage } from '../page-parts.js';
import { changeKindText, itemsText, outcomeColours, outcomeText, standingText } from './change-words.js';

type ChangePageProps = {
  readonly visit: Visit;
  readonly details: ChangeDetails;
  readonly form: FormEdition;
  readonly calendar: WorkingCalendar;
};

/** One change as it was submitted, what became of it, and what can be done now. */
export function ChangePage(props: ChangePageProps) {
  const { visit, details } = props;
  const t = visit.say;
  const { proposal, dossierId, outcome } = details;
  return (
    <FilingPage
      visit={visit}
      title={t(`第 ${proposal.change} 次变更`, `Change no. ${proposal.change}`)}
      caption={`${changeKindText(t, proposal.kind)}${t(' · ', ' · ')}${details.state.number}`}
      back={paths.filing(dossierId)}
    >
      <p class="govuk-body">
        <Tag content={outcomeText(t, outcome)} colour={outcomeColours[outcome]} />
      </p>
      <Now {...props} />
      <h2 class="govuk-heading-m">{t('变更的内容', 'What changes')}</h2>
      <Items {...props} />
      <h2 class="govuk-heading-m">{t('办理情况', 'Particulars of the change')}</h2>
      <Facts {...props} />
    </FilingPage>
  );
}

function Now(props: ChangePageProps) {
  const { visit, details, calendar } = props;
  const t = visit.say;
  const { dossierId, proposal, open, stale } = details;
  if (open === undefined) return <Ended {...props} />;
  return (
    <>
      {stale.length === 0 ? null : (
        <Callout tone="near">
          <p class="govuk-body">
            {t(
              `提交之后登记的内容已经更新（${itemsText(t, stale)}），这次变更不能再登记。请撤回，在最新内容的基础上重新办理。`,
              `The record moved after you submitted (${itemsText(t, stale)}); this change can no longer be recorded. Withdraw it and file it again on what stands now.`,
            )}
          </p>
          <Again visit={visit} details={details} />
        </Callout>
      )}
      <Callout>
        <p class="govuk-body govuk-!-margin-bottom-1">{t('最晚审核日期', 'To be examined by')}</p>
        <p class="app-callout__figure">
          <DueDate
            visit={visit}
            reference={examinationOf(dossierId, proposal.change)}
            dueOn={open.examineBy.dueOn}
            provisional={open.examineBy.provisional}
          />
        </p>
        <p class="govuk-body-s govuk-!-margin-bottom-0">
          {t(
            '《办法》没有规定变更的审核期限，参照备案审核的 10 个工作日。现在不需要您做什么。',
            'The Measures set no period for examining a change; the ten working days of a filing are applied by analogy. There is nothing for you to do now.',
          )}
        </p>
      </Callout>
      <DeadlineExplained
        visit={visit}
        date={{ deadline: open.examineBy, explained: explainStored(calendar, open.examineBy) }}
      />
      <p class="govuk-body">
        <Link
          href={paths.withdrawChange(dossierId, proposal.change)}
          content={t('撤回这次变更', 'Withdraw this change')}
        />
      </p>
    </>
  );
}

function Ended({ visit, details }: ChangePageProps) {
  const t = visit.say;
  const { outcome, returned, dossierId } = details;
  if (outcome === 'recorded') {
    return (
      <p class="govuk-body">
        <Link href={paths.filingRecord(dossierId)} content={t('查看登记的内容', 'Read what is recorded')} />
      </p>
    );
  }
  if (details.state.status !== 'filed' || outcome === 'lapsed') return <></>;
  return (
    <>
      {returned === undefined ? null : (
        <section aria-labelledby="points">
          <h2 class="govuk-heading-m" id="points">
            {t(
              `退回的理由（${returned.points.length} 点）`,
              `Why it was returned (${returned.points.length} points)`,
            )}
          </h2>
          <ol class="govuk-list govuk-list--number">
            {returned.points.map((point) => (
              <li>
                <strong>{t(...itemLabels[point.item])}</strong>
                {t('：', ': ')}
                {defectText(t, point.defect)}
                {t('。', '. ')}
                <TypedText text={point.reason} />
              </li>
            ))}
          </ol>
        </section>
      )}
      <Again visit={visit} details={details} />
    </>
  );
}

/** A new draft from what was proposed, on the version that stands. */
function Again({ visit, details: { dossierId, proposal } }: Pick<ChangePageProps, 'visit' | 'details'>) {
  return (
    <form method="post" action={paths.changeAgain(dossierId, proposal.change)}>
      <Button
        content={visit.say('在此基础上重新办理', 'File it again from here')}
        variant="secondary"
        preventDoubleClick
      />
    </form>
  );
}

function Items({ visit, details, form }: ChangePageProps) {
  const t = visit.say;
  return (
    <SummaryList
      rows={details.proposal.changedItems.map((item) => ({
        key: t(...itemLabels[item]),
        value: (
          <ChangedItem
            visit={visit}
            form={form}
            item={item}
            contents={details.proposed}
            previous={details.base}
            file={(file) => <EvidenceLink visit={visit} file={file} />}
          />
        ),
      }))}
    />
  );
}

function Facts({ visit, details, calendar }: ChangePageProps) {
  const t = visit.say;
  const { proposal, dossierId } = details;
  const { changeDue } = proposal;
  return (
    <>
      <SummaryList
        rows={[
          {
            key: t('收到时间', 'Received'),
            value: (
              <>
                <Moment at={proposal.at} language={visit.language} precision="seconds" />{' '}
                <Link
                  href={paths.filingAct(dossierId, details.submittedVersion)}
                  content={t('回执', 'Receipt')}
                />
              </>
            ),
          },
          {
            key: t('信息变化日期', 'The facts changed on'),
            value: <Day of={proposal.changedOn} language={visit.language} />,
          },
          {
            key: t('最晚办理日期', 'To be filed by'),
            value: (
              <>
                <DueDate
                  visit={visit}
                  reference={changeOf(dossierId, proposal.change)}
                  dueOn={changeDue.dueOn}
                />
                {t('：', ': ')}
                {standingText(t, proposal.timeliness)}
              </>
            ),
          },
          {
            key: t('原因和说明', 'Reason'),
            value: proposal.reason === '' ? t('没有填写', 'Not given') : <TypedText text={proposal.reason} />,
          },
        ]}
      />
      <DeadlineExplained
        visit={visit}
        date={{ deadline: changeDue, explained: explainStored(calendar, changeDue) }}
      />
    </>
  );
}

/** Asks before a change is withdrawn. */
export function WithdrawChangePage({ visit, details }: Pick<ChangePageProps, 'visit' | 'details'>) {
  const t = visit.say;
  const { dossierId, proposal } = details;
  return (
    <FilingPage
      visit={visit}
      title={t(`撤回第 ${proposal.change} 次变更吗？`, `Withdraw change no. ${proposal.change}?`)}
      back={paths.filingChange(dossierId, proposal.change)}
    >
      <p class="govuk-body">
        {t('涉及：', 'It is about: ')}
        {itemsText(t, proposal.changedItems)}
      </p>
      <WarningText
        content={t(
          '撤回后不再审核，登记的内容不变。信息确实已经变化的，三十日的期限仍然从变化之日起算，请及时重新办理。',
          'It is then no longer examined and the record stays as it is. If the facts did change, the thirty days still run from that day: file it again in time.',
        )}
      />
      <form method="post" action={paths.withdrawChange(dossierId, proposal.change)}>
        <input type="hidden" name="version" value={String(details.version)} />
        <div class="govuk-button-group">
          <Button content={t('撤回变更', 'Withdraw the change')} variant="warning" preventDoubleClick />
          <Link
            href={paths.filingChange(dossierId, proposal.change)}
            content={t('不撤回', 'Do not withdraw it')}
          />
        </div>
      </form>
    </FilingPage>
  );
}
