import type { Declaration } from '#dossier/event-parts';
import type { DossierEvent } from '#dossier/events';
import { liveVersion } from '#dossier/live-record';
import { type DossierState, currentSubmission } from '#dossier/state';
import type { HandedAct } from '#handover/package';
import { measures } from '#law/citation';
import type { LoadedDossier } from '../load-dossier.js';
import type { StoredEvent } from '../ports/dossiers.js';

/** An act both ministries are told of, and the filing as it stands after it. */
export type ActToHand = { readonly act: HandedAct; readonly declaration: Declaration };

/**
 * What the ministries are told of an event; undefined for those that concern the examination alone. `state` is the
 * dossier right after the act.
 */
export function actToHand(
  { dossierId, state }: LoadedDossier,
  { version, event }: StoredEvent,
): ActToHand | undefined {
  const told = toldOf(state, event);
  if (told === undefined) return undefined;
  const { declaration, ...act } = told;
  return { act: { dossierId, version, at: event.at, ...act }, declaration };
}

type Told = Omit<HandedAct, 'dossierId' | 'version' | 'at'> & { readonly declaration: Declaration };

function toldOf(state: DossierState, event: DossierEvent): Told | undefined {
  switch (event.type) {
    case 'FilingRecorded': {
      if (state.status === 'new') throw new Error('a filing was recorded in a dossier that has not begun');
      const { declaration, receivedAt } = currentSubmission(state);
      const { number, legalBasis } = event;
      return { kind: 'filing', number, record: 1, legalBasis, receivedAt, declaration };
    }
    case 'ChangeRecorded': {
      const { number, record, legalBasis, changedOn, changedItems, declaration } = event;
      return { kind: 'change', number, record, legalBasis, changedOn, changedItems, declaration };
    }
    case 'ContactUpdated': {
      const { number, record, changedOn, changedItems, declaration } = event;
      const legalBasis = measures(6);
      return { kind: 'contact-update', number, record, legalBasis, changedOn, changedItems, declaration };
    }
    case 'FilingCancelled': {
      if (state.status !== 'cancelled') throw new Error('a filing was cancelled in a dossier that is not');
      const { number, legalBasis, endedOn, declaredAt: receivedAt } = event;
      const { version: record, declaration } = liveVersion(state);
      return { kind: 'cancellation', number, record, legalBasis, receivedAt, endedOn, declaration };
    }
    case 'FilingSubmitted':
    case 'CaseAssigned':
    case 'CorrectionRequested':
    case 'CorrectionSubmitted':
    case 'DecisionPrepared':
    case 'PreparationReturned':
    case 'ScopeExcluded':
    case 'DeadlinesMoved':
    case 'ChangeSubmitted':
    case 'ChangeWithdrawn':
    case 'ChangeReturned':
    case 'ChangePrepared':
    case 'ChangePreparationReturned':
    case 'CancellationPlanned':
    case 'CancellationRevoked':
      return undefined;
    default:
      return event satisfies never;
  }
}
