import type { Insertable, Selectable } from 'kysely';
import type { CaseKeys, CaseSummary } from '#usecases/ports/casework';
import type { Schema } from './schema.js';
import { searchText } from './search-text.js';
import type { Vault } from './vault.js';

type CaseRow = Selectable<Schema['casework']>;

/** Between one line of the inbox and its row. */
export function caseRowOf(
  summary: CaseSummary,
  { hostDocument, otherNames }: CaseKeys,
  vault: Vault,
): Insertable<Schema['casework']> {
  const { platformName, hostName, homeHost, icpNumber, number } = summary;
  return {
    dossier_id: summary.dossierId,
    version: summary.version,
    status: summary.status,
    operator_id: summary.operatorId,
    reviewer_id: summary.reviewerId ?? null,
    platform_name: platformName,
    host_kind: summary.hostKind,
    host_name: hostName,
    home_host: homeHost,
    icp_number: icpNumber,
    host_key: hostDocument === '' ? null : vault.lookup(hostDocument, 'casework.host'),
    submissions: summary.submissions,
    received_at: summary.receivedAt,
    due_on: summary.dueOn,
    due_provisional: summary.dueProvisional,
    due_key: summary.dueKey,
    number: number ?? null,
    open_changes: summary.openChanges,
    open_host_changes: summary.openHostChanges,
    planned_end_on: summary.plannedEndOn ?? null,
    updated_at: summary.updatedAt,
    search_text: searchText(platformName, hostName, homeHost, icpNumber, number ?? '', ...otherNames),
  };
}

export function caseSummaryOf(row: CaseRow): CaseSummary {
  return {
    dossierId: row.dossier_id,
    version: row.version,
    status: row.status,
    operatorId: row.operator_id,
    ...(row.reviewer_id === null ? {} : { reviewerId: row.reviewer_id }),
    platformName: row.platform_name,
    hostKind: row.host_kind,
    hostName: row.host_name,
    homeHost: row.home_host,
    icpNumber: row.icp_number,
    submissions: row.submissions,
    receivedAt: row.received_at,
    dueOn: row.due_on,
    dueProvisional: row.due_provisional,
    dueKey: row.due_key,
    ...(row.number === null ? {} : { number: row.number }),
    openChanges: row.open_changes,
    openHostChanges: row.open_host_changes,
    ...(row.planned_end_on === null ? {} : { plannedEndOn: row.planned_end_on }),
    updatedAt: row.updated_at,
  };
}
