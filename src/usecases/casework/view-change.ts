import type { Actor } from '#dossier/actor';
import { type ChangeAction, allowedChangeActions, changeCapacities } from '#dossier/allowed-change-actions';
import { itemsMovedSince } from '#dossier/live-record';
import type { CancelledDossier, FiledDossier } from '#dossier/state';
import { dayInChina } from '#law/calendar-day';
import type { Deadline, ExplainedDeadline } from '#law/deadline';
import type { ContentItem, FilingContents } from '#law/filing-contents';
import type { Finding } from '#law/finding';
import { explainDeadline } from '#law/working-days';
import { versionOf } from '../changes/filed-dossier.js';
import { type Outcome, fail, notFound, succeed } from '../outcome.js';
import type { Deps } from '../ports.js';
import { type CaseView, shownContents, viewCase } from './case-view.js';
import { type Urgency, urgencyOf } from './inbox.js';
import type { ChangeLine } from './record-history.js';

type ViewDeps = Pick<Deps, 'persistence' | 'clock' | 'legal'>;

export type ChangeView = ChangeLine & {
  /** The platform it is a change of, with its record as it stands. */
  readonly of: CaseView;
  readonly state: FiledDossier | CancelledDossier;
  /** What may be done to it now by this person. */
  readonly actions: readonly ChangeAction[];
  /** Prepared by this very person, who therefore does not decide. */
  readonly isOwnProposal: boolean;
  /** The version it was prepared against and what it proposes, masked as on the case page. */
  readonly base: FilingContents;
  readonly proposed: FilingContents;
  /** Items that moved since that version, stale or not. */
  readonly moved: readonly ContentItem[];
  /** Doubts and questions on what it changes. */
  readonly findings: readonly Finding[];
  /** Art. 6, the operator's thirty days. */
  readonly changeDue: ExplainedDeadline;
  readonly examineBy: ExplainedDeadline;
  /** While it is open. */
  readonly urgency?: Urgency;
};

/** Everything the page of one change shows, as this person may see it. A closed one can be read for ever. */
export async function viewChange(
  deps: ViewDeps,
  {
    actor,
    dossierId,
    change,
  }: { readonly actor: Actor; readonly dossierId: string; readonly change: number },
): Promise<Outcome<ChangeView>> {
  const found = await viewCase(deps, { actor, dossierId });
  if (!found.ok) return found;
  const { state, changes, maySeeParticulars } = found.value;
  const line = changes.find(({ submitted }) => submitted.change === change);
  if (line === undefined || (state.status !== 'filed' && state.status !== 'cancelled')) return fail(notFound);
  const { submitted, outcome } = line;
  const { calendar } = deps.legal;
  const { read } = deps.persistence;
  const open =
    outcome.kind === 'open' && state.status === 'filed' ? { state, change: outcome.change } : undefined;
  const examineBy = open?.change.examineBy ?? submitted.examineBy;
  const explained = (deadline: Deadline) => ({
    ...explainDeadline(calendar, deadline.rule, deadline.startsOn),
    ...deadline,
  });
  const today = dayInChina(deps.clock.now());
  return succeed({
    ...line,
    of: found.value,
    state,
    actions: open === undefined ? [] : allowedChangeActions(open.state, actor, open.change),
    isOwnProposal:
      open !== undefined && changeCapacities(open.state, actor, open.change).includes('preparer'),
    base: await shownContents(read, versionOf(state, submitted.baseRecord).declaration, maySeeParticulars),
    proposed: await shownContents(read, submitted.declaration, maySeeParticulars),
    moved: itemsMovedSince(state, submitted.baseRecord),
    findings: submitted.declaration.findings.filter(({ item }) => submitted.changedItems.includes(item)),
    changeDue: explained(submitted.changeDue),
    examineBy: explained(examineBy),
    ...(open === undefined ? {} : { urgency: urgencyOf(examineBy.dueOn, { today, calendar }) }),
  });
}

/** One version of the live record beside the one before it, as this person may see them. */
export type VersionView = {
  readonly of: CaseView;
  readonly version: CaseView['versions'][number];
  readonly contents: FilingContents;
  readonly previous?: FilingContents;
};

export async function viewVersion(
  deps: ViewDeps,
  {
    actor,
    dossierId,
    version,
  }: { readonly actor: Actor; readonly dossierId: string; readonly version: number },
): Promise<Outcome<VersionView>> {
  const found = await viewCase(deps, { actor, dossierId });
  if (!found.ok) return found;
  const { state, versions, maySeeParticulars } = found.value;
  const asked = versions.find((each) => each.version === version);
  if (asked === undefined || (state.status !== 'filed' && state.status !== 'cancelled'))
    return fail(notFound);
  const { read } = deps.persistence;
  const contentsOf = async (which: number) =>
    shownContents(read, versionOf(state, which).declaration, maySeeParticulars);
  return succeed({
    of: found.value,
    version: asked,
    contents: await contentsOf(version),
    ...(version === 1 ? {} : { previous: await contentsOf(version - 1) }),
  });
}
