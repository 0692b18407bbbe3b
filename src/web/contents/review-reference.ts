import type { CaseSummary } from '#usecases/ports/casework';
import type { DeadlineReference } from '#usecases/ports/deadlines';

/** The deadline behind the due date of a line in a list of cases: of the review, or of the change that is due first. */
export function reviewOf({
  dossierId,
  dueKey,
}: Pick<CaseSummary, 'dossierId' | 'dueKey'>): DeadlineReference {
  return { subject: 'dossier', subjectId: dossierId, key: dueKey };
}
