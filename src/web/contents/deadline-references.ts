import type { DeadlineReference } from '#usecases/ports/deadlines';

/** Which stored deadline a date on a page is: the keys under which `usecases/clocks` keeps those of a dossier. */

/** 最晚答复日期 of one submission, counted from 1 (Art. 5). */
export const reviewOf = (dossierId: string, submission: number) =>
  ofDossier(dossierId, `review:${submission}`);

/** The day by which the notice of correction had to go out. */
export const noticeOf = (dossierId: string, submission: number) =>
  ofDossier(dossierId, `correction-notice:${submission}`);

/** 最晚审核日期 of a change. */
export const examinationOf = (dossierId: string, change: number) =>
  ofDossier(dossierId, `change-examination:${change}`);

/** 最晚办理日期 of a change (Art. 6). */
export const changeOf = (dossierId: string, change: number) => ofDossier(dossierId, `change:${change}`);

function ofDossier(subjectId: string, key: string): DeadlineReference {
  return { subject: 'dossier', subjectId, key };
}
