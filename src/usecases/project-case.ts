import { changeStatus } from '#dossier/allowed-change-actions';
import type { Declaration } from '#dossier/event-parts';
import type { OpenChange } from '#dossier/live-record';
import type { Particulars } from '#dossier/particulars';
import type { CalendarDay } from '#law/calendar-day';
import type { Deadline } from '#law/deadline';
import { type BegunDossier, currentDeclaration, currentSubmission } from '#dossier/state';
import { replay } from '#dossier/evolve';
import { checkDocument } from '#law/identifiers/document';
import { checkIcpNumber } from '#law/identifiers/icp-number';
import { checkWebAddress } from '#law/identifiers/web-address';
import type { CaseKeys, CaseStatus, CaseSummary } from './ports/casework.js';
import type { StoredEvent } from './ports/dossiers.js';

/** The particulars of what stands are needed only for the host key; erased ones leave it empty. */
export type CaseProjection = { readonly summary: CaseSummary; readonly keys: CaseKeys };

/** Folds a dossier into its line in the inbox. Pure, so that a rebuild gives the same rows. */
export function projectCase(
  dossierId: string,
  events: readonly StoredEvent[],
  particulars: Particulars | undefined,
): CaseProjection {
  const state = replay(events.map((stored) => stored.event));
  const last = events.at(-1);
  if (state.status === 'new' || last === undefined) throw new Error(`dossier ${dossierId} has no events`);
  const submission = currentSubmission(state);
  const declaration = currentDeclaration(state);
  const { platform, host } = declaration.facts;
  const changes = openChangesOf(state);
  const [oldest] = changes;
  const due = earliest(changes) ?? { key: `review:${state.submissions.length}`, deadline: submission.review };
  return {
    summary: {
      dossierId,
      version: last.version,
      status: caseStatus(state),
      operatorId: state.operatorId,
      ...(state.reviewerId === undefined ? {} : { reviewerId: state.reviewerId }),
      platformName: platform.name.trim(),
      hostKind: host.kind === 'individual' ? 'individual' : 'organisation',
      hostName: host.name.trim(),
      homeHost: homeHostOf(platform.homePageUrl),
      icpNumber: normalIcpNumber(platform.icpNumber),
      submissions: state.submissions.length,
      receivedAt: oldest?.submittedAt ?? submission.receivedAt,
      dueOn: due.deadline.dueOn,
      dueProvisional: due.deadline.provisional,
      dueKey: due.key,
      ...numberOf(state),
      openChanges: changes.length,
      openHostChanges: changes.filter(({ kind }) => kind === 'host').length,
      ...plannedEndOf(state),
      updatedAt: last.event.at,
    },
    keys: {
      hostDocument: hostDocumentOf(declaration, submission.review.startsOn, particulars),
      otherNames: otherNames(state, declaration),
    },
  };
}

function openChangesOf(state: BegunDossier): readonly OpenChange[] {
  return state.status === 'filed' ? state.changes : [];
}

/** One change that waits for a second person is enough: nobody may miss that there is something to decide. */
export function caseStatus(state: BegunDossier): CaseStatus {
  const changes = openChangesOf(state);
  if (changes.length === 0) return state.status;
  const isPrepared = changes.some((change) => changeStatus(change) === 'prepared');
  return isPrepared ? 'change-prepared' : 'change-under-examination';
}

type Due = { readonly key: string; readonly deadline: Deadline };

function earliest(changes: readonly OpenChange[]): Due | undefined {
  return changes
    .map(({ change, examineBy }) => ({ key: `change-examination:${change}`, deadline: examineBy }))
    .reduce<Due | undefined>(
      (first, each) => (first === undefined || each.deadline.dueOn < first.deadline.dueOn ? each : first),
      undefined,
    );
}

function plannedEndOf(state: BegunDossier): { readonly plannedEndOn?: CalendarDay } {
  if (state.status !== 'filed' || state.plannedCancellation === undefined) return {};
  return { plannedEndOn: state.plannedCancellation.endsOn };
}

/** Whoever knows a platform by an earlier name, or by the one it is about to have, finds it too. */
function otherNames(state: BegunDossier, current: Declaration): readonly string[] {
  const earlier = state.status === 'filed' || state.status === 'cancelled' ? state.record : [];
  const known = new Set(namesOf(current));
  const others = [...earlier, ...openChangesOf(state)].flatMap(({ declaration }) => namesOf(declaration));
  return [...new Set(others)].filter((name) => name !== '' && !known.has(name));
}

function namesOf({ facts: { platform, host } }: Declaration): readonly string[] {
  return [
    platform.name.trim(),
    host.name.trim(),
    homeHostOf(platform.homePageUrl),
    normalIcpNumber(platform.icpNumber),
  ];
}

function numberOf(state: BegunDossier): { readonly number?: string } {
  return state.status === 'filed' || state.status === 'cancelled' ? { number: state.number } : {};
}

function homeHostOf(url: string): string {
  const checked = checkWebAddress(url);
  return checked.verdict === 'impossible' ? '' : checked.host;
}

function normalIcpNumber(typed: string): string {
  const checked = checkIcpNumber(typed);
  return checked.verdict === 'impossible' ? '' : checked.normal;
}

function hostDocumentOf(
  { facts }: Declaration,
  today: CalendarDay,
  particulars: Particulars | undefined,
): string {
  const { documentKind } = facts.host;
  if (particulars === undefined || documentKind === '') return '';
  const checked = checkDocument(documentKind, particulars.documentNumber, today);
  return checked.verdict === 'impossible' ? '' : `${documentKind}:${checked.normal}`;
}
