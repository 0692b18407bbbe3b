import type { Child } from 'hono/jsx';
import { ErrorSummary, type SummarisedError } from '../components/error-summary/error-summary.js';
import { Layout } from '../layout/layout.js';
import type { Visit } from '../layout/visit.js';

export type ReportPageProps = {
  readonly visit: Visit;
  readonly title: string;
  /** Small line above the heading: 举报 · 第 2 步，共 5 步. */
  readonly caption?: string | undefined;
  readonly back?: string | undefined;
  readonly errors?: readonly SummarisedError[] | undefined;
  /** Said to search engines; only the entry page is for them. */
  readonly description?: string | undefined;
  readonly wide?: boolean | undefined;
  readonly aside?: Child;
  /** Above the heading: what the person should know first. */
  readonly notice?: Child;
  readonly children?: Child;
};

/** The frame of every page on which somebody reports or follows a report. */
export function ReportPage(props: ReportPageProps) {
  const errors = props.errors ?? [];
  return (
    <Layout
      visit={props.visit}
      title={props.title}
      active="report"
      back={props.back}
      errors={errors.length > 0}
      description={props.description}
    >
      <div class="govuk-grid-row">
        <div class={props.wide === true ? 'govuk-grid-column-full' : 'govuk-grid-column-two-thirds'}>
          {errors.length > 0 ? <ErrorSummary errors={errors} /> : null}
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
