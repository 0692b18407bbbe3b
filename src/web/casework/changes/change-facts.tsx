import type { ExplainedDeadline } from '#law/deadline';
import type { ChangeView } from '#usecases/casework/view-change';
import { Day } from '../../components/day.js';
import { Details } from '../../components/details/details.js';
import { Link } from '../../components/link/link.js';
import { Moment } from '../../components/moment.js';
import { SummaryList } from '../../components/summary-list/summary-list.js';
import { TypedText } from '../../components/typed-text.js';
import { CountedPeriod } from '../../contents/counted-period.js';
import { timelinessText } from '../../filing/words/filed-act-words.js';
import type { Visit } from '../../layout/visit.js';
import { paths } from '../../paths.js';

type FactsProps = { readonly visit: Visit; readonly view: ChangeView };

/** 变更事实 — when the fact changed, as the operator states it, and how that stands to the thirty days. */
export function ChangeFacts({ visit, view }: FactsProps) {
  const t = visit.say;
  const { submitted, changeDue, of } = view;
  const { baseRecord } = submitted;
  return (
    <SummaryList
      rows={[
        {
          key: t('提交时间', 'Submitted'),
          value: <Moment at={submitted.at} language={visit.language} precision="seconds" />,
        },
        {
          key: t('信息变化的日期（备案主体填写）', 'Day the facts changed (as stated)'),
          value: <Day of={submitted.changedOn} language={visit.language} />,
        },
        {
          key: t('三十日期限', 'The thirty days'),
          value: <ThirtyDays visit={visit} deadline={changeDue} />,
        },
        {
          key: t('办理时间的记录', 'How it stands to that'),
          value: timelinessText(t, submitted.timeliness),
        },
        {
          key: t('变更原因', 'Reason'),
          value:
            submitted.reason === '' ? (
              <span class="app-quiet">{t('没有填写', 'Not given')}</span>
            ) : (
              <TypedText text={submitted.reason} />
            ),
        },
        {
          key: t('依据的备案信息', 'Prepared against'),
          value: (
            <Link
              href={paths.caseVersion(of.dossierId, baseRecord)}
              content={t(`备案信息第 ${baseRecord} 版`, `version ${baseRecord} of the record`)}
            />
          ),
        },
      ]}
    />
  );
}

/** Both days where they differ: the thirtieth, and the working day it moved to. */
function ThirtyDays({ visit, deadline }: { readonly visit: Visit; readonly deadline: ExplainedDeadline }) {
  const t = visit.say;
  const { dueOn, rawDueOn, provisional } = deadline;
  return (
    <>
      {t('最晚 ', 'By ')}
      <Day of={dueOn} language={visit.language} />
      {provisional ? t('（暂定）', ' (provisional)') : null}
      {rawDueOn === dueOn ? null : (
        <>
          {t('；第三十日是 ', '; the thirtieth day is ')}
          <Day of={rawDueOn} language={visit.language} />
          {t('，逢休息日顺延', ', a free day, so it moves on')}
        </>
      )}
      <Details
        summary={t('为什么是这一天？', 'Why this date?')}
        classes="govuk-!-margin-bottom-0 app-details--small"
      >
        <CountedPeriod visit={visit} deadline={deadline} />
      </Details>
    </>
  );
}
