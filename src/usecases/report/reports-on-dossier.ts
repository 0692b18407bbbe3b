import type { Actor } from '#dossier/actor';
import { isFounded } from '#law/article-09-reports';
import type { Deps } from '../ports.js';
import type { ReportSummary } from '../ports/report-list.js';

export type DossierReports = {
  /** 属实 in whole or in part, newest first. */
  readonly founded: readonly ReportSummary[];
  /** Not decided yet. */
  readonly open: number;
};

const shownMax = 50;

/**
 * Reports against the platform of a dossier, for the page of the case: staff only, without anything of a reporter, and
 * without those this person must keep out of. The operator never sees it.
 */
export async function reportsOnDossier(
  { persistence }: Pick<Deps, 'persistence'>,
  actor: Actor,
  dossierId: string,
): Promise<DossierReports> {
  const isStaff = actor.roles.some((role) => role === 'reviewer' || role === 'supervisor');
  if (!isStaff) return { founded: [], open: 0 };
  const all = await persistence.read.reports.onDossier(actor.accountId, dossierId, shownMax);
  return {
    founded: all.filter(({ outcome }) => outcome !== undefined && isFounded(outcome)),
    open: all.filter(({ closed, outcome }) => !closed && outcome === undefined).length,
  };
}
