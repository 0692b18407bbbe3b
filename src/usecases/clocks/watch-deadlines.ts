import { clockInChina, dayInChina } from '#law/calendar-day';
import { tell } from '../messages/tell.js';
import type { Deps, Stores } from '../ports.js';
import type { DeadlineReference, StoredDeadline } from '../ports/deadlines.js';
import { openPages } from './all-open.js';
import { type DueStep, type TellingPlan, isToldByAnother, stepDue } from './step-due.js';

export type WatchDeps = Pick<Deps, 'persistence' | 'clock' | 'randomness' | 'legal'> & {
  readonly tellingPlan: TellingPlan;
};

/**
 * Looks at every open deadline and tells people what is due today. Each step is taken once for a date, however many
 * processes watch and however often.
 *
 * 1. Read the open ones and the steps taken. A crash here changed nothing.
 * 2. For each step that is due: lock the deadline, look again, mark the step and queue the messages, in one transaction.
 *    What was done in between is not told of; a crash leaves either both or neither.
 * 3. The delivery looks a third time when it puts the message into words, and withdraws what is no longer so.
 *
 * Returns how many steps were taken.
 */
export async function watchDeadlines(deps: WatchDeps): Promise<number> {
  const { persistence } = deps;
  let taken = 0;
  for await (const page of openPages(persistence.read)) {
    const due = page.flatMap((stored) => {
      const step = stepNow(deps, stored);
      // Also looked at under the lock; here it saves a transaction for every case at every run.
      const isOther = step !== undefined && isToldByAnother(stored, siblingsIn(page, stored));
      return step === undefined || isOther ? [] : [{ stored, step }];
    });
    const done = await persistence.read.deadlines.stepsOf(due.map(({ stored }) => stored));
    const before = new Set(done.map(stepName));
    for (const { stored, step } of due) {
      if (before.has(stepName({ ...stored, ...step, dueOn: stored.deadline.dueOn }))) continue;
      if (await persistence.transact((stores) => takeStep(deps, stores, stored))) taken += 1;
    }
  }
  return taken;
}

function stepNow({ clock, legal, tellingPlan }: WatchDeps, stored: StoredDeadline): DueStep | undefined {
  const now = clock.now();
  if (Number(clockInChina(now).slice(11, 13)) < tellingPlan.tellFromHour) return undefined;
  // Nobody can be reminded of a date that had passed when the duty became known: that is a fact of the record.
  if (stored.deadline.dueOn < dayInChina(stored.openedAt)) return undefined;
  return stepDue(stored, { today: dayInChina(now), calendar: legal.calendar, plan: tellingPlan });
}

async function takeStep(deps: WatchDeps, stores: Stores, reference: DeadlineReference): Promise<boolean> {
  const stored = await stores.deadlines.lockOne(reference);
  const due = stored === undefined ? undefined : stepNow(deps, stored);
  if (stored === undefined || due === undefined) return false;
  const siblings = await stores.deadlines.ofSubject(stored.subject, stored.subjectId);
  if (isToldByAnother(stored, siblings)) return false;
  const recipients = await recipientsOf(stores, stored, due.kind);
  if (recipients.length === 0) return false;
  const { dueOn } = stored.deadline;
  const isFirst = await stores.deadlines.takeStep(stored, { dueOn, step: due.step, at: deps.clock.now() });
  if (!isFirst) return false;
  const { subject, subjectId, key } = stored;
  for (const accountId of recipients) {
    await tell(deps, stores, {
      to: { kind: 'account', accountId },
      notice: { kind: `deadline-${due.kind}`, subject, subjectId, key, dueOn },
      once: ['deadline', subject, subjectId, key, dueOn, due.step].join('/'),
    });
  }
  return true;
}

/**
 * Whoever is to act; the supervisors where that is nobody who can, and beside them when the date has passed. What an
 * operator owes is theirs to know, but a planned end that did not come about is the portal's own failing.
 */
async function recipientsOf(
  stores: Stores,
  { bearer, responsibleId, deadline }: StoredDeadline,
  kind: DueStep['kind'],
): Promise<readonly string[]> {
  const responsible = responsibleId === undefined ? undefined : await stores.accounts.byId(responsibleId);
  const active = responsible?.disabledAt === undefined ? responsible : undefined;
  const own = active === undefined ? [] : [active.id];
  const concernsSupervisors =
    bearer === 'operator'
      ? kind === 'overdue' && deadline.rule.code === 'cancellation'
      : kind === 'overdue' || active === undefined;
  if (!concernsSupervisors) return own;
  const supervisors = await stores.accounts.withRole('supervisor');
  return [...new Set([...own, ...supervisors.map(({ id }) => id)])];
}

function stepName({
  subject,
  subjectId,
  key,
  dueOn,
  step,
}: DeadlineReference & { readonly dueOn: string; readonly step: string }): string {
  return [subject, subjectId, key, dueOn, step].join(' ');
}

function siblingsIn(page: readonly StoredDeadline[], { subject, subjectId }: DeadlineReference) {
  return page.filter((each) => each.subjectId === subjectId && each.subject === subject);
}
