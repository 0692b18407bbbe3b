import type { Child } from 'hono/jsx';
import type { CalendarDay } from '#law/calendar-day';
import { ErrorSummary } from '../components/error-summary/error-summary.js';
import { Day } from '../components/day.js';
import { Layout } from '../layout/layout.js';
import type { Visit } from '../layout/visit.js';
import { paths } from '../paths.js';
import type { PageErrors } from './field-errors.js';

export type FilingPageProps = {
  readonly visit: Visit;
  readonly title: string;
  /** Small line above the heading: 备案申请 · 第四条（一）. */
  readonly caption?: string | undefined;
  readonly back?: string | undefined;
  readonly errors?: PageErrors | undefined;
  /** Tables need the whole width; text does not. */
  readonly wide?: boolean | undefined;
  /** Stands beside the content on a wide screen. */
  readonly aside?: Child;
  /** Above the heading: what the person should know first. */
  readonly notice?: Child;
  readonly children?: Child;
};

/** The frame of every page an operator files with. */
export function FilingPage(props: FilingPageProps) {
  const hasErrors = props.errors !== undefined && props.errors.summary.length > 0;
  // A stranger meets the start pages under 办理备案; what belongs to the operator is under 我的备案.
  const active = props.visit.path.startsWith(paths.filings()) ? 'filings' : 'file';
  return (
    <Layout visit={props.visit} title={props.title} active={active} back={props.back} errors={hasErrors}>
      <div class="govuk-grid-row">
        <div class={props.wide === true ? 'govuk-grid-column-full' : 'govuk-grid-column-two-thirds'}>
          {hasErrors ? <ErrorSummary errors={props.errors?.summary} /> : null}
          {props.notice}
          <h1 class="govuk-heading-l">
            {props.caption === undefined ? null : <span class="govuk-caption-l">{props.caption}</span>}
            {props.title}
          </h1>
          {props.children}
        </div>
        {props.aside === undefined ? null : <div class="govuk-grid-column-one-third">{props.aside}</div>}
      </div>
    </Layout>
  );
}

/** The date by which the law requires an answer if the filing were submitted today. */
export function IfSubmittedToday({
  visit,
  dueOn,
  provisional,
}: {
  readonly visit: Visit;
  readonly dueOn: CalendarDay;
  readonly provisional: boolean;
}) {
  const t = visit.say;
  return (
    <div class="app-callout">
      <p>
        {t(
          '法定时限：提交后 10 个工作日内办结。',
          'Statutory period: decided within 10 working days of submission. ',
        )}
        {t('如果今天提交，最晚 ', 'Submitted today, at the latest on ')}
        <strong>
          <Day of={dueOn} language={visit.language} />
        </strong>
        {t('。', '.')}
      </p>
      {provisional ? (
        <p>
          {t(
            '该年度的放假安排尚未公布，日期是暂定的。',
            'The holiday arrangement of that year is not yet published, so the date is provisional.',
          )}
        </p>
      ) : null}
    </div>
  );
}
