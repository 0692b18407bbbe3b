import type { CaseSummary } from '#usecases/ports/casework';
import type { DeadlineReference } from '#usecases/ports/deadlines';

/** The deadline behind the due date of a line in a list of cases: the review of the version last received. */
export function reviewOf({
  dossierId,
  submissions,
}: Pick<CaseSummary, 'dossierId' | 'submissions'>): DeadlineReference {
  return { subject: 'dossier', subjectId: dossierId, key: `review:${submissions}` };
}
