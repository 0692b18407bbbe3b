import { type Insertable, type Kysely, type Selectable, sql } from 'kysely';
import type {
  DeadlineReference,
  DeadlineStore,
  DeadlineStep,
  OpenDeadlineFilter,
  StoredDeadline,
} from '#usecases/ports/deadlines';
import { isRowId } from './row-id.js';
import type { Schema } from './schema.js';

/** 期限 — every duty with a period, and the steps of telling people of them. */
export function createDeadlineStore(db: Kysely<Schema>): DeadlineStore {
  return { ...deadlinesIn(db), ...walksIn(db), ...listsIn(db), ...stepsIn(db) };
}

type Own = 'keep' | 'ofSubject' | 'one' | 'lockOne';

function deadlinesIn(db: Kysely<Schema>): Pick<DeadlineStore, Own> {
  const named = ({ subject, subjectId, key }: DeadlineReference) =>
    db
      .selectFrom('deadline')
      .selectAll()
      .where('subject', '=', subject)
      .where('subject_id', '=', subjectId)
      .where('key', '=', key);
  return {
    keep: async (subject, subjectId, deadlines) => {
      const keys = deadlines.map((each) => each.key);
      let gone = db.deleteFrom('deadline').where('subject', '=', subject).where('subject_id', '=', subjectId);
      if (keys.length > 0) gone = gone.where('key', 'not in', keys);
      await gone.execute();
      if (deadlines.length === 0) return;
      await db
        .insertInto('deadline')
        .values(deadlines.map(rowOf))
        .onConflict((conflict) =>
          conflict.columns(['subject', 'subject_id', 'key']).doUpdateSet((eb) => ({
            bearer: eb.ref('excluded.bearer'),
            rule_code: eb.ref('excluded.rule_code'),
            due_on: eb.ref('excluded.due_on'),
            deadline: sql<string>`excluded.deadline`,
            responsible_id: eb.ref('excluded.responsible_id'),
            opened_at: eb.ref('excluded.opened_at'),
            state: eb.ref('excluded.state'),
            closed_at: eb.ref('excluded.closed_at'),
          })),
        )
        .execute();
    },
    ofSubject: async (subject, subjectId) => {
      const rows = await db
        .selectFrom('deadline')
        .selectAll()
        .where('subject', '=', subject)
        .where('subject_id', '=', subjectId)
        .orderBy('due_on')
        .orderBy('key')
        .execute();
      return rows.map(deadlineOf);
    },
    one: async (reference) => {
      const row = await named(reference).executeTakeFirst();
      return row && deadlineOf(row);
    },
    lockOne: async (reference) => {
      const row = await named(reference).forUpdate().executeTakeFirst();
      return row && deadlineOf(row);
    },
  };
}

function walksIn(db: Kysely<Schema>): Pick<DeadlineStore, 'openDueBy' | 'openAfter'> {
  const allOpen = () => db.selectFrom('deadline').selectAll().where('state', '=', 'open');
  return {
    openDueBy: async (day, limit) => {
      const rows = await allOpen()
        .where('due_on', '<=', day)
        .orderBy('due_on')
        .orderBy('subject')
        .orderBy('subject_id')
        .orderBy('key')
        .limit(limit)
        .execute();
      return rows.map(deadlineOf);
    },
    openAfter: async (after, limit) => {
      let rest = allOpen();
      if (after !== undefined) {
        const { subject, subjectId, key } = after;
        rest = rest.where(sql<boolean>`(subject, subject_id, key) > (${subject}, ${subjectId}, ${key})`);
      }
      const rows = await rest.orderBy('subject').orderBy('subject_id').orderBy('key').limit(limit).execute();
      return rows.map(deadlineOf);
    },
  };
}

