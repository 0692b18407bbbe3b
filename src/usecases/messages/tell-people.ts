import type { DossierEventType } from '#dossier/events';
import type { DossierActed, EffectDeps } from '../acted.js';
import type { Stores } from '../ports.js';
import { tell } from './tell.js';

/** What the operator of a dossier hears of: everything that concerns them, nothing of how the work is shared out. */
const toldToOperator = {
  FilingSubmitted: true,
  CaseAssigned: false,
  CorrectionRequested: true,
  CorrectionSubmitted: true,
  DecisionPrepared: false,
  PreparationReturned: false,
  FilingRecorded: true,
  ScopeExcluded: true,
  DeadlinesMoved: true,
  ChangeSubmitted: true,
  ChangeWithdrawn: false,
  ChangeReturned: true,
  ChangePrepared: false,
  ChangePreparationReturned: false,
  ChangeRecorded: true,
  ContactUpdated: true,
  CancellationPlanned: true,
  CancellationRevoked: true,
  FilingCancelled: true,
} as const satisfies Record<DossierEventType, boolean>;

/** Queues the messages an act causes. */
export async function tellPeople(
  deps: EffectDeps,
  stores: Stores,
  { dossier, added }: DossierActed,
): Promise<void> {
  const { dossierId, state } = dossier;
  if (state.status === 'new') return;
  for (const { version, event } of added) {
    if (!toldToOperator[event.type]) continue;
    await tell(deps, stores, {
      to: { kind: 'account', accountId: state.operatorId },
      notice: { kind: 'dossier-act', dossierId, version },
      once: `dossier-act/${dossierId}/${version}`,
    });
  }
}
