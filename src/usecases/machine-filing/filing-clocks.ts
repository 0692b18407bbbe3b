import type { CountedDay, Deadline, ExplainedDeadline } from '#law/deadline';
import { explainDeadline } from '#law/working-days';
import type { DossierReference } from '../filing/filing-status.js';
import { loadDossier } from '../load-dossier.js';
import { type Outcome, fail, notFound, succeed } from '../outcome.js';
import type { Deps } from '../ports.js';
import type { StoredDeadline } from '../ports/deadlines.js';

/** A clock of a filing with the days it was counted by. */
export type FilingClock = Pick<StoredDeadline, 'key' | 'bearer' | 'state' | 'closedAt'> & {
  readonly deadline: ExplainedDeadline;
};

/** 期限 of the operator's own filing: who must act by when, and why that day. Open ones first, then by day. */
export async function filingClocks(
  { persistence, legal }: Pick<Deps, 'persistence' | 'legal'>,
  { actor, dossierId }: DossierReference,
): Promise<Outcome<readonly FilingClock[]>> {
  const { state } = await loadDossier(persistence.read, dossierId);
  if (state.status === 'new' || state.operatorId !== actor.accountId) return fail(notFound);
  const stored = await persistence.read.deadlines.ofSubject('dossier', dossierId);
  const clocks = stored.map(({ key, bearer, deadline, ...row }): FilingClock => {
    const { closedAt } = row;
    return {
      key,
      bearer,
      state: row.state,
      deadline: { ...deadline, days: daysOf(legal, deadline) },
      ...(closedAt === undefined ? {} : { closedAt }),
    };
  });
  return succeed(
    clocks.toSorted(
      (a, b) =>
        Number(a.state !== 'open') - Number(b.state !== 'open') ||
        a.deadline.dueOn.localeCompare(b.deadline.dueOn),
    ),
  );
}

/** The stored date binds; days are told where they are counted and lead to it. A launch is a day and no period. */
function daysOf({ calendar }: Deps['legal'], { rule, startsOn, dueOn }: Deadline): readonly CountedDay[] {
  if (rule.length === 0) return [];
  const explained = explainDeadline(calendar, rule, startsOn);
  return explained.dueOn === dueOn ? explained.days : [];
}
