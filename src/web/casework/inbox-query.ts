import { type CalendarDay, parseDay } from '#law/calendar-day';
import type { CaseKind, InboxFilter } from '#usecases/ports/casework';
import { caseKinds, waitingStatuses } from '#usecases/casework/inbox';
import { caseStatuses } from './case-words.js';

/** Conditions of the inbox as they stand in its address. */
export type InboxConditions = {
  /** `waiting` (the default), `all`, or one status. */
  readonly status: string;
  /** Empty for everybody, `me`, `nobody`, or an account id. */
  readonly reviewer: string;
  /** Due on or before; as typed, so that a wrong day is shown again. */
  readonly by: string;
  readonly search: string;
  /** 事项; empty for all. */
  readonly kind: '' | CaseKind;
};

export const noConditions: InboxConditions = {
  status: 'waiting',
  reviewer: '',
  by: '',
  search: '',
  kind: '',
};

const searchCharsMax = 100;

export function readConditions(query: (name: string) => string | undefined): InboxConditions {
  const status = query('status') ?? '';
  const known = status === 'all' || caseStatuses.some((each) => each === status);
  return {
    status: known ? status : 'waiting',
    reviewer: (query('reviewer') ?? '').slice(0, 64),
    by: (query('by') ?? '').trim().slice(0, 10),
    kind: caseKinds.find((kind) => kind === query('kind')) ?? '',
    search: (query('q') ?? '').trim().slice(0, searchCharsMax),
  };
}

/** The part of the address after `?`, empty conditions left out. */
export function conditionsQuery({ status, kind, reviewer, by, search }: InboxConditions, page = 1): string {
  const parameters = new URLSearchParams();
  if (status !== 'waiting') parameters.set('status', status);
  if (kind !== '') parameters.set('kind', kind);
  if (reviewer !== '') parameters.set('reviewer', reviewer);
  if (by !== '') parameters.set('by', by);
  if (search !== '') parameters.set('q', search);
  if (page > 1) parameters.set('page', String(page));
  const text = parameters.toString();
  return text === '' ? '' : `?${text}`;
}

export function isWrongDay({ by }: InboxConditions): boolean {
  return by !== '' && parseDay(by) === undefined;
}

export function inboxFilter(conditions: InboxConditions, accountId: string): InboxFilter {
  const { reviewer, by, search, kind, status } = conditions;
  const dueBy: CalendarDay | undefined = parseDay(by);
  return {
    // A planned cancellation is nobody's work: it is looked for among all that is filed.
    statuses: kind === 'cancellation-planned' && status === 'waiting' ? caseStatuses : statusesOf(status),
    ...(kind === '' ? {} : { kind }),
    ...(reviewer === '' ? {} : { reviewer: reviewer === 'me' ? accountId : reviewer }),
    ...(dueBy === undefined ? {} : { dueBy }),
    ...(search === '' ? {} : { search }),
  };
}

function statusesOf(status: string): InboxFilter['statuses'] {
  if (status === 'all') return caseStatuses;
  const one = caseStatuses.find((each) => each === status);
  return one === undefined ? waitingStatuses : [one];
}
