import type { Role } from '#dossier/actor';
import type { DossierEvent, DossierEventType } from '#dossier/events';
import type { BegunDossier } from '#dossier/state';
import type { DossierActed, EffectDeps } from '../acted.js';
import type { Stores } from '../ports.js';
import { tell } from './tell.js';

/** What the operator of a dossier hears of: everything that concerns them, nothing of how the work is shared out. */
export const toldToOperator = {
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

/** What the staff hears of, as long as it gives them something to do. */
export const toldToStaff = [
  'FilingSubmitted',
  'CorrectionSubmitted',
  'CaseAssigned',
  'DecisionPrepared',
  'PreparationReturned',
  'ChangeSubmitted',
  'ChangePrepared',
  'ChangePreparationReturned',
] as const satisfies readonly DossierEventType[];

/** Queues the messages an act causes: to the operator what happened, to the staff what awaits them. */
export async function tellPeople(
  deps: EffectDeps,
  stores: Stores,
  { dossier, added }: DossierActed,
): Promise<void> {
  const { dossierId, state } = dossier;
  if (state.status === 'new') return;
  for (const { version, event } of added) {
    const place = { dossierId, version };
    const once = `${dossierId}/${version}`;
    if (toldToOperator[event.type]) {
      const to = { kind: 'account', accountId: state.operatorId } as const;
      await tell(deps, stores, {
        to,
        notice: { kind: 'dossier-act', ...place },
        once: `dossier-act/${once}`,
      });
    }
    for (const accountId of await staffToTell(stores, state, event)) {
      const to = { kind: 'account', accountId } as const;
      await tell(deps, stores, { to, notice: { kind: 'case-act', ...place }, once: `case-act/${once}` });
    }
  }
}

/** Whom an act gives something to do. Nobody is told of what they did themselves. */
async function staffToTell(
  stores: Stores,
  state: BegunDossier,
  event: DossierEvent,
): Promise<readonly string[]> {
  switch (event.type) {
    case 'FilingSubmitted':
      return whoAssigns(stores);
    case 'CorrectionSubmitted':
    case 'ChangeSubmitted':
      return state.reviewerId === undefined ? whoAssigns(stores) : [state.reviewerId];
    case 'CaseAssigned':
      return event.reviewerId === event.by ? [] : [event.reviewerId];
    case 'DecisionPrepared':
    case 'ChangePrepared':
      return whoDecides(stores, [event.by, state.operatorId]);
    case 'PreparationReturned':
    case 'ChangePreparationReturned':
      return state.reviewerId === undefined || state.reviewerId === event.by ? [] : [state.reviewerId];
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
      return [];
    default:
      return event satisfies never;
  }
}

/** Supervisors share out new cases; where there are none, reviewers take them. */
async function whoAssigns(stores: Stores): Promise<readonly string[]> {
  const supervisors = await holders(stores, 'supervisor');
  return supervisors.length > 0 ? supervisors : holders(stores, 'reviewer');
}

/** Everybody who may be the second person of a prepared decision. */
async function whoDecides(stores: Stores, but: readonly string[]): Promise<readonly string[]> {
  const all = [...(await holders(stores, 'supervisor')), ...(await holders(stores, 'reviewer'))];
  return [...new Set(all)].filter((accountId) => !but.includes(accountId));
}

async function holders({ accounts }: Stores, role: Role): Promise<readonly string[]> {
  return (await accounts.withRole(role)).map(({ id }) => id);
}
