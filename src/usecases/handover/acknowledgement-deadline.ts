import { type Instant, dayInChina } from '#law/calendar-day';
import type { Deadline } from '#law/deadline';
import type { Stores } from '../ports.js';
import type { DeadlineReference, StoredDeadline } from '../ports/deadlines.js';
import type { HandedPackage, PackageReference, TrackedPackage } from '../ports/handover.js';

/** Under which a package's deadline is kept; also the tail of its address. */
export function deadlineSubject({ ministry, sequence }: PackageReference): string {
  return `${ministry}/${sequence}`;
}

export const acknowledgementKey = 'acknowledgement';

/** Names the deadline by which a package is to be acknowledged. */
export function acknowledgementOf(handed: PackageReference): DeadlineReference {
  return { subject: 'handover', subjectId: deadlineSubject(handed), key: acknowledgementKey };
}

/** 签收期限 — opens when the package is handed over. */
export async function openDeadline(stores: Pick<Stores, 'deadlines'>, handed: HandedPackage): Promise<void> {
  await keep(stores, deadlineOfPackage(handed, handed.acknowledgeBy));
}

/** Met by the acknowledgement, in time or late; the day it had to be met by stays as it stood. */
export async function closeDeadline(
  stores: Pick<Stores, 'deadlines'>,
  handed: HandedPackage,
  closedAt: Instant,
): Promise<void> {
  const kept = await stores.deadlines.ofSubject('handover', deadlineSubject(handed));
  const stood = kept.find(({ key }) => key === acknowledgementKey);
  await keep(stores, deadlineOfPackage(handed, stood?.deadline ?? handed.acknowledgeBy, closedAt));
}

/** The deadline of a package as its rows tell it. */
export function deadlineOfPackage(
  handed: HandedPackage,
  deadline: Deadline,
  closedAt?: Instant,
): StoredDeadline {
  return {
    ...acknowledgementOf(handed),
    bearer: 'receiver',
    deadline,
    openedAt: handed.composedAt,
    ...(closedAt === undefined ? { state: 'open' } : { state: 'met', closedAt }),
  };
}

async function keep({ deadlines }: Pick<Stores, 'deadlines'>, deadline: StoredDeadline): Promise<void> {
  await deadlines.keep('handover', deadline.subjectId, [deadline]);
}

/** True when a package waits past its last day; never for one that is acknowledged. */
export function isLate(
  { dueOn, acknowledgement }: Pick<TrackedPackage, 'dueOn' | 'acknowledgement'>,
  now: Instant,
): boolean {
  return acknowledgement === undefined && dueOn !== undefined && dueOn < dayInChina(now);
}

/** True when it was acknowledged after its last day. */
export function wasLate({
  dueOn,
  acknowledgement,
}: Pick<TrackedPackage, 'dueOn' | 'acknowledgement'>): boolean {
  if (acknowledgement === undefined || dueOn === undefined) return false;
  return dueOn < dayInChina(acknowledgement.acknowledgedAt);
}