function listsIn(db: Kysely<Schema>): Pick<DeadlineStore, 'open' | 'tally' | 'metBetween'> {
  return {
    open: async (filter, page, pageSize) => {
      const earliest = earliestOpen(db, filter);
      const { total } = await db
        .selectFrom(earliest)
        .select((eb) => eb.fn.countAll<number>().as('total'))
        .executeTakeFirstOrThrow();
      const rows = await db
        .selectFrom(earliest)
        .selectAll()
        .orderBy('due_on')
        .orderBy('subject')
        .orderBy('subject_id')
        .limit(pageSize)
        .offset((page - 1) * pageSize)
        .execute();
      return { rows: rows.map(deadlineOf), total };
    },
    tally: async (bearer, subject) => {
      const rows = await db
        .selectFrom(earliestOpen(db, { bearer, ...(subject === undefined ? {} : { subject }) }))
        .select((eb) => ['responsible_id', 'due_on', eb.fn.countAll<number>().as('subjects')])
        .groupBy(['responsible_id', 'due_on'])
        .orderBy('due_on')
        .execute();
      return rows.map(({ responsible_id: responsibleId, due_on: dueOn, subjects }) => ({
        ...(responsibleId === null ? {} : { responsibleId }),
        dueOn,
        subjects,
      }));
    },
    metBetween: async ({ from, before, ruleCode }, page, pageSize) => {
      let met = db
        .selectFrom('deadline')
        .where('state', '=', 'met')
        .where('closed_at', '>=', from)
        .where('closed_at', '<', before);
      if (ruleCode !== undefined) met = met.where('rule_code', '=', ruleCode);
      const { total } = await met
        .select((eb) => eb.fn.countAll<number>().as('total'))
        .executeTakeFirstOrThrow();
      const rows = await met
        .selectAll()
        .orderBy('closed_at')
        .orderBy('subject')
        .orderBy('subject_id')
        .orderBy('key')
        .limit(pageSize)
        .offset((page - 1) * pageSize)
        .execute();
      return { rows: rows.map(deadlineOf), total };
    },
  };
}

/** A case has several clocks at once, e.g. review and notice: of each case and bearer the one that ends first. */
function earliestOpen(db: Kysely<Schema>, filter: OpenDeadlineFilter) {
  const { bearer, subject, responsible, dueFrom, dueTo } = filter;
  let open = db
    .selectFrom('deadline')
    .selectAll()
    .distinctOn(['subject', 'subject_id', 'bearer'])
    .where('state', '=', 'open')
    .orderBy('subject')
    .orderBy('subject_id')
    .orderBy('bearer')
    .orderBy('due_on')
    .orderBy('key');
  if (bearer !== undefined) open = open.where('bearer', '=', bearer);
  if (subject !== undefined) open = open.where('subject', '=', subject);
  let earliest = db.selectFrom(open.as('each_first')).selectAll();
  if (responsible === 'nobody') earliest = earliest.where('responsible_id', 'is', null);
  else if (responsible !== undefined) {
    earliest = isRowId(responsible)
      ? earliest.where('responsible_id', '=', responsible)
      : earliest.where(sql.lit(false));
  }
  if (dueFrom !== undefined) earliest = earliest.where('due_on', '>=', dueFrom);
  if (dueTo !== undefined) earliest = earliest.where('due_on', '<=', dueTo);
  return earliest.as('earliest');
}

function stepsIn(db: Kysely<Schema>): Pick<DeadlineStore, 'takeStep' | 'stepsOf'> {
  return {
    takeStep: async ({ subject, subjectId, key }, { dueOn, step, at }) => {
      const taken = await db
        .insertInto('deadline_step')
        .values({ subject, subject_id: subjectId, key, due_on: dueOn, step, at })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst();
      return taken.numInsertedOrUpdatedRows === 1n;
    },
    stepsOf: async (references) => {
      if (references.length === 0) return [];
      const rows = await db
        .selectFrom('deadline_step')
        .innerJoin('deadline', (join) =>
          join
            .onRef('deadline.subject', '=', 'deadline_step.subject')
            .onRef('deadline.subject_id', '=', 'deadline_step.subject_id')
            .onRef('deadline.key', '=', 'deadline_step.key')
            .onRef('deadline.due_on', '=', 'deadline_step.due_on'),
        )
        .selectAll('deadline_step')
        .where('deadline_step.subject_id', 'in', [...new Set(references.map((each) => each.subjectId))])
        .execute();
      return rows.map(stepOf);
    },
  };
}

function stepOf(row: Selectable<Schema['deadline_step']>): DeadlineReference & DeadlineStep {
  const { subject, subject_id: subjectId, key, due_on: dueOn, step, at } = row;
  return { subject, subjectId, key, dueOn, step, at };
}

function rowOf(stored: StoredDeadline): Insertable<Schema['deadline']> {
  return {
    subject: stored.subject,
    subject_id: stored.subjectId,
    key: stored.key,
    bearer: stored.bearer,
    rule_code: stored.deadline.rule.code,
    due_on: stored.deadline.dueOn,
    deadline: JSON.stringify(stored.deadline),
    responsible_id: stored.responsibleId ?? null,
    opened_at: stored.openedAt,
    state: stored.state,
    closed_at: stored.closedAt ?? null,
  };
}

function deadlineOf(row: Selectable<Schema['deadline']>): StoredDeadline {
  return {
    subject: row.subject,
    subjectId: row.subject_id,
    key: row.key,
    bearer: row.bearer,
    deadline: row.deadline,
    ...(row.responsible_id === null ? {} : { responsibleId: row.responsible_id }),
    openedAt: row.opened_at,
    state: row.state,
    ...(row.closed_at === null ? {} : { closedAt: row.closed_at }),
  };
}
