import type { Child } from 'hono/jsx';
import type { Refusal } from '#dossier/refusal';
import type { ChangeView } from '#usecases/casework/view-change';
import { ErrorSummary } from '../../components/error-summary/error-summary.js';
import { Link } from '../../components/link/link.js';
import { PageHeading } from '../../components/page-heading/page-heading.js';
import { Layout } from '../../layout/layout.js';
import type { Visit } from '../../layout/visit.js';
import { paths } from '../../paths.js';
import { refusalText } from '../case-words.js';
import { changeTitle } from './change-words.js';

export type ChangeActProps = {
  readonly visit: Visit;
  readonly view: ChangeView;
  /** Why the last attempt was refused. */
  readonly refusal?: Refusal | undefined;
};

type FrameProps = ChangeActProps & {
  readonly title: string;
  readonly errors?: readonly { readonly content: string; readonly href?: string }[] | undefined;
  readonly children: Child;
};

/** The page of an act on one change: what it will do, and the button that does it. */
export function ChangeFrame({ visit, view, refusal, title, errors, children }: FrameProps) {
  const t = visit.say;
  const { of, submitted } = view;
  const said = errors ?? (refusal === undefined ? [] : [{ content: refusalText(t, refusal) }]);
  return (
    <Layout
      visit={visit}
      title={title}
      active="casework"
      back={paths.caseChange(of.dossierId, submitted.change)}
      errors={said.length > 0}
    >
      {said.length === 0 ? null : <ErrorSummary errors={said} />}
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <PageHeading
            caption={`${of.contents.platform.name.trim()} · ${changeTitle(t, submitted.change)}`}
            content={title}
          />
          {children}
          <p class="govuk-body app-screen-only">
            <Link
              href={paths.caseChange(of.dossierId, submitted.change)}
              content={t('返回这次变更，不办理', 'Back to the change')}
              noVisited
            />
          </p>
        </div>
      </div>
    </Layout>
  );
}

/** The version the page was made from, sent with every act: a stale page is a conflict. */
export function ChangeVersion({ view }: { readonly view: ChangeView }) {
  return <input type="hidden" name="version" value={String(view.of.version)} />;
}
