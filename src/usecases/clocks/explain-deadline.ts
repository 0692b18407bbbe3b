import { type Actor, roles } from '#dossier/actor';
import { dayInChina } from '#law/calendar-day';
import { explainStored } from '#law/counted-again';
import type { Deadline, ExplainedDeadline } from '#law/deadline';
import { caseReaders, mayReadCase } from '../casework/case-access.js';
import { type Urgency, urgencyOf } from '../casework/inbox.js';
import { visibleMinistries } from '../handover/handover-access.js';
import { loadDossier } from '../load-dossier.js';
import { type Outcome, fail, forbidden, notFound, succeed } from '../outcome.js';
import type { Deps, Stores } from '../ports.js';
import type { DeadlineReference, StoredDeadline } from '../ports/deadlines.js';

export type DeadlineView = {
  readonly stored: StoredDeadline;
  /** By the calendar as it is now. */
  readonly explained: ExplainedDeadline;
  /** Where a holiday notice moved it, the oldest first. */
  readonly moves: readonly { readonly from: Deadline; readonly to: Deadline; readonly notice: string }[];
  /** While it is open. */
  readonly urgency?: Urgency;
  /** Of a dossier, when it has a name. */
  readonly platformName?: string;
  /** The person asking sees the case from behind the counter. */
  readonly asStaff: boolean;
};

/** Anybody with an account may ask; whose deadline it is decides the answer. */
export const deadlineAskers = roles;

/** 为什么是这一天 — any stored deadline, for those who may know of the thing it is about. */
export async function explainDeadline(
  deps: Pick<Deps, 'persistence' | 'clock' | 'legal'>,
  { actor, ...reference }: DeadlineReference & { readonly actor: Actor },
): Promise<Outcome<DeadlineView>> {
  const { read } = deps.persistence;
  const stored = await read.deadlines.one(reference);
  if (stored === undefined) return fail(notFound);
  const about = await aboutFor(read, stored, actor);
  if (!about.ok) return about;
  const { calendar } = deps.legal;
  const today = dayInChina(deps.clock.now());
  return succeed({
    stored,
    explained: explainStored(calendar, stored.deadline),
    ...(stored.state === 'open' ? { urgency: urgencyOf(stored.deadline.dueOn, { today, calendar }) } : {}),
    ...about.value,
  });
}

type About = Pick<DeadlineView, 'moves' | 'platformName' | 'asStaff'>;

async function aboutFor(
  stores: Stores,
  { subject, subjectId, key, responsibleId }: StoredDeadline,
  actor: Actor,
): Promise<Outcome<About>> {
  const isStaff = caseReaders.some((role) => actor.roles.includes(role));
  switch (subject) {
    case 'dossier': {
      const { state, events } = await loadDossier(stores, subjectId);
      if (state.status === 'new') return fail(notFound);
      const asStaff = mayReadCase(state, actor);
      if (!asStaff && state.operatorId !== actor.accountId) return fail(notFound);
      const moves = events.flatMap(({ event }) =>
        event.type === 'DeadlinesMoved'
          ? event.moves
              .filter((move) => move.key === key)
              .map(({ from, to }) => ({ from, to, notice: event.notice }))
          : [],
      );
      const { platformName } = (await stores.casework.byId(subjectId)) ?? {};
      return succeed({ moves, asStaff, ...(platformName === undefined ? {} : { platformName }) });
    }
    // A draft is its owner's and nobody else's.
    case 'draft':
      return responsibleId === actor.accountId ? succeed({ moves: [], asStaff: false }) : fail(notFound);
    // A liaison officer asks about the packages of their own ministry, whose name begins the subject.
    case 'handover':
      return isStaff || visibleMinistries(actor).some((ministry) => subjectId.startsWith(`${ministry}/`))
        ? succeed({ moves: [], asStaff: true })
        : fail(forbidden);
    case 'report':
      return isStaff || responsibleId === actor.accountId
        ? succeed({ moves: [], asStaff: true })
        : fail(forbidden);
    default:
      return subject satisfies never;
  }
}
