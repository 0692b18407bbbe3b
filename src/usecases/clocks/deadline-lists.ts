import { dayInChina, addDays } from '#law/calendar-day';
import { workingDaysBetween } from '#law/working-days';
import { type Urgency, urgencyOf } from '../casework/inbox.js';
import type { Deps, Stores } from '../ports.js';
import type { OpenDeadlineFilter, StoredDeadline } from '../ports/deadlines.js';
import { type Span, startOf } from './supervision.js';

export const deadlinePageSize = 20;

/** A deadline in a list, with the names people know. */
export type ListedDeadline = {
  readonly stored: StoredDeadline;
  readonly platformName?: string;
  readonly responsibleName?: string;
};

export type ListedOpen = ListedDeadline & { readonly urgency: Urgency };
export type ListedMet = ListedDeadline & { readonly workingDays: number; readonly inTime: boolean };

export type Listed<T> = { readonly rows: readonly T[]; readonly total: number };

type ListDeps = Pick<Deps, 'persistence' | 'clock' | 'legal'>;

/** The open dates behind a number of the supervision view, the earliest first: of each case the first one. */
export async function listOpenDeadlines(
  { persistence, clock, legal }: ListDeps,
  filter: OpenDeadlineFilter,
  page: number,
): Promise<Listed<ListedOpen>> {
  const { read } = persistence;
  const { rows, total } = await read.deadlines.open(filter, page, deadlinePageSize);
  const on = { today: dayInChina(clock.now()), calendar: legal.calendar };
  const named = await withNames(read, rows);
  return {
    total,
    rows: named.map((row) => ({ ...row, urgency: urgencyOf(row.stored.deadline.dueOn, on) })),
  };
}

/** What was done in a span, by rule, with the working days it took. */
export async function listMetDeadlines(
  { persistence, legal }: ListDeps,
  { span, ruleCode }: { readonly span: Span; readonly ruleCode: string },
  page: number,
): Promise<Listed<ListedMet>> {
  const { read } = persistence;
  const asked = { from: startOf(span.from), before: startOf(addDays(span.to, 1)), ruleCode };
  const { rows, total } = await read.deadlines.metBetween(asked, page, deadlinePageSize);
  const named = await withNames(read, rows);
  return {
    total,
    rows: named.map((row) => {
      const { deadline, closedAt, openedAt } = row.stored;
      const doneOn = dayInChina(closedAt ?? openedAt);
      return {
        ...row,
        workingDays: workingDaysBetween(legal.calendar, deadline.startsOn, doneOn),
        inTime: doneOn <= deadline.dueOn,
      };
    }),
  };
}

async function withNames(
  stores: Stores,
  rows: readonly StoredDeadline[],
): Promise<readonly ListedDeadline[]> {
  const names = await stores.accounts.namesOf(rows.flatMap(({ responsibleId }) => responsibleId ?? []));
  const listed: ListedDeadline[] = [];
  for (const stored of rows) {
    const summary = stored.subject === 'dossier' ? await stores.casework.byId(stored.subjectId) : undefined;
    const responsible = stored.responsibleId === undefined ? undefined : names.get(stored.responsibleId);
    listed.push({
      stored,
      ...(summary === undefined ? {} : { platformName: summary.platformName }),
      ...(responsible === undefined ? {} : { responsibleName: responsible }),
    });
  }
  return listed;
}
