import type { Actor } from '#dossier/actor';
import { type DossierAction, allowedActions } from '#dossier/allowed-actions';
import { join } from '#dossier/particulars';
import type { Declaration } from '#dossier/event-parts';
import { type BegunDossier, currentDeclaration, currentSubmission } from '#dossier/state';
import { type Instant, dayInChina } from '#law/calendar-day';
import type { ExplainedDeadline } from '#law/deadline';
import type { FilingContents } from '#law/filing-contents';
import { explainDeadline } from '#law/working-days';
import { loadDossier } from '../load-dossier.js';
import { type Outcome, fail, forbidden, notFound, succeed } from '../outcome.js';
import type { Deps, Stores } from '../ports.js';
import type { RelatedCase } from '../ports/casework.js';
import type { StoredEvent } from '../ports/dossiers.js';
import { type ShownMessage, toldAbout } from '../messages/inbox.js';
import { mayMark, mayReadCase, maySeeParticulars } from './case-access.js';
import { type CaseGroup, caseGroups } from './case-items.js';
import { type ChangeLine, type RecordedVersion, changeLines, recordedVersions } from './record-history.js';
import { type Reviewer, type Urgency, reviewersOf, urgencyOf, waitingStatuses } from './inbox.js';

/** Other filings are a hint, not a list to work through. */
const relatedMax = 10;
const toldMax = 20;

export type CaseView = {
  readonly dossierId: string;
  /** Sent back with every act, so that acting on a stale page is a conflict. */
  readonly version: number;
  readonly state: BegunDossier;
  /** When the submission under review came. */
  readonly receivedAt: Instant;
  readonly actions: readonly DossierAction[];
  readonly mayMark: boolean;
  readonly maySeeParticulars: boolean;
  /** What was declared; of a filed platform the record that stands. Personal fields are empty for those who may not see them; identity numbers are masked. */
  readonly contents: FilingContents;
  /** While a filing is under review: the submission before, when there is one, on the same terms. */
  readonly previous?: FilingContents;
  readonly groups: readonly CaseGroup[];
  /** Versions of the live record, the newest first; empty before the filing. */
  readonly versions: readonly RecordedVersion[];
  /** Every change that was ever submitted, the newest first. */
  readonly changes: readonly ChangeLine[];
  readonly review: ExplainedDeadline;
  readonly noticeDue: ExplainedDeadline;
  /** Absent while the authority's clock does not run. */
  readonly urgency?: Urgency;
  readonly related: readonly RelatedCase[];
  /** What the operator was told, newest first, with what became of mail and short message. */
  readonly told: readonly ShownMessage[];
  /** Oldest first. */
  readonly events: readonly StoredEvent[];
  /** Display names of the staff who acted or hold the case. */
  readonly names: ReadonlyMap<string, string>;
  /** Whom a supervisor can give the case to; empty for others. */
  readonly reviewers: readonly Reviewer[];
};

/** Everything the case page shows, as this person may see it. */
export async function viewCase(
  deps: Pick<Deps, 'persistence' | 'clock' | 'legal'>,
  { actor, dossierId }: { readonly actor: Actor; readonly dossierId: string },
): Promise<Outcome<CaseView>> {
  const { read } = deps.persistence;
  const { events, state } = await loadDossier(read, dossierId);
  if (state.status === 'new') return fail(notFound);
  if (!mayReadCase(state, actor)) return fail(forbidden);
  const isFiled = state.status === 'filed' || state.status === 'cancelled';
  const before = isFiled ? undefined : state.submissions.at(-2)?.declaration;
  const full = maySeeParticulars(state, actor);
  const actions = allowedActions(state, actor);
  const marks = await read.casework.marks(dossierId, state.submissions.length);
  return succeed({
    dossierId,
    version: events.at(-1)?.version ?? 0,
    state,
    receivedAt: currentSubmission(state).receivedAt,
    actions,
    mayMark: mayMark(state, actor),
    maySeeParticulars: full,
    contents: await shownContents(read, currentDeclaration(state), full),
    ...(before === undefined ? {} : { previous: await shownContents(read, before, full) }),
    groups: caseGroups(state, marks),
    versions: recordedVersions(events),
    changes: changeLines(state, events),
    ...clocks(deps, state),
    related: await read.casework.related(dossierId, relatedMax),
    told: await toldAbout(read, {
      subject: { kind: 'dossier', id: dossierId },
      accountId: state.operatorId,
      limit: toldMax,
    }),
    events,
    names: await read.accounts.namesOf(staffIn(state, events)),
    reviewers: actions.includes('assign') ? await reviewersOf(read) : [],
  });
}

/** The dates of the submission under review, with the days counted. */
function clocks({ clock, legal }: Pick<Deps, 'clock' | 'legal'>, state: BegunDossier) {
  const { calendar } = legal;
  const { review, noticeDue } = currentSubmission(state);
  const today = dayInChina(clock.now());
  const waits = waitingStatuses.some((status) => status === state.status);
  return {
    review: { ...explainDeadline(calendar, review.rule, review.startsOn), ...review },
    noticeDue: { ...explainDeadline(calendar, noticeDue.rule, noticeDue.startsOn), ...noticeDue },
    ...(waits ? { urgency: urgencyOf(review.dueOn, { today, calendar }) } : {}),
  };
}

/** What was declared, as somebody may see it: without personal fields, or whole with the identity number masked. */
export async function shownContents(
  stores: Stores,
  { facts, particulars }: Declaration,
  full: boolean,
): Promise<FilingContents> {
  if (!full) return facts;
  const contents = join(facts, await stores.particulars.byId(particulars.id));
  const { host } = contents;
  return { ...contents, host: { ...host, documentNumber: maskedNumber(host.documentNumber) } };
}

/** Shows the last four characters at most, and never more than a third of a short number. */
export function maskedNumber(number: string): string {
  const trimmed = number.trim();
  const shown = Math.min(4, Math.floor(trimmed.length / 3));
  return '*'.repeat(trimmed.length - shown) + trimmed.slice(trimmed.length - shown);
}

function staffIn(state: BegunDossier, events: readonly StoredEvent[]): readonly string[] {
  const acted = events.flatMap(({ event }) => {
    if (event.type === 'CaseAssigned') return [event.by, event.reviewerId];
    return [event.by];
  });
  const ids = state.reviewerId === undefined ? acted : [...acted, state.reviewerId];
  return [...new Set(ids)].filter((id) => id !== state.operatorId);
}
