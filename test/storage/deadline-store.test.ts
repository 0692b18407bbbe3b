import { beforeAll, expect, it } from 'vitest';
import { reviewRule } from '#law/article-05-review';
import { type CalendarDay, day, instantOf } from '#law/calendar-day';
import { officialCalendar } from '#law/working-calendar';
import { deadlineOf } from '#law/working-days';
import type { Persistence } from '#usecases/ports';
import type { StoredDeadline } from '#usecases/ports/deadlines';
import { forEachDatabase } from '../support/databases.js';
import { openPersistence } from '../support/persistence.js';
import { seededRandomness } from '../support/random.js';

const random = seededRandomness();
const uuid = () => random.uuid();
const at = (hour: number) => instantOf(Date.UTC(2026, 2, 2, hour));

/** Received on this day; due ten working days later. */
function deadline(more: Partial<StoredDeadline> & { readonly from?: string } = {}): StoredDeadline {
  const { from = '2026-03-02', ...rest } = more;
  return {
    subject: 'dossier',
    subjectId: uuid(),
    key: 'review:1',
    bearer: 'authority',
    deadline: deadlineOf(officialCalendar, reviewRule, day(from)),
    openedAt: at(1),
    state: 'open',
    ...rest,
  };
}

forEachDatabase((_kind, open) => {
  let persistence: Persistence;
  beforeAll(async () => {
    ({ persistence } = await openPersistence(open));
  });
  const keep = (...rows: readonly StoredDeadline[]) =>
    Promise.all(rows.map((row) => persistence.read.deadlines.keep(row.subject, row.subjectId, [row])));

  it('keeps every part of a deadline', async () => {
    const { deadlines } = persistence.read;
    const whole = deadline({ responsibleId: uuid(), state: 'met', closedAt: at(5) });
    await keep(whole);
    expect(await deadlines.one(whole)).toEqual(whole);
    expect(await deadlines.ofSubject('dossier', whole.subjectId)).toEqual([whole]);
    expect(await persistence.transact((stores) => stores.deadlines.lockOne(whole))).toEqual(whole);
    expect(await deadlines.one({ ...whole, subject: 'report' })).toBeUndefined();
  });

  it('makes the list given the list of the subject: changed, added, removed', async () => {
    const { deadlines } = persistence.read;
    const [first, second, third] = ['a', 'b', 'c'].map((key) => deadline({ subjectId: 'one:1', key }));
    if (first === undefined || second === undefined || third === undefined) throw new Error('three');
    const bystander = deadline();
    await keep(bystander);
    await deadlines.keep('dossier', 'one:1', [first, second]);
    const closed = { ...second, state: 'lapsed', closedAt: at(3) } as const;
    await deadlines.keep('dossier', 'one:1', [closed, third]);
    expect(await deadlines.ofSubject('dossier', 'one:1')).toEqual([closed, third]);
    await deadlines.keep('dossier', 'one:1', []);
    expect(await deadlines.ofSubject('dossier', 'one:1')).toEqual([]);
    expect(await deadlines.one(bystander)).toEqual(bystander);
  });

  it('lists what is open and due, the earliest first', async () => {
    const { deadlines } = persistence.read;
    const rows = ['2023-01-16', '2023-01-13', '2023-02-03'].map((from) => deadline({ from }));
    await keep(...rows, deadline({ from: '2023-01-12', state: 'met', closedAt: at(2) }));
    const due = await deadlines.openDueBy(day('2023-02-02'), 10);
    expect(due.map((row) => row.deadline.dueOn)).toEqual(['2023-02-01', '2023-02-02']);
    expect(await deadlines.openDueBy(day('2023-02-02'), 1)).toHaveLength(1);
  });

  it('walks through all open ones, each once', async () => {
    const { deadlines } = persistence.read;
    const walked: StoredDeadline[] = [];
    for (let page = await deadlines.openAfter(undefined, 2); page.length > 0;) {
      walked.push(...page);
      page = await deadlines.openAfter(page.at(-1), 2);
    }
    const listed = await deadlines.openDueBy(day('9999-12-31'), 1_000);
    expect(walked.length).toBe(listed.length);
    expect(new Set(walked.map((row) => `${row.subject} ${row.subjectId} ${row.key}`)).size).toBe(
      walked.length,
    );
    expect(walked.length).toBeGreaterThan(3);
  });

  it('counts a case once, by its earliest date, and lists behind the number what was counted', async () => {
    const { deadlines } = persistence.read;
    const responsibleId = uuid();
    const subjectId = uuid();
    const [review, notice] = [
      deadline({ subjectId, responsibleId, from: '2024-03-04' }),
      deadline({ subjectId, responsibleId, from: '2024-03-05', key: 'correction-notice:1' }),
    ];
    await deadlines.keep('dossier', subjectId, [review, notice]);
    await keep(deadline({ responsibleId, from: '2024-03-05' }));
    const mine = (await deadlines.tally('authority')).filter(
      (tally) => tally.responsibleId === responsibleId,
    );
    expect(mine).toEqual([
      { responsibleId, dueOn: '2024-03-18', subjects: 1 },
      { responsibleId, dueOn: '2024-03-19', subjects: 1 },
    ]);
    const list = await deadlines.open({ bearer: 'authority', responsible: responsibleId }, 1, 10);
    expect(list.total).toBe(2);
    expect(list.rows[0]).toEqual(review);
    const later = { bearer: 'authority', responsible: responsibleId, dueFrom: day('2024-03-19') } as const;
    expect((await deadlines.open(later, 1, 10)).total).toBe(1);
    expect((await deadlines.open({ ...later, dueTo: day('2024-03-18') }, 1, 10)).total).toBe(0);
    expect((await deadlines.open({ responsible: 'not an id' }, 1, 10)).total).toBe(0);
    expect((await deadlines.open({ responsible: responsibleId }, 2, 1)).rows).toHaveLength(1);
  });

  it('tells what was met in a span', async () => {
    const { deadlines } = persistence.read;
    const span = { from: at(10), before: at(12) };
    await keep(...[9, 10, 11, 12].map((hour) => deadline({ state: 'met', closedAt: at(hour) })));
    await keep(deadline({ state: 'lapsed', closedAt: at(11) }));
    const met = await deadlines.metBetween(span, 1, 10);
    expect(met.rows.map((row) => row.closedAt)).toEqual([at(10), at(11)]);
    expect(met.total).toBe(2);
    expect((await deadlines.metBetween({ ...span, ruleCode: 'change' }, 1, 10)).total).toBe(0);
    expect((await deadlines.metBetween({ ...span, ruleCode: 'review' }, 2, 1)).rows).toHaveLength(1);
  });

  it('takes a step once for each date', async () => {
    const { deadlines } = persistence.read;
    const row = deadline();
    await keep(row);
    const step = { dueOn: row.deadline.dueOn, step: 'before:3', at: at(4) };
    expect(await deadlines.takeStep(row, step)).toBe(true);
    expect(await deadlines.takeStep(row, { ...step, at: at(5) })).toBe(false);
    expect(await deadlines.takeStep(row, { ...step, dueOn: '2026-03-20' as CalendarDay })).toBe(true);
    const { subject, subjectId, key } = row;
    expect(await deadlines.stepsOf([row])).toEqual([{ subject, subjectId, key, ...step }]);
    expect(await deadlines.stepsOf([])).toEqual([]);
  });
});
