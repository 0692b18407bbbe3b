import type { FiledEvent } from './change-events.js';
import type { DossierEvent } from './events.js';
import { type OpenChange, liveVersion } from './live-record.js';
import type { CancelledDossier, FiledDossier } from './state.js';

/** Folds what happens to a filed dossier. Throws when the event cannot follow: that is a broken history. */
export function evolveFiled(state: FiledDossier, event: FiledEvent): FiledDossier | CancelledDossier {
  switch (event.type) {
    case 'ChangeSubmitted': {
      expectThat(event.change === state.changesSubmitted + 1, event);
      const { type: _type, at, by: _by, lawEdition: _edition, ...rest } = event;
      const changes = [...state.changes, { ...rest, submittedAt: at }];
      return { ...state, changes, changesSubmitted: event.change };
    }
    case 'ChangeWithdrawn':
    case 'ChangeReturned':
      expectThat(isOpen(state, event.change), event);
      return without(state, event.change);
    case 'ChangePrepared': {
      const preparation = { preparedBy: event.by, preparedAt: event.at, note: event.note };
      return withChange(state, event, (change) => ({ ...change, preparation }));
    }
    case 'ChangePreparationReturned':
      return withChange(state, event, ({ preparation: _returned, ...change }) => change);
    case 'ChangeRecorded':
      expectThat(isOpen(state, event.change), event);
      return without(withVersion(state, event), event.change);
    case 'ContactUpdated':
      return withVersion(state, event);
    case 'CancellationPlanned': {
      const { at: plannedAt, endsOn, reason } = event;
      return { ...state, plannedCancellation: { plannedAt, endsOn, reason } };
    }
    case 'CancellationRevoked': {
      expectThat(state.plannedCancellation !== undefined, event);
      const { plannedCancellation: _revoked, ...rest } = state;
      return rest;
    }
    case 'FilingCancelled': {
      // Changes still open lapse with the filing.
      const { changes: _lapsed, plannedCancellation: _planned, ...rest } = state;
      const { at: cancelledAt, endedOn, declaredAt, timeliness, reason } = event;
      return { ...rest, status: 'cancelled', cancelledAt, endedOn, declaredAt, timeliness, reason };
    }
    default:
      return event satisfies never;
  }
}

function withVersion(
  state: FiledDossier,
  event: Extract<FiledEvent, { type: 'ChangeRecorded' | 'ContactUpdated' }>,
): FiledDossier {
  const { record: version, at: since, declaration, changedItems } = event;
  expectThat(version === liveVersion(state).version + 1, event);
  const change = event.type === 'ChangeRecorded' ? { change: event.change } : {};
  const { record } = state;
  return { ...state, record: [...record, { version, since, declaration, changedItems, ...change }] };
}

function withChange(
  state: FiledDossier,
  event: FiledEvent & { readonly change: number },
  edit: (change: OpenChange) => OpenChange,
): FiledDossier {
  expectThat(isOpen(state, event.change), event);
  const changes = state.changes.map((each) => (each.change === event.change ? edit(each) : each));
  return { ...state, changes };
}

function without(state: FiledDossier, change: number): FiledDossier {
  return { ...state, changes: state.changes.filter((each) => each.change !== change) };
}

function isOpen({ changes }: FiledDossier, change: number): boolean {
  return changes.some((each) => each.change === change);
}

function expectThat(fits: boolean, event: Pick<DossierEvent, 'type'>): void {
  if (!fits) throw new Error(`broken history: ${event.type} does not fit the filed dossier`);
}
