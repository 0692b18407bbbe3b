import type { Child } from 'hono/jsx';
import type { Refusal } from '#dossier/refusal';
import type { CaseView } from '#usecases/casework/case-view';
import { ErrorSummary } from '../components/error-summary/error-summary.js';
import { PageHeading } from '../components/page-heading/page-heading.js';
import { Layout } from '../layout/layout.js';
import type { Visit } from '../layout/visit.js';
import { itemLabels } from '../contents/words/labels.js';
import { paths } from '../paths.js';
import { inOrder, refusalText } from './case-words.js';

export type ActPageProps = {
  readonly visit: Visit;
  readonly view: CaseView;
  /** Why the last attempt was refused. */
  readonly refusal?: Refusal | undefined;
};

type FrameProps = ActPageProps & {
  readonly title: string;
  /** Where the error summary leads: the field, or the items on the case page. */
  readonly field?: string | undefined;
  readonly children: Child;
};

/** The page before an act: what it will do, and the button that does it. */
export function ActPage({ visit, view, refusal, title, field, children }: FrameProps) {
  const t = visit.say;
  return (
    <Layout
      visit={visit}
      title={title}
      active="casework"
      back={paths.case(view.dossierId)}
      errors={refusal !== undefined}
    >
      {refusal === undefined ? null : (
        <ErrorSummary errors={refusalErrors({ visit, view, refusal, field })} />
      )}
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <PageHeading
            caption={`${view.contents.platform.name.trim()} · ${t(`第 ${view.state.submissions.length} 次提交`, `submission ${view.state.submissions.length}`)}`}
            content={title}
          />
          {children}
        </div>
      </div>
    </Layout>
  );
}

type RefusalErrorsProps = {
  readonly visit: Visit;
  readonly view: CaseView;
  readonly refusal: Refusal;
  readonly field?: string | undefined;
};

/** One line for the refusal, then the items it concerns, each leading to its place. */
function refusalErrors({ visit, view, refusal, field }: RefusalErrorsProps) {
  const { say } = visit;
  const items = inOrder(refusal.items ?? []);
  return [
    { content: refusalText(say, refusal), ...(field === undefined ? {} : { href: `#${field}` }) },
    ...items.map((item) => ({
      content: say(...itemLabels[item]),
      href: `${paths.case(view.dossierId)}#item-${item}`,
    })),
  ];
}
