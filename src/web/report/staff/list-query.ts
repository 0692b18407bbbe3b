import { type ReportGround, allReportGrounds } from '#law/article-09-reports';
import { type CalendarDay, parseDay } from '#law/calendar-day';
import type { ReportFilter } from '#usecases/ports/report-list';
import type { BegunStatus } from '../words/status-words.js';

/** In the order of the work. */
export const reportStatuses = [
  'received',
  'accepted',
  'verifying',
  'outcome-proposed',
  'concluded',
  'handled',
  'not-accepted',
  'passed-on',
  'merged',
] as const satisfies readonly BegunStatus[];

/** Conditions of the list as they stand in its address. */
export type ListConditions = {
  /** `open` (the default), `all`, or one status. */
  readonly status: string;
  /** Empty for everybody, `me`, `nobody`, or an account id. */
  readonly handler: string;
  /** Due on or before; as typed, so that a wrong day is shown again. */
  readonly by: string;
  readonly ground: '' | ReportGround;
  readonly platform: '' | 'filed' | 'unfiled';
  readonly search: string;
};

export const noConditions: ListConditions = {
  status: 'open',
  handler: '',
  by: '',
  ground: '',
  platform: '',
  search: '',
};

const searchCharsMax = 100;

export function readConditions(query: (name: string) => string | undefined): ListConditions {
  const status = query('status') ?? '';
  const known = status === 'all' || reportStatuses.some((each) => each === status);
  const platform = query('platform');
  return {
    status: known ? status : 'open',
    handler: (query('handler') ?? '').slice(0, 64),
    by: (query('by') ?? '').trim().slice(0, 10),
    ground: allReportGrounds.find((each) => each === query('ground')) ?? '',
    platform: platform === 'filed' || platform === 'unfiled' ? platform : '',
    search: (query('q') ?? '').trim().slice(0, searchCharsMax),
  };
}

/** The part of the address after `?`, empty conditions left out. */
export function conditionsQuery(conditions: ListConditions, page = 1): string {
  const parameters = new URLSearchParams();
  if (conditions.status !== 'open') parameters.set('status', conditions.status);
  for (const name of ['handler', 'by', 'ground', 'platform'] as const) {
    if (conditions[name] !== '') parameters.set(name, conditions[name]);
  }
  if (conditions.search !== '') parameters.set('q', conditions.search);
  if (page > 1) parameters.set('page', String(page));
  const text = parameters.toString();
  return text === '' ? '' : `?${text}`;
}

export function isWrongDay({ by }: ListConditions): boolean {
  return by !== '' && parseDay(by) === undefined;
}

export function listFilter(conditions: ListConditions, accountId: string): Omit<ReportFilter, 'viewer'> {
  const { handler, by, ground, platform, search } = conditions;
  const dueBy: CalendarDay | undefined = parseDay(by);
  const one = reportStatuses.find((each) => each === conditions.status);
  return {
    statuses: one === undefined ? [] : [one],
    ...(conditions.status === 'open' ? { closed: false } : {}),
    ...(handler === '' ? {} : { handler: handler === 'me' ? accountId : handler }),
    ...(dueBy === undefined ? {} : { dueBy }),
    ...(ground === '' ? {} : { ground }),
    ...(platform === '' ? {} : { platform }),
    ...(search === '' ? {} : { search }),
  };
}
