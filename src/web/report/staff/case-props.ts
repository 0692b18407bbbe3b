import type { Visit } from '../../layout/visit.js';
import type { DoneAct } from '../words/done-words.js';
import type { ReportCaseView } from './report-case.js';

/** What was typed into one of the page's own forms and could not be done. */
export type CaseProblem =
  | { readonly kind: 'nobody-chosen' }
  | { readonly kind: 'message'; readonly thread: string; readonly text: string; readonly error: string }
  | { readonly kind: 'note'; readonly text: string; readonly error: string };

export type CasePageProps = {
  readonly visit: Visit;
  readonly view: ReportCaseView;
  readonly done?: DoneAct | undefined;
  readonly problem?: CaseProblem | undefined;
};
