import { civilCode } from '#law/citation';
import { effectiveOn } from '#law/article-10-in-force';
import type { DeadlineNote, PublicPeriod } from '#usecases/register/statutory-deadline';
import { publicPeriods } from '#usecases/register/statutory-deadline';
import type { ExplainedDeadline } from '#law/deadline';
import { calendarsText } from '../contents/words/calendar-words.js';
import { citationFull } from '../contents/words/citation-text.js';
import { Button } from '../components/button/button.js';
import { Callout, CalloutFigure } from '../components/callout/callout.js';
import { Day } from '../components/day.js';
import { DerivationTable } from '../components/derivation/derivation-table.js';
import { ErrorSummary } from '../components/error-summary/error-summary.js';
import { Input } from '../components/input/input.js';
import { InsetText } from '../components/inset-text/inset-text.js';
import { PageHeading } from '../components/page-heading/page-heading.js';
import { Radios } from '../components/radios/radios.js';
import { Layout } from '../layout/layout.js';
import type { Visit } from '../layout/visit.js';
import { paths } from '../paths.js';
import { deadlineNoteWords, periodWords } from './words.js';

type DeadlinePageProps = {
  readonly visit: Visit;
  readonly period: PublicPeriod;
  /** As typed, or today. */
  readonly typedFrom: string;
  readonly error?: string;
  readonly computed?: { readonly deadline: ExplainedDeadline; readonly notes: readonly DeadlineNote[] };
};

/** 期限计算 — the last day of a statutory period, and why it is that day. */
export function DeadlinePage({ visit, period, typedFrom, error, computed }: DeadlinePageProps) {
  const t = visit.say;
  return (
    <Layout
      visit={visit}
      title={t('期限计算', 'Deadlines')}
      active="deadlines"
      errors={error !== undefined}
      description={t('计算备案各项法定期限。', 'Compute the statutory periods of filing.')}
    >
      {error === undefined ? null : <ErrorSummary errors={[{ content: error, href: '#from' }]} />}
      <PageHeading content={t('期限计算', 'Deadlines')} />
      <p class="govuk-body">
        {t(
          '按国务院办公厅公布的放假安排推算：调休上班的周末计入工作日，起算当日不计。',
          'Counted by the holiday arrangements of the State Council: weekend days worked in exchange count, the start day does not.',
        )}
      </p>
      <form action={paths.deadlines()} method="get" novalidate class="app-no-print">
        <Radios
          name="rule"
          value={period}
          legend={t('哪一项期限', 'Which period')}
          legendClasses="govuk-fieldset__legend--s"
          items={publicPeriods.map((code) => ({
            value: code,
            content: t(...periodWords[code].name),
            hint: t(`起算：${periodWords[code].start[0]}`, `Starts: ${periodWords[code].start[1]}`),
          }))}
        />
        <Input
          id="from"
          name="from"
          value={typedFrom}
          label={t('起算日', 'Start day')}
          labelClasses="govuk-label--s"
          hint={t(
            `例如 2023-01-13。计算过渡期可以留空，法律规定自 ${effectiveOn} 起算。`,
            `For example 2023-01-13. Leave empty for the transition, which starts on ${effectiveOn} by law.`,
          )}
          classes="govuk-input--width-10"
          inputMode="text"
          autocomplete="off"
          errorMessage={error}
          attributes={{ maxlength: 30 }}
        />
        <Button content={t('计算', 'Compute')} />
      </form>
      {computed === undefined ? null : <Result visit={visit} {...computed} />}
    </Layout>
  );
}

type ResultProps = { readonly visit: Visit } & NonNullable<DeadlinePageProps['computed']>;

function Result({ visit, deadline, notes }: ResultProps) {
  const t = visit.say;
  const { language } = visit;
  return (
    <section aria-labelledby="result">
      <h2 class="govuk-heading-m" id="result">
        {t('计算结果', 'Result')}
      </h2>
      <Callout tone={deadline.provisional ? 'near' : 'neutral'}>
        <p class="govuk-body govuk-!-margin-bottom-1">
          {deadline.provisional ? t('最后一天（暂定）', 'Last day (provisional)') : t('最后一天', 'Last day')}
        </p>
        <p class="govuk-body govuk-!-margin-bottom-1">
          <CalloutFigure>
            <Day of={deadline.dueOn} language={language} />
          </CalloutFigure>
        </p>
        <p class="govuk-body-s govuk-!-margin-bottom-0">
          {t('期限到当日 24:00（北京时间）届满。', 'It ends at 24:00 (UTC+8) on that day.')}
        </p>
      </Callout>
      {deadline.rawDueOn === deadline.dueOn ? null : (
        <p class="govuk-body">
          {t('期限原本在 ', 'The period itself ends on ')}
          <Day of={deadline.rawDueOn} language={language} />
          {t(
            '届满，因为是休息日，顺延到之后的第一个工作日。',
            ', a day off; it moves to the first working day after it.',
          )}
        </p>
      )}
      {notes.map((note) => (
        <InsetText>{t(...deadlineNoteWords[note])}</InsetText>
      ))}
      <div class="app-measure">
        <DerivationTable deadline={deadline} say={t} language={language} />
      </div>
      <Basis visit={visit} deadline={deadline} />
    </section>
  );
}

function Basis({ visit, deadline }: Pick<ResultProps, 'visit' | 'deadline'>) {
  const t = visit.say;
  const isCalendarPeriod = deadline.rule.unit === 'calendar-day';
  return (
    <>
      <h3 class="govuk-heading-s">{t('依据', 'Basis')}</h3>
      <ul class="govuk-list govuk-list--bullet">
        <li>{citationFull(t, deadline.rule.citation)}</li>
        <li>
          {citationFull(t, civilCode(201))}
          {t('：起算当日不计入（参照适用）', ': the start day is not counted (by analogy)')}
        </li>
        {isCalendarPeriod ? (
          <li>
            {citationFull(t, civilCode(203))}
            {t(
              '：最后一天是休息日的，顺延（参照适用）',
              ': a last day that is a day off moves on (by analogy)',
            )}
          </li>
        ) : null}
        <li>
          {t('放假安排：', 'Holiday arrangements: ')}
          {calendarsText(t, deadline.calendarVersions)}
        </li>
      </ul>
      <p class="govuk-body-s">
        {t(
          '计算结果供参考，以主管部门记录的日期为准。',
          'For information; the date recorded by the authority stands.',
        )}
      </p>
    </>
  );
}
