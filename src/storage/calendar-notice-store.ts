import type { Kysely, Selectable } from 'kysely';
import type {
  CalendarDecision,
  CalendarMove,
  CalendarNotice,
  CalendarNoticeStore,
} from '#usecases/ports/calendar-notices';
import { takeLock } from './advisory-locks.js';
import { isRowId } from './row-id.js';
import type { Schema } from './schema.js';

/** 放假安排 — holiday notices, who proposed and approved them, and what they moved. */
export function createCalendarNoticeStore(db: Kysely<Schema>): CalendarNoticeStore {
  return { ...noticesIn(db), ...decisionsIn(db), ...movesIn(db) };
}

type Moving = 'addMoves' | 'moves';
type Deciding = 'lockCalendar' | 'decide';

function noticesIn(db: Kysely<Schema>): Omit<CalendarNoticeStore, Moving | Deciding> {
  const notices = () =>
    db
      .selectFrom('calendar_notice')
      .leftJoin('calendar_decision', 'calendar_decision.notice_id', 'calendar_notice.id')
      .select(['id', 'content', 'calendar_notice.proposed_by', 'proposed_at'])
      .select(['outcome', 'decided_by', 'decided_at', 'applied', 'reason']);
  return {
    propose: async ({ id, content, proposedBy, proposedAt }) => {
      const { year } = content;
      await db
        .insertInto('calendar_notice')
        .values({
          id,
          year,
          content: JSON.stringify(content),
          proposed_by: proposedBy,
          proposed_at: proposedAt,
        })
        .execute();
    },
    byId: async (id) => {
      if (!isRowId(id)) return undefined;
      const row = await notices().where('id', '=', id).executeTakeFirst();
      return row && noticeOf(row);
    },
    list: async (page, pageSize) => {
      const { total } = await db
        .selectFrom('calendar_notice')
        .select((eb) => eb.fn.countAll<number>().as('total'))
        .executeTakeFirstOrThrow();
      const rows = await notices()
        .orderBy('proposed_at', 'desc')
        .orderBy('id')
        .limit(pageSize)
        .offset((page - 1) * pageSize)
        .execute();
      return { rows: rows.map(noticeOf), total };
    },
    waiting: async () => {
      const rows = await notices()
        .where('outcome', 'is', null)
        .orderBy('proposed_at')
        .orderBy('id')
        .execute();
      return rows.map(noticeOf);
    },
    approved: async () => {
      const rows = await notices().where('outcome', '=', 'approved').orderBy('applied').execute();
      return rows.map(noticeOf);
    },
  };
}

function decisionsIn(db: Kysely<Schema>): Pick<CalendarNoticeStore, Deciding> {
  return {
    lockCalendar: () => takeLock(db, 'calendar'),
    decide: async (id, decision) => {
      const proposed = await db
        .selectFrom('calendar_notice')
        .select('proposed_by')
        .where('id', '=', id)
        .executeTakeFirstOrThrow();
      const decided = await db
        .insertInto('calendar_decision')
        .values({
          notice_id: id,
          proposed_by: proposed.proposed_by,
          outcome: decision.outcome,
          decided_by: decision.decidedBy,
          decided_at: decision.decidedAt,
          applied: decision.outcome === 'approved' ? decision.applied : null,
          reason: decision.outcome === 'dropped' ? decision.reason : null,
        })
        .onConflict((conflict) => conflict.column('notice_id').doNothing())
        .executeTakeFirst();
      return decided.numInsertedOrUpdatedRows === 1n;
    },
  };
}

function movesIn(db: Kysely<Schema>): Pick<CalendarNoticeStore, Moving> {
  return {
    addMoves: async (noticeId, moves) => {
      if (moves.length === 0) return;
      await db
        .insertInto('calendar_move')
        .values(
          moves.map(({ subject, subjectId, key, from, to }) => ({
            notice_id: noticeId,
            subject,
            subject_id: subjectId,
            key,
            from_deadline: JSON.stringify(from),
            to_deadline: JSON.stringify(to),
            to_due_on: to.dueOn,
          })),
        )
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    },
    moves: async (noticeId, page, pageSize) => {
      if (!isRowId(noticeId)) return { rows: [], total: 0 };
      const moved = db.selectFrom('calendar_move').where('notice_id', '=', noticeId);
      const { total } = await moved
        .select((eb) => eb.fn.countAll<number>().as('total'))
        .executeTakeFirstOrThrow();
      const rows = await moved
        .selectAll()
        .orderBy('to_due_on')
        .orderBy('subject')
        .orderBy('subject_id')
        .orderBy('key')
        .limit(pageSize)
        .offset((page - 1) * pageSize)
        .execute();
      return { rows: rows.map(moveOf), total };
    },
  };
}

type NoticeRow = Pick<
  Selectable<Schema['calendar_notice']>,
  'id' | 'content' | 'proposed_by' | 'proposed_at'
> & {
  readonly [Column in 'outcome' | 'decided_by' | 'decided_at' | 'applied' | 'reason']:
    | Selectable<Schema['calendar_decision']>[Column]
    | null;
};

function noticeOf(row: NoticeRow): CalendarNotice {
  const decision = decisionOf(row);
  return {
    id: row.id,
    content: row.content,
    proposedBy: row.proposed_by,
    proposedAt: row.proposed_at,
    ...(decision === undefined ? {} : { decision }),
  };
}

function decisionOf(row: NoticeRow): CalendarDecision | undefined {
  const { outcome, decided_by: decidedBy, decided_at: decidedAt, applied, reason } = row;
  if (outcome === null || decidedBy === null || decidedAt === null) return undefined;
  if (outcome === 'approved') return { outcome, decidedBy, decidedAt, applied: applied ?? 0 };
  return { outcome, decidedBy, decidedAt, reason: reason ?? '' };
}

function moveOf(row: Selectable<Schema['calendar_move']>): CalendarMove {
  const { subject, subject_id: subjectId, key, from_deadline: from, to_deadline: to } = row;
  return { subject, subjectId, key, from, to };
}
