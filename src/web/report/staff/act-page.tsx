import type { Child } from 'hono/jsx';
import type { ReportRefusal } from '#report/refusal';
import { ErrorSummary, type SummarisedError } from '../../components/error-summary/error-summary.js';
import { Link } from '../../components/link/link.js';
import { PageHeading } from '../../components/page-heading/page-heading.js';
import { Layout } from '../../layout/layout.js';
import type { Visit } from '../../layout/visit.js';
import { paths } from '../../paths.js';
import { refusalText } from '../words/refusal-words.js';

/** Which report an act is about, as its page shows it. */
export type ActSubject = {
  readonly reportId: string;
  readonly version: number;
  /** Name of the platform, for the line above the heading. */
  readonly platform: string;
};

export type ActPageProps = {
  readonly visit: Visit;
  readonly subject: ActSubject;
  /** Why the last attempt was refused. */
  readonly refusal?: ReportRefusal | undefined;
  /** What was sent, to be shown again. */
  readonly typed: (name: string) => string;
};

type FrameProps = Omit<ActPageProps, 'typed'> & {
  readonly title: string;
  /** Where the error summary leads. */
  readonly field?: string | undefined;
  /** What is wrong in a form of several controls. */
  readonly errors?: readonly SummarisedError[] | undefined;
  readonly children: Child;
};

/** The page before an act on a report: what it will do, and the button that does it. */
export function ActFrame({ visit, subject, refusal, title, field, errors = [], children }: FrameProps) {
  const t = visit.say;
  const refused =
    refusal === undefined
      ? []
      : [{ content: refusalText(t, refusal), ...(field === undefined ? {} : { href: `#${field}` }) }];
  const summarised = [...refused, ...errors];
  return (
    <Layout
      visit={visit}
      title={title}
      active="reports"
      back={paths.reportCase(subject.reportId)}
      errors={summarised.length > 0}
    >
      {summarised.length === 0 ? null : <ErrorSummary errors={summarised} />}
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <PageHeading
            caption={t(`举报 · ${subject.platform}`, `Report · ${subject.platform}`)}
            content={title}
          />
          {children}
          <p class="govuk-body">
            <Link
              href={paths.reportCase(subject.reportId)}
              content={t('返回，不办理', 'Back, without doing this')}
              noVisited
            />
          </p>
        </div>
      </div>
    </Layout>
  );
}

/** The version this page shows, sent with every act: a stale page is a conflict. */
export function Version({ subject }: { readonly subject: Pick<ActSubject, 'version'> }) {
  return <input type="hidden" name="version" value={String(subject.version)} />;
}
