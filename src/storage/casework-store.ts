import { type Kysely, type Selectable, type SelectQueryBuilder, sql } from 'kysely';
import type { CaseKind, CaseMark, CaseworkStore, InboxFilter, RelatedCase } from '#usecases/ports/casework';
import { caseRowOf, caseSummaryOf } from './case-summary-row.js';
import { isRowId } from './row-id.js';
import type { Schema } from './schema.js';
import { containsPattern, searchText } from './search-text.js';
import type { Vault } from './vault.js';

const closedStatuses = ['filed', 'cancelled', 'out-of-scope'] as const;

/** The reviewers' inbox and their working marks. */
export function createCaseworkStore(db: Kysely<Schema>, vault: Vault): CaseworkStore {
  return { ...casesIn(db, vault), ...marksIn(db) };
}

function casesIn(db: Kysely<Schema>, vault: Vault): Omit<CaseworkStore, 'marks' | 'putMark' | 'removeMark'> {
  return {
    // A rebuild may run while people act: what it read a moment ago never replaces something newer.
    put: async (summary, keys) => {
      const { dossier_id, ...rest } = caseRowOf(summary, keys, vault);
      await db
        .insertInto('casework')
        .values({ dossier_id, ...rest })
        .onConflict((conflict) =>
          conflict
            .column('dossier_id')
            .doUpdateSet(rest)
            .whereRef('casework.version', '<=', 'excluded.version'),
        )
        .execute();
    },
    byId: async (dossierId) => {
      if (!isRowId(dossierId)) return undefined;
      const found = db.selectFrom('casework').selectAll().where('dossier_id', '=', dossierId);
      const row = await found.executeTakeFirst();
      return row && caseSummaryOf(row);
    },
    inbox: async (filter, page, pageSize) => {
      const matching = withFilter(db.selectFrom('casework'), filter);
      const { total } = await matching
        .select((eb) => eb.fn.countAll<number>().as('total'))
        .executeTakeFirstOrThrow();
      const rows = await matching
        .selectAll()
        // A closed case has no date to meet: it comes after every open one.
        .orderBy((eb) => eb('status', 'in', closedStatuses))
        .orderBy('due_on')
        .orderBy('received_at')
        .orderBy('dossier_id')
        .limit(pageSize)
        .offset((page - 1) * pageSize)
        .execute();
      return { rows: rows.map(caseSummaryOf), total };
    },
    ofOperator: async (accountId) => {
      const rows = await db
        .selectFrom('casework')
        .selectAll()
        .where('operator_id', '=', accountId)
        .orderBy('received_at', 'desc')
        .orderBy('dossier_id')
        .execute();
      return rows.map(caseSummaryOf);
    },
    plannedEndsBy: async (day, limit) => {
      const rows = await db
        .selectFrom('casework')
        .select('dossier_id')
        .where('planned_end_on', '<=', day)
        .orderBy('planned_end_on')
        .orderBy('dossier_id')
        .limit(limit)
        .execute();
      return rows.map((row) => row.dossier_id);
    },
    related: async (dossierId, limit) => related(db, dossierId, limit),
  };
}

type CaseQuery = SelectQueryBuilder<Schema, 'casework', object>;

function withFilter(query: CaseQuery, { statuses, kind, reviewer, dueBy, search }: InboxFilter): CaseQuery {
  // Without a status nothing is asked for: `in ()` is no SQL, `false` is the same.
  let matching = statuses.length === 0 ? query.where(sql.lit(false)) : query.where('status', 'in', statuses);
  if (kind !== undefined) matching = ofKind(matching, kind);
  if (reviewer === 'nobody') matching = matching.where('reviewer_id', 'is', null);
  else if (reviewer !== undefined) {
    matching = isRowId(reviewer)
      ? matching.where('reviewer_id', '=', reviewer)
      : matching.where(sql.lit(false));
  }
  if (dueBy !== undefined) matching = matching.where('due_on', '<=', dueBy);
  for (const word of searchText(search ?? '').split(' ')) {
    if (word !== '') matching = matching.where('search_text', 'like', containsPattern(word));
  }
  return matching;
}

function ofKind(query: CaseQuery, kind: CaseKind): CaseQuery {
  switch (kind) {
    case 'filing':
      return query.where('number', 'is', null);
    case 'change':
      return query.where('open_changes', '>', 0);
    case 'host-change':
      return query.where('open_host_changes', '>', 0);
    case 'cancellation-planned':
      return query.where('planned_end_on', 'is not', null);
    default:
      return kind satisfies never;
  }
}

async function related(
  db: Kysely<Schema>,
  dossierId: string,
  limit: number,
): Promise<readonly RelatedCase[]> {
  const found = db.selectFrom('casework').selectAll().where('dossier_id', '=', dossierId);
  const own = isRowId(dossierId) ? await found.executeTakeFirst() : undefined;
  if (own === undefined) return [];
  const { host_key: hostKey, home_host: homeHost, icp_number: icpNumber } = own;
  const rows = await db
    .selectFrom('casework')
    .selectAll()
    .where('dossier_id', '<>', dossierId)
    .where((eb) =>
      eb.or([
        // What is empty is not the same.
        ...(hostKey === null ? [] : [eb('host_key', '=', hostKey)]),
        ...(homeHost === '' ? [] : [eb('home_host', '=', homeHost)]),
        ...(icpNumber === '' ? [] : [eb('icp_number', '=', icpNumber)]),
      ]),
    )
    .orderBy('received_at', 'desc')
    .orderBy('dossier_id')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    ...caseSummaryOf(row),
    sameHost: hostKey !== null && row.host_key !== null && hostKey.equals(row.host_key),
    sameHomePage: homeHost !== '' && row.home_host === homeHost,
    sameIcpNumber: icpNumber !== '' && row.icp_number === icpNumber,
  }));
}

function marksIn(db: Kysely<Schema>): Pick<CaseworkStore, 'marks' | 'putMark' | 'removeMark'> {
  return {
    marks: async (dossierId, submission) => {
      if (!isRowId(dossierId)) return [];
      const rows = await db
        .selectFrom('case_mark')
        .selectAll()
        .where('dossier_id', '=', dossierId)
        .where('submission', '=', submission)
        .orderBy('marked_at')
        .orderBy('item')
        .orderBy('code')
        .execute();
      return rows.map(markOf);
    },
    putMark: async (mark) => {
      const { verdict, reason, lateReason, markedBy, markedAt } = mark;
      const changed = {
        verdict,
        reason,
        late_reason: lateReason,
        marked_by: markedBy,
        marked_at: markedAt,
      };
      const { dossierId, submission, item, code } = mark;
      await db
        .insertInto('case_mark')
        .values({ dossier_id: dossierId, submission, item, code, ...changed })
        .onConflict((conflict) =>
          conflict.columns(['dossier_id', 'submission', 'item', 'code']).doUpdateSet(changed),
        )
        .execute();
    },
    removeMark: async ({ dossierId, submission, item, code }) => {
      await db
        .deleteFrom('case_mark')
        .where('dossier_id', '=', dossierId)
        .where('submission', '=', submission)
        .where('item', '=', item)
        .where('code', '=', code)
        .execute();
    },
  };
}

function markOf(row: Selectable<Schema['case_mark']>): CaseMark {
  return {
    dossierId: row.dossier_id,
    submission: row.submission,
    item: row.item,
    code: row.code,
    verdict: row.verdict,
    reason: row.reason,
    lateReason: row.late_reason,
    markedBy: row.marked_by,
    markedAt: row.marked_at,
  };
}
