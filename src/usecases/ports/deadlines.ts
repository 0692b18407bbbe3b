import type { CalendarDay, Instant } from '#law/calendar-day';
import type { Deadline } from '#law/deadline';
import type { Page } from './casework.js';

/** What a deadline is about. */
export const deadlineSubjects = ['dossier', 'draft', 'report', 'handover'] as const;
export type DeadlineSubject = (typeof deadlineSubjects)[number];

/** Who must act by it. */
export const dutyBearers = ['authority', 'operator', 'receiver'] as const;
export type DutyBearer = (typeof dutyBearers)[number];

/** Names one deadline. */
export type DeadlineReference = {
  readonly subject: DeadlineSubject;
  readonly subjectId: string;
  /** Tells apart several of one subject, and stays the same when the date moves, e.g. `review:2`, `change-examination:1`. */
  readonly key: string;
};

/**
 * 期限 — one duty with a period, stored so that it cannot be missed silently. A projection: what opens, moves or closes
 * it is an event or a row elsewhere, and `usecases/clocks` can write it again from there.
 */
export type StoredDeadline = DeadlineReference & {
  readonly bearer: DutyBearer;
  /** Rule, start, raw and rolled day, provisional or firm, calendar versions: enough to derive every day again. */
  readonly deadline: Deadline;
  /** Account that is to act, when there is one: the reviewer of a case, the operator of a filing. */
  readonly responsibleId?: string;
  readonly openedAt: Instant;
  /** `met`: done, in time or late, at `closedAt`. `lapsed`: the duty fell away at `closedAt`. */
  readonly state: 'open' | 'met' | 'lapsed';
  readonly closedAt?: Instant;
};

/** Which open deadlines are asked for; absent means any. */
export type OpenDeadlineFilter = {
  readonly bearer?: DutyBearer;
  readonly subject?: DeadlineSubject;
  /** An account id, or `nobody`. */
  readonly responsible?: string;
  readonly dueFrom?: CalendarDay;
  readonly dueTo?: CalendarDay;
};

/** Open subjects that share a person and a day; `responsibleId` absent for nobody's. */
export type OpenTally = {
  readonly responsibleId?: string;
  readonly dueOn: CalendarDay;
  readonly subjects: number;
};

export interface DeadlineStore {
  /** Makes these the deadlines of the subject: listed ones are written, others of it removed. */
  keep(subject: DeadlineSubject, subjectId: string, deadlines: readonly StoredDeadline[]): Promise<void>;
  ofSubject(subject: DeadlineSubject, subjectId: string): Promise<readonly StoredDeadline[]>;
  one(reference: DeadlineReference): Promise<StoredDeadline | undefined>;
  /** Reads the row FOR UPDATE: what it says holds to the end of the transaction. */
  lockOne(reference: DeadlineReference): Promise<StoredDeadline | undefined>;
  /** Open ones due on or before the day, the earliest first. */
  openDueBy(day: CalendarDay, limit: number): Promise<readonly StoredDeadline[]>;
  /** Every open one, in order of its name, after `after`; for walking through all of them. */
  openAfter(after: DeadlineReference | undefined, limit: number): Promise<readonly StoredDeadline[]>;
  /** Of each open subject the earliest date of a bearer, the earliest first. `page` counts from 1. */
  open(filter: OpenDeadlineFilter, page: number, pageSize: number): Promise<Page<StoredDeadline>>;
  /** The same, counted by person and day. */
  tally(bearer: DutyBearer, subject?: DeadlineSubject): Promise<readonly OpenTally[]>;
  /** Those met from the instant on and before the other, the earliest first. */
  metBetween(
    span: { readonly from: Instant; readonly before: Instant; readonly ruleCode?: string },
    page: number,
    pageSize: number,
  ): Promise<Page<StoredDeadline>>;
  /** Marks a step of telling people as done. False when it was done before: then nobody is told again. */
  takeStep(reference: DeadlineReference, step: DeadlineStep): Promise<boolean>;
  /** Steps taken for these deadlines on their present dates. */
  stepsOf(references: readonly DeadlineReference[]): Promise<readonly (DeadlineReference & DeadlineStep)[]>;
}

/** One step of telling people of a deadline. With its name and its date unique, so that it is taken once. */
export type DeadlineStep = {
  /** The date it spoke of: a moved date begins anew. */
  readonly dueOn: CalendarDay;
  /** `before:3`, `due`, `after:0`, … */
  readonly step: string;
  readonly at: Instant;
};
