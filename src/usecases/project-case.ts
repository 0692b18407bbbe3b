import type { Declaration } from '#dossier/event-parts';
import type { Particulars } from '#dossier/particulars';
import type { CalendarDay } from '#law/calendar-day';
import { type BegunDossier, currentDeclaration, currentSubmission } from '#dossier/state';
import { replay } from '#dossier/evolve';
import { checkDocument } from '#law/identifiers/document';
import { checkIcpNumber } from '#law/identifiers/icp-number';
import { checkWebAddress } from '#law/identifiers/web-address';
import type { CaseKeys, CaseSummary } from './ports/casework.js';
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
  return {
    summary: {
      dossierId,
      version: last.version,
      status: state.status,
      operatorId: state.operatorId,
      ...(state.reviewerId === undefined ? {} : { reviewerId: state.reviewerId }),
      platformName: platform.name.trim(),
      hostKind: host.kind === 'individual' ? 'individual' : 'organisation',
      hostName: host.name.trim(),
      homeHost: homeHostOf(platform.homePageUrl),
      icpNumber: normalIcpNumber(platform.icpNumber),
      submissions: state.submissions.length,
      receivedAt: submission.receivedAt,
      dueOn: submission.review.dueOn,
      dueProvisional: submission.review.provisional,
      ...numberOf(state),
      updatedAt: last.event.at,
    },
    keys: { hostDocument: hostDocumentOf(declaration, submission.review.startsOn, particulars) },
  };
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
