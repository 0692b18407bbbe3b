import { type Kysely, sql } from 'kysely';
import type { Ministry } from '#handover/ministry';
import type { HandoverStore, PackageFilter } from '#usecases/ports/handover';
import type { CalendarDay } from '#law/calendar-day';
import type { Deadline } from '#law/deadline';
import { type TrackedRow, trackedFrom } from './handover-rows.js';
import type { Schema } from './schema.js';

type Reads = Pick<
  HandoverStore,
  | 'unhandedActs'
  | 'movedDeadlines'
  | 'tracked'
  | 'firstOpen'
  | 'after'
  | 'list'
  | 'counts'
  | 'dead'
  | 'composedBetween'
>;

/**
 * Packages with all that became of them. Late is what the kept deadline says (`deadline`), so that a holiday notice
 * that moves it moves this too; what is acknowledged is never late, whatever the day.
 */
export function handoverReads(db: Kysely<Schema>): Reads {
  const tracked = () => trackedPackages(db);
  return {
    unhandedActs: async (limit) => {
      const { rows } = await sql<{ dossier_id: string; version: number }>`
        select e.dossier_id, e.version from dossier_event e
        where e.type in ('FilingRecorded', 'ChangeRecorded', 'ContactUpdated', 'FilingCancelled')
          and (select count(*) from handover_package p
               where p.dossier_id = e.dossier_id and p.version = e.version) < 2
        order by e.at, e.dossier_id, e.version limit ${limit}
      `.execute(db);
      return rows.map(({ dossier_id: dossierId, version }) => ({ dossierId, version }));
    },
    movedDeadlines: async (ministry, sequence, limit) => {
      const { rows } = await sql<{ sequence: number; moved: Deadline | null }>`
        select p.sequence, (
          select m.to_deadline from calendar_move m join calendar_decision c on c.notice_id = m.notice_id
          where m.subject = 'handover' and m.subject_id = p.ministry || '/' || p.sequence
            and m.key = 'acknowledgement'
          order by c.applied desc limit 1
        ) as moved
        from handover_package p where p.ministry = ${ministry} and p.sequence > ${sequence}
        order by p.sequence limit ${limit}
      `.execute(db);
      return rows.map((row) => ({ ministry, sequence: row.sequence, moved: row.moved ?? undefined }));
    },
    tracked: async ({ ministry, sequence }) => {
      if (!Number.isSafeInteger(sequence)) return undefined;
      const row = await tracked()
        .where('p.ministry', '=', ministry)
        .where('p.sequence', '=', sequence)
        .executeTakeFirst();
      return row === undefined ? undefined : trackedFrom(row);
    },
    firstOpen: async (ministry) => {
      const row = await tracked()
        .where('p.ministry', '=', ministry)
        .where('a.sequence', 'is', null)
        .orderBy('p.sequence')
        .limit(1)
        .executeTakeFirst();
      return row === undefined ? undefined : trackedFrom(row);
    },
    after: async (ministry, sequence, limit) => {
      const rows = await tracked()
        .where('p.ministry', '=', ministry)
        .where('p.sequence', '>', sequence)
        .orderBy('p.sequence')
        .limit(limit)
        .execute();
      return rows.map(trackedFrom);
    },
    ...pages(db),
    composedBetween: async (ministry, from, to, limit) => {
      const rows = await tracked()
        .where('p.ministry', '=', ministry)
        .where('p.composed_at', '>=', from)
        .where('p.composed_at', '<', to)
        .orderBy('p.sequence')
        .limit(limit)
        .execute();
      return rows.map(trackedFrom);
    },
  };
}

/** Lists for people, with their counts. */
function pages(db: Kysely<Schema>): Pick<Reads, 'list' | 'counts' | 'dead'> {
  const tracked = () => trackedPackages(db);
  return {
    list: async (ministry, { filter, today, page, pageSize }) => {
      const matching = tracked().where('p.ministry', '=', ministry).where(condition(filter, today));
      const rows = await matching
        .orderBy('p.sequence', 'desc')
        .limit(pageSize)
        .offset((page - 1) * pageSize)
        .execute();
      const counts = await countsOf(db, ministry, today);
      return { rows: rows.map(trackedFrom), total: counts[filter] };
    },
    counts: (ministry, today) => countsOf(db, ministry, today),
    dead: async (page, pageSize) => {
      const matching = tracked().where('d.state', '=', 'dead').where('a.sequence', 'is', null);
      const rows = await matching
        .orderBy('p.ministry', 'desc')
        .orderBy('p.sequence')
        .limit(pageSize)
        .offset((page - 1) * pageSize)
        .execute();
      const { total } = await matching
        .clearSelect()
        .select((eb) => eb.fn.countAll<number>().as('total'))
        .executeTakeFirstOrThrow();
      return { rows: rows.map(trackedFrom), total };
    },
  };
}

function condition(filter: PackageFilter, today: CalendarDay) {
  switch (filter) {
    case 'all':
      return sql<boolean>`true`;
    case 'open':
      return sql<boolean>`a.sequence is null`;
    case 'late':
      return sql<boolean>`a.sequence is null and due.due_on < ${today}`;
    case 'acknowledged':
      return sql<boolean>`a.sequence is not null`;
    default:
      return filter satisfies never;
  }
}

async function countsOf(db: Kysely<Schema>, ministry: Ministry, today: CalendarDay) {
  return joined(db)
    .where('p.ministry', '=', ministry)
    .select((eb) => [
      eb.fn.countAll<number>().as('all'),
      countWhere(condition('open', today)).as('open'),
      countWhere(condition('late', today)).as('late'),
      countWhere(condition('acknowledged', today)).as('acknowledged'),
      countWhere(sql`a.sequence is null and d.state = 'dead'`).as('dead'),
    ])
    .executeTakeFirstOrThrow();
}

function countWhere(matches: ReturnType<typeof sql>) {
  return sql<number>`count(*) filter (where ${matches})`;
}

function trackedPackages(db: Kysely<Schema>) {
  return joined(db)
    .selectAll('p')
    .select([
      'd.state',
      'd.attempts',
      'd.next_attempt_at',
      'd.last_attempt_at',
      'd.last_error',
      'd.retried_by',
      'd.retried_at',
      'due.due_on',
      'a.digest as acknowledged_digest',
      'a.acknowledged_at',
      'a.channel',
      'a.account_id',
      'a.evidence',
    ])
    .$castTo<TrackedRow>();
}

function joined(db: Kysely<Schema>) {
  return db
    .selectFrom('handover_package as p')
    .innerJoin('handover_delivery as d', (join) =>
      join.onRef('d.ministry', '=', 'p.ministry').onRef('d.sequence', '=', 'p.sequence'),
    )
    .leftJoin('handover_acknowledgement as a', (join) =>
      join.onRef('a.ministry', '=', 'p.ministry').onRef('a.sequence', '=', 'p.sequence'),
    )
    .leftJoin('deadline as due', (join) =>
      join
        .on('due.subject', '=', 'handover')
        .on('due.subject_id', '=', sql<string>`p.ministry || '/' || p.sequence`)
        .on('due.key', '=', 'acknowledgement'),
    );
}
