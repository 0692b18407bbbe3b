import { type Insertable, type Kysely, type Selectable, type SelectQueryBuilder, sql } from 'kysely';
import type { CalendarDay } from '#law/calendar-day';
import type { ReportCounts, ReportFilter, ReportListStore, ReportSummary } from '#usecases/ports/report-list';
import { isRowId } from './row-id.js';
import type { Schema } from './schema.js';
import { reporterLookup } from './reporter-lookup.js';
import { containsPattern, searchText } from './search-text.js';
import type { Vault } from './vault.js';

/** The staff list of reports. A person who must keep out of one does not find it. */
export function createReportListStore(db: Kysely<Schema>, vault: Vault): ReportListStore {
  const visibleTo = (viewer: string) => visible(db, vault, viewer);
  return {
    platformByNumber: async (number) => {
      const row = await db
        .selectFrom('filing_decision')
        .innerJoin('casework', 'casework.dossier_id', 'filing_decision.dossier_id')
        .select([
          'filing_decision.number as number',
          'filing_decision.dossier_id as dossierId',
          'platform_name as name',
          'prepared_by as preparedBy',
          'decided_by as decidedBy',
        ])
        .where('filing_decision.number', '=', number)
        .executeTakeFirst();
      return row;
    },
    // A rebuild may run while people act: what it read a moment ago never replaces something newer.
    putSummary: async (summary) => {
      const { report_id, ...rest } = rowOf(summary);
      await db
        .insertInto('report_summary')
        .values({ report_id, ...rest })
        .onConflict((conflict) =>
          conflict
            .column('report_id')
            .doUpdateSet(rest)
            .whereRef('report_summary.version', '<=', 'excluded.version'),
        )
        .execute();
    },
    summary: async (reportId) => {
      if (!isRowId(reportId)) return undefined;
      const found = db.selectFrom('report_summary').selectAll().where('report_id', '=', reportId);
      const row = await found.executeTakeFirst();
      return row && summaryOf(row);
    },
    list: async (filter, page, pageSize) => {
      const matching = withFilter(visibleTo(filter.viewer), filter);
      const { total } = await matching
        .select((eb) => eb.fn.countAll<number>().as('total'))
        .executeTakeFirstOrThrow();
      const rows = await matching
        .selectAll()
        .orderBy('closed')
        .orderBy(sql`case when closed then null else due_on end`, (order) => order.asc().nullsLast())
        .orderBy(sql`case when closed then null else received_at end`, (order) => order.asc().nullsLast())
        .orderBy('received_at', 'desc')
        .orderBy('report_id')
        .limit(pageSize)
        .offset((page - 1) * pageSize)
        .execute();
      return { rows: rows.map(summaryOf), total };
    },
    counts: (viewer, dueBy) => counts(visibleTo(viewer), viewer, dueBy),
    onDossier: async (viewer, dossierId, limit) => {
      if (!isRowId(dossierId)) return [];
      const rows = await visibleTo(viewer)
        .selectAll()
        .where('dossier_id', '=', dossierId)
        .orderBy('received_at', 'desc')
        .orderBy('report_id')
        .limit(limit)
        .execute();
      return rows.map(summaryOf);
    },
    onSamePlatform: (viewer, reportId, limit) => onSamePlatform(db, visibleTo(viewer), reportId, limit),
  };
}

async function onSamePlatform(
  db: Kysely<Schema>,
  seen: SummaryQuery,
  reportId: string,
  limit: number,
): Promise<readonly ReportSummary[]> {
  if (!isRowId(reportId)) return [];
  const own = await db
    .selectFrom('report_summary')
    .selectAll()
    .where('report_id', '=', reportId)
    .executeTakeFirst();
  if (own === undefined) return [];
  const rows = await seen
    .selectAll()
    .where('report_id', '<>', reportId)
    .where('closed', '=', false)
    .where((eb) =>
      eb.or([
        ...(own.dossier_id === null ? [] : [eb('dossier_id', '=', own.dossier_id)]),
        // Without a name nobody has said yet which platform it is.
        ...(own.platform_name === '' ? [] : [eb('platform_name', '=', own.platform_name)]),
        ...(own.platform_address === '' ? [] : [eb('platform_address', '=', own.platform_address)]),
      ]),
    )
    .orderBy('received_at', 'desc')
    .orderBy('report_id')
    .limit(limit)
    .execute();
  return rows.map(summaryOf);
}

type SummaryQuery = SelectQueryBuilder<Schema, 'report_summary', object>;

/** Without the reports this account must keep out of, and without its own: whose they are is not told, not even so. */
function visible(db: Kysely<Schema>, vault: Vault, viewer: string): SummaryQuery {
  const query = db.selectFrom('report_summary');
  if (!isRowId(viewer)) return query.where(sql.lit(false));
  const own = db
    .selectFrom('reporter_identity')
    .innerJoin('report_summary as reported', 'reported.report_id', 'reporter_identity.report_id')
    .where('account_lookup', '=', reporterLookup(vault, viewer));
  return query
    .where((eb) => eb.not(sql<boolean>`${viewer}::uuid = any(${eb.ref('excluded')})`))
    .where('report_summary.report_id', 'not in', own.select('reported.report_id'))
    .where(
      'report_summary.report_id',
      'not in',
      own
        .select('reported.merged_into')
        .where('reported.merged_into', 'is not', null)
        .$castTo<{ merged_into: string }>(),
    );
}

