import { type CalendarDay, addDays, dayInChina } from '#law/calendar-day';
import type { WorkingCalendar } from '#law/working-calendar';
import { workingDaysBetween, workingDaysLeft } from '#law/working-days';
import { reviewersOf } from '../casework/inbox.js';
import type { Deps, Stores } from '../ports.js';
import type { DutyBearer, OpenTally, StoredDeadline } from '../ports/deadlines.js';

/** Open cases by how near their date is; `within` counts those due today too, but not the overdue ones. */
export type Outlook = {
  readonly open: number;
  readonly overdue: number;
  readonly within1: number;
  readonly within3: number;
  readonly within5: number;
};

export type PersonOutlook = Outlook & {
  /** Absent for what nobody holds. */
  readonly accountId?: string;
  readonly name?: string;
};

/** 用时 — how long one kind of duty took, in working days, where it was done in the span. */
export type Duration = {
  readonly ruleCode: string;
  readonly count: number;
  readonly inTime: number;
  readonly median: number;
  readonly p95: number;
};

export type Supervision = {
  readonly authority: readonly PersonOutlook[];
  readonly total: Outlook;
  /** What operators and receivers owe, for which nobody here has to act. */
  readonly others: Readonly<Record<Exclude<DutyBearer, 'authority'>, Outlook>>;
  readonly durations: readonly Duration[];
  /** Last days that count as within 1, 3 and 5 working days, for the lists behind the numbers. */
  readonly lastDays: Readonly<Record<1 | 3 | 5, CalendarDay>>;
};

export type Span = { readonly from: CalendarDay; readonly to: CalendarDay };

type SupervisionDeps = Pick<Deps, 'persistence' | 'clock' | 'legal'>;

/** 督办 — from the stored deadlines. */
export async function readSupervision(deps: SupervisionDeps, span: Span): Promise<Supervision> {
  const { read } = deps.persistence;
  const on = { today: dayInChina(deps.clock.now()), calendar: deps.legal.calendar };
  const tallies = await read.deadlines.tally('authority');
  return {
    authority: await byPerson(read, tallies, on),
    total: outlookOf(tallies, on),
    others: {
      operator: outlookOf(await read.deadlines.tally('operator'), on),
      receiver: outlookOf(await read.deadlines.tally('receiver'), on),
    },
    durations: durationsOf(await metIn(read, span), on.calendar),
    lastDays: { 1: lastDayWithin(1, on), 3: lastDayWithin(3, on), 5: lastDayWithin(5, on) },
  };
}

type On = { readonly today: CalendarDay; readonly calendar: WorkingCalendar };

export function outlookOf(tallies: readonly OpenTally[], { today, calendar }: On): Outlook {
  const count = (fits: (left: number) => boolean) =>
    tallies.reduce(
      (sum, { dueOn, subjects }) => (fits(workingDaysLeft(calendar, today, dueOn)) ? sum + subjects : sum),
      0,
    );
  return {
    open: count(() => true),
    overdue: count((left) => left < 0),
    within1: count((left) => left >= 0 && left <= 1),
    within3: count((left) => left >= 0 && left <= 3),
    within5: count((left) => left >= 0 && left <= 5),
  };
}

/** Every reviewer, also one with nothing; then others who hold something; then what nobody holds. */
async function byPerson(
  stores: Stores,
  tallies: readonly OpenTally[],
  on: On,
): Promise<readonly PersonOutlook[]> {
  const reviewers = await reviewersOf(stores);
  const holders = tallies.flatMap(({ responsibleId }) => responsibleId ?? []);
  const others = [...new Set(holders)].filter((id) => !reviewers.some((reviewer) => reviewer.id === id));
  const names = await stores.accounts.namesOf(others);
  const people = [
    ...reviewers.map(({ id, displayName }) => ({ accountId: id, name: displayName })),
    ...others.map((id) => ({ accountId: id, name: names.get(id) ?? id })),
  ];
  const held = (accountId: string | undefined) =>
    outlookOf(
      tallies.filter(({ responsibleId }) => responsibleId === accountId),
      on,
    );
  return [...people.map((person) => ({ ...person, ...held(person.accountId) })), held(undefined)];
}

function lastDayWithin(workingDays: number, { today, calendar }: On): CalendarDay {
  let last = today;
  for (let next = today; workingDaysLeft(calendar, today, next) <= workingDays; next = addDays(next, 1)) {
    last = next;
  }
  return last;
}

const metPageSize = 1_000;

/** What the authority had to do and did in the span. */
export async function metIn({ deadlines }: Stores, span: Span): Promise<readonly StoredDeadline[]> {
  const met: StoredDeadline[] = [];
  const asked = { from: startOf(span.from), before: startOf(addDays(span.to, 1)) };
  for (let page = 1; ; page += 1) {
    const { rows, total } = await deadlines.metBetween(asked, page, metPageSize);
    met.push(...rows.filter(({ bearer }) => bearer === 'authority'));
    if (page * metPageSize >= total) return met;
  }
}

/** 0:00 in UTC+8. */
export function startOf(on: CalendarDay): StoredDeadline['openedAt'] {
  return new Date(`${on}T00:00:00+08:00`).toISOString() as StoredDeadline['openedAt'];
}

type Done = Pick<StoredDeadline, 'deadline' | 'closedAt'>;

/** Working days from the start (not counted) to the day it was done, by rule. */
export function durationsOf(met: readonly Done[], calendar: WorkingCalendar): readonly Duration[] {
  const byRule = new Map<string, { taken: number[]; inTime: number }>();
  for (const { deadline, closedAt } of met) {
    if (closedAt === undefined) continue;
    const doneOn = dayInChina(closedAt);
    const group = byRule.get(deadline.rule.code) ?? { taken: [], inTime: 0 };
    group.taken.push(workingDaysBetween(calendar, deadline.startsOn, doneOn));
    if (doneOn <= deadline.dueOn) group.inTime += 1;
    byRule.set(deadline.rule.code, group);
  }
  return [...byRule]
    .map(([ruleCode, { taken, inTime }]) => {
      const sorted = taken.sort((a, b) => a - b);
      return {
        ruleCode,
        count: sorted.length,
        inTime,
        median: percentile(sorted, 50),
        p95: percentile(sorted, 95),
      };
    })
    .sort((a, b) => (a.ruleCode < b.ruleCode ? -1 : 1));
}

/** Nearest rank: the smallest value that at least this share does not exceed. */
export function percentile(sorted: readonly number[], share: number): number {
  const rank = Math.max(1, Math.ceil((sorted.length * share) / 100));
  return sorted[rank - 1] ?? 0;
}
