import type { DossierEvent } from '#dossier/events';
import { replay } from '#dossier/evolve';
import { type BegunDossier, currentDeclaration } from '#dossier/state';
import type { Stores } from '../ports.js';
import type { StoredEvent } from '../ports/dossiers.js';
import type { Notice } from '../ports/notices.js';

type DossierNotice = Extract<Notice, { kind: 'dossier-act' | 'case-act' }>;

/** An act in a dossier, as a template knows it. */
export type ActInDossier = {
  readonly dossierId: string;
  readonly version: number;
  readonly event: DossierEvent;
  /** The submission it belongs to, counted from 1. */
  readonly submission: number;
  /** As it was called when it happened. */
  readonly platformName: string;
  /** An individual's platform is not named outside of the portal. */
  readonly isIndividual: boolean;
};

/** The act, and the dossier as it stands now. */
export type LoadedAct = { readonly act: ActInDossier; readonly state: BegunDossier };

/** Undefined when there is no such act. */
export async function readActInDossier(
  { events }: Stores,
  { dossierId, version }: DossierNotice,
): Promise<LoadedAct | undefined> {
  const stored = await events.load(dossierId);
  const told = stored.find((one) => one.version === version);
  const state = replay(stored.map((one) => one.event));
  if (told === undefined || state.status === 'new') return undefined;
  const { event } = told;
  const { facts } = 'declaration' in event ? event.declaration : currentDeclaration(state);
  const submission = submissionsUpTo(stored, version);
  const { name: platformName } = facts.platform;
  const isIndividual = facts.host.kind === 'individual';
  return { act: { dossierId, version, event, submission, platformName, isIndividual }, state };
}

function submissionsUpTo(stored: readonly StoredEvent[], version: number): number {
  const submissions = stored.filter(
    (one) =>
      one.version <= version &&
      (one.event.type === 'FilingSubmitted' || one.event.type === 'CorrectionSubmitted'),
  );
  return submissions.length;
}

/** Whether what an act asked of the staff is still to be done. */
export function isStillToDo({ act: { event, submission }, state }: LoadedAct): boolean {
  switch (event.type) {
    case 'FilingSubmitted':
      return state.status === 'under-review' && state.reviewerId === undefined && isCurrent();
    case 'CorrectionSubmitted':
      return state.status === 'under-review' && isCurrent();
    case 'CaseAssigned':
      return isOpen(state) && state.reviewerId === event.reviewerId;
    case 'DecisionPrepared':
      return state.status === 'decision-prepared' && state.preparation.preparedAt === event.at;
    case 'PreparationReturned':
      return state.status === 'under-review' && isCurrent();
    case 'ChangeSubmitted':
    case 'ChangePreparationReturned':
      return openChange(state, event.change)?.preparation === undefined && isOpenChange(state, event.change);
    case 'ChangePrepared':
      return openChange(state, event.change)?.preparation?.preparedAt === event.at;
    case 'CorrectionRequested':
    case 'FilingRecorded':
    case 'ScopeExcluded':
    case 'DeadlinesMoved':
    case 'ChangeWithdrawn':
    case 'ChangeReturned':
    case 'ChangeRecorded':
    case 'ContactUpdated':
    case 'CancellationPlanned':
    case 'CancellationRevoked':
    case 'FilingCancelled':
      return false;
    default:
      return event satisfies never;
  }

  function isCurrent(): boolean {
    return state.submissions.length === submission;
  }
}

function isOpen(state: BegunDossier): boolean {
  if (state.status === 'filed') return state.changes.length > 0;
  return state.status !== 'cancelled' && state.status !== 'out-of-scope';
}

function openChange(state: BegunDossier, change: number) {
  return state.status === 'filed' ? state.changes.find((one) => one.change === change) : undefined;
}

function isOpenChange(state: BegunDossier, change: number): boolean {
  return openChange(state, change) !== undefined;
}
