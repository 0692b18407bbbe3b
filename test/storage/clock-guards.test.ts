/** What the database refuses of holiday notices and reminders, whoever asks. Each guard is attacked with raw SQL. */
import { randomUUID } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { reviewRule } from '#law/article-05-review';
import { day, instantOf } from '#law/calendar-day';
import { officialCalendar } from '#law/working-calendar';
import { deadlineOf } from '#law/working-days';
import type { Schema } from '#storage/schema';
import type { Persistence } from '#usecases/ports';
import { forEachDatabase } from '../support/databases.js';
import { openPersistence } from '../support/persistence.js';
import { sampleNotice2027 } from '../support/sample-notice.js';

const [notice, other, proposer, approver] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
const at = instantOf(Date.UTC(2026, 11, 21));
const reference = { subject: 'dossier', subjectId: randomUUID(), key: 'review:1' } as const;
const due = deadlineOf(officialCalendar, reviewRule, day('2026-12-18'));

function insertDecision(more: Readonly<Record<string, string>>): string {
  const row = {
    notice_id: `'${other}'`,
    proposed_by: `'${proposer}'`,
    outcome: `'approved'`,
    decided_by: `'${approver}'`,
    applied: '2',
    reason: 'null',
    ...more,
  };
  return `insert into calendar_decision (${Object.keys(row).join(', ')}, decided_at)
    values (${Object.values(row).join(', ')}, '2026-12-21T00:00:00Z')`;
}

const unchangeable = [
  ['calendar_notice', 'year = 2028'],
  ['calendar_decision', `decided_by = '${randomUUID()}'`],
  ['calendar_move', `key = 'x'`],
  ['deadline_step', `step = 'x'`],
] as const;

const attacks = [
  [
    'a notice approved by the one who proposed it',
    insertDecision({ decided_by: `'${proposer}'` }),
    'calendar_approved_by_a_second_person',
  ],
  [
    'a notice approved by its proposer under a false name of the proposer',
    insertDecision({ decided_by: `'${proposer}'`, proposed_by: `'${randomUUID()}'` }),
    'calendar_decision_notice_id_proposed_by_fkey',
  ],
  ['a notice decided twice', insertDecision({ notice_id: `'${notice}'` }), 'calendar_decision_pkey'],
  ['two notices in one place of the order', insertDecision({ applied: '1' }), 'applied'],
  ['an approval without a place in the order', insertDecision({ applied: 'null' }), 'applied_when_approved'],
  [
    'a notice dropped without a reason',
    insertDecision({ outcome: `'dropped'`, applied: 'null' }),
    'dropped_with_reason',
  ],
  [
    'a move of a notice that was not decided',
    `insert into calendar_move values ('${other}', 'dossier', 'x', 'review:1', '{}', '{}', '2027-01-04')`,
    'calendar_move_notice_id_fkey',
  ],
  [
    'one step of telling people twice',
    `insert into deadline_step values ('dossier', '${reference.subjectId}', 'review:1', '2027-01-01', 'due', '2027-01-01T00:00:00Z')`,
    'deadline_step_pkey',
  ],
  [
    'an open deadline that is closed',
    `insert into deadline values ('dossier', 'x', 'y', 'authority', 'review', '2027-01-01', '{}', null,
      '2027-01-01T00:00:00Z', 'open', '2027-01-02T00:00:00Z')`,
    'deadline_check',
  ],
] as const;

forEachDatabase((_kind, open) => {
  let db: Kysely<Schema>;
  let persistence: Persistence;
  beforeAll(async () => {
    const opened = await openPersistence(open);
    ({ persistence } = opened);
    ({ db } = opened.database);
    const { calendarNotices, deadlines } = persistence.read;
    for (const id of [notice, other]) {
      await calendarNotices.propose({ id, content: sampleNotice2027, proposedBy: proposer, proposedAt: at });
    }
    const decision = { outcome: 'approved', decidedBy: approver, decidedAt: at, applied: 1 } as const;
    expect(await calendarNotices.decide(notice, decision)).toBe(true);
    expect(await calendarNotices.decide(notice, { ...decision, applied: 2 })).toBe(false);
    await calendarNotices.addMoves(notice, [{ ...reference, from: due, to: due }]);
    await deadlines.takeStep(reference, { dueOn: due.dueOn, step: 'due', at });
  });

  describe.each(unchangeable)('%s', (table, change) => {
    it.each([
      ['an update', `update ${table} set ${change}`],
      ['a deletion', `delete from ${table}`],
      ['a truncation', `truncate ${table} cascade`],
    ])('refuses %s', async (_what, statement) => {
      await expect(sql.raw(statement).execute(db)).rejects.toThrow('append-only');
    });
  });

  it.each(attacks)('refuses %s', async (_what, statement, guard) => {
    await expect(sql.raw(statement).execute(db)).rejects.toThrow(guard);
  });

  it('keeps notices, decisions and moves as they were given', async () => {
    const { calendarNotices } = persistence.read;
    const proposed = { content: sampleNotice2027, proposedBy: proposer, proposedAt: at };
    const decision = { outcome: 'approved', decidedBy: approver, decidedAt: at, applied: 1 };
    expect(await calendarNotices.byId(notice)).toEqual({ id: notice, ...proposed, decision });
    expect(await calendarNotices.approved()).toEqual([{ id: notice, ...proposed, decision }]);
    expect(await calendarNotices.waiting()).toEqual([{ id: other, ...proposed }]);
    expect((await calendarNotices.list(1, 1)).total).toBe(2);
    expect(await calendarNotices.moves(notice, 1, 10)).toEqual({
      rows: [{ ...reference, from: due, to: due }],
      total: 1,
    });
    expect(await calendarNotices.byId('not an id')).toBeUndefined();
  });

  it('takes a decision of a second person: the attacks fail for the reason named and no other', async () => {
    await sql.raw(insertDecision({})).execute(db);
  });
});