function withFilter(query: SummaryQuery, filter: ReportFilter): SummaryQuery {
  const { statuses, closed, handler, dueBy, ground, platform, search } = filter;
  let matching = statuses.length === 0 ? query : query.where('status', 'in', statuses);
  if (closed !== undefined) matching = matching.where('closed', '=', closed);
  if (handler === 'nobody') matching = matching.where('handler_id', 'is', null);
  else if (handler !== undefined) {
    matching = isRowId(handler) ? matching.where('handler_id', '=', handler) : matching.where(sql.lit(false));
  }
  if (dueBy !== undefined) matching = matching.where('due_on', '<=', dueBy);
  if (ground !== undefined) matching = matching.where(sql<boolean>`${ground} = any(grounds)`);
  if (platform !== undefined) matching = matching.where('platform_kind', '=', platform);
  for (const word of searchText(search ?? '').split(' ')) {
    if (word !== '') matching = matching.where('search_text', 'like', containsPattern(word));
  }
  return matching;
}

async function counts(seen: SummaryQuery, viewer: string, dueBy: CalendarDay): Promise<ReportCounts> {
  const rows = await seen
    .select((eb) => [
      'status',
      eb.fn.countAll<number>().as('all'),
      eb.fn.countAll<number>().filterWhere('closed', '=', false).as('open'),
      eb.fn
        .countAll<number>()
        .filterWhere((of) => of.and([of('closed', '=', false), of('handler_id', 'is', null)]))
        .as('unassigned'),
      eb.fn
        .countAll<number>()
        .filterWhere((of) => of.and([of('closed', '=', false), of('handler_id', '=', viewer)]))
        .as('mine'),
      eb.fn.countAll<number>().filterWhere('due_on', '<=', dueBy).as('due'),
      eb.fn.countAll<number>().filterWhere('awaits_reply', '=', true).as('awaiting'),
    ])
    .groupBy('status')
    .execute();
  const sum = (of: (row: (typeof rows)[number]) => number): number =>
    rows.reduce((total, row) => total + of(row), 0);
  return {
    byStatus: Object.fromEntries(rows.map((row) => [row.status, row.all])),
    open: sum((row) => row.open),
    unassigned: sum((row) => row.unassigned),
    mine: sum((row) => row.mine),
    dueBy: sum((row) => row.due),
    awaitingReply: sum((row) => row.awaiting),
  };
}

function rowOf(summary: ReportSummary): Insertable<Schema['report_summary']> {
  const { platform, due } = summary;
  const filed = platform.kind === 'filed' ? platform : undefined;
  const address = platform.kind === 'unfiled' ? platform.address : '';
  return {
    report_id: summary.reportId,
    version: summary.version,
    status: summary.status,
    closed: summary.closed,
    channel: summary.channel,
    platform_kind: platform.kind,
    dossier_id: filed?.dossierId ?? null,
    platform_number: filed?.number ?? '',
    platform_name: platform.name,
    platform_address: address,
    grounds: [...summary.grounds],
    reporter: summary.reporter,
    restricted: summary.restricted,
    handler_id: summary.handlerId ?? null,
    received_at: summary.receivedAt,
    due_kind: due?.kind ?? null,
    due_on: due?.dueOn ?? null,
    due_provisional: due?.provisional ?? false,
    outcome: summary.outcome ?? null,
    merged_into: summary.mergedInto ?? null,
    awaits_reply: summary.awaitsReply,
    identity_requested: summary.identityRequested,
    excluded: [...summary.excluded],
    updated_at: summary.updatedAt,
    search_text: searchText(platform.name, address, filed?.number ?? ''),
  };
}

function summaryOf(row: Selectable<Schema['report_summary']>): ReportSummary {
  return {
    reportId: row.report_id,
    version: row.version,
    status: row.status,
    closed: row.closed,
    channel: row.channel,
    platform:
      row.platform_kind === 'filed' && row.dossier_id !== null
        ? { kind: 'filed', number: row.platform_number, dossierId: row.dossier_id, name: row.platform_name }
        : { kind: 'unfiled', name: row.platform_name, address: row.platform_address },
    grounds: row.grounds,
    reporter: row.reporter,
    restricted: row.restricted,
    ...(row.handler_id === null ? {} : { handlerId: row.handler_id }),
    receivedAt: row.received_at,
    ...(row.due_kind === null || row.due_on === null
      ? {}
      : { due: { kind: row.due_kind, dueOn: row.due_on, provisional: row.due_provisional } }),
    ...(row.outcome === null ? {} : { outcome: row.outcome }),
    ...(row.merged_into === null ? {} : { mergedInto: row.merged_into }),
    awaitsReply: row.awaits_reply,
    identityRequested: row.identity_requested,
    excluded: row.excluded,
    updatedAt: row.updated_at,
  };
}
