import type { RegisterRow } from '#usecases/ports/register';
import type { Visit } from '../../layout/visit.js';
import type { FormErrors } from './report-errors.js';
import type { TypedReport } from './typed-report.js';
import type { Waiting } from './wait-notice.js';

/** What the form is drawn from. */
export type FormPageProps = {
  readonly visit: Visit;
  readonly typed: TypedReport;
  readonly errors: FormErrors;
  readonly ticket: string;
  /** What was looked for in the register; absent before anything was. */
  readonly sought?: string | undefined;
  /** The entries to choose from: those found, and the one chosen before. */
  readonly entries: readonly RegisterRow[];
  /** A number that a platform shows and that is not in the register. */
  readonly unknownNumber?: string | undefined;
  /** What the detail check stopped at. */
  readonly detailSuspected?: boolean | undefined;
  /** Why the form was not taken though nothing in it is wrong. */
  readonly waiting?: Waiting | undefined;
};
