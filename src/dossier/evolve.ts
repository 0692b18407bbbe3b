import type { DossierEvent, MovedDeadline } from './events.js';
import { evolveFiled } from './evolve-filed.js';
import type { RecordVersion } from './live-record.js';
import {
  type BegunDossier,
  type DossierState,
  type DossierStatus,
  type Open,
  type Submission,
  currentSubmission,
} from './state.js';

export const newDossier: DossierState = { status: 'new' };

/** Folds events, oldest first. */
export function replay(events: readonly DossierEvent[]): DossierState {
  return events.reduce(evolve, newDossier);
}

/** Applies one event. Throws when the event cannot follow the state: that is a broken history, not bad input. */
export function evolve(state: DossierState, event: DossierEvent): DossierState {
  if (event.type === 'FilingSubmitted') {
    if (state.status !== 'new') throw brokenHistory(state, event);
    const { at, declaration, review, noticeDue } = event;
    const first = { receivedAt: at, declaration, changedItems: [], replies: {}, review, noticeDue };
    return { status: 'under-review', operatorId: event.by, submissions: [first], notices: [] };
  }
  if (state.status === 'new') throw brokenHistory(state, event);
  return evolveBegun(state, event);
}

type LaterEvent = Exclude<DossierEvent, { type: 'FilingSubmitted' }>;

function evolveBegun(state: BegunDossier, event: LaterEvent): DossierState {
  const open = openPart(state);
  switch (event.type) {
    case 'CaseAssigned':
      return { ...state, reviewerId: event.reviewerId };
    case 'CorrectionRequested': {
      expect(state, event, 'under-review');
      const notice = { round: event.round, sentAt: event.at, points: event.points };
      return { ...open, status: 'awaiting-correction', notices: [...open.notices, notice], notice };
    }
    case 'CorrectionSubmitted': {
      expect(state, event, 'awaiting-correction');
      const { at, declaration, changedItems, replies, review, noticeDue } = event;
      const next = { receivedAt: at, declaration, changedItems, replies, review, noticeDue };
      return { ...open, status: 'under-review', submissions: [...open.submissions, next] };
    }
    case 'DecisionPrepared': {
      expect(state, event, 'under-review');
      const preparation = { preparedBy: event.by, preparedAt: event.at, proposal: event.proposal };
      return { ...open, status: 'decision-prepared', preparation };
    }
    case 'PreparationReturned':
      expect(state, event, 'decision-prepared');
      return { ...open, status: 'under-review' };
    case 'FilingRecorded': {
      expect(state, event, 'decision-prepared');
      const { number, at: filedAt } = event;
      const { declaration } = currentSubmission(state);
      const first: RecordVersion = { version: 1, since: filedAt, declaration, changedItems: [] };
      return { ...open, status: 'filed', number, filedAt, record: [first], changesSubmitted: 0, changes: [] };
    }
    case 'ScopeExcluded':
      expect(state, event, 'decision-prepared');
      return { ...open, status: 'out-of-scope', reasons: event.reasons, closedAt: event.at };
    case 'DeadlinesMoved':
      return withMovedDeadlines(state, event.moves);
    case 'ChangeSubmitted':
    case 'ChangeWithdrawn':
    case 'ChangeReturned':
    case 'ChangePrepared':
    case 'ChangePreparationReturned':
    case 'ChangeRecorded':
    case 'ContactUpdated':
    case 'CancellationPlanned':
    case 'CancellationRevoked':
    case 'FilingCancelled':
      if (state.status !== 'filed') throw brokenHistory(state, event);
      return evolveFiled(state, event);
    default:
      return event satisfies never;
  }
}

/** Dates are replaced where they are open; what was decided keeps the date it was measured by. */
function withMovedDeadlines(state: BegunDossier, moves: readonly MovedDeadline[]): BegunDossier {
  const movedTo = (key: string) => moves.find((move) => move.key === key)?.to;
  const [first, ...later] = state.submissions;
  const moved = (submission: Submission, index: number): Submission => ({
    ...submission,
    review: movedTo(`review:${index + 1}`) ?? submission.review,
    noticeDue: movedTo(`correction-notice:${index + 1}`) ?? submission.noticeDue,
  });
  const submissions: Open['submissions'] = [
    moved(first, 0),
    ...later.map((submission, index) => moved(submission, index + 1)),
  ];
  if (state.status !== 'filed') return { ...state, submissions };
  const changes = state.changes.map((change) => ({
    ...change,
    examineBy: movedTo(`change-examination:${change.change}`) ?? change.examineBy,
  }));
  return { ...state, submissions, changes };
}

function openPart(state: BegunDossier): Open {
  const { operatorId, reviewerId, submissions, notices } = state;
  return { operatorId, submissions, notices, ...(reviewerId === undefined ? {} : { reviewerId }) };
}

function expect(state: DossierState, event: DossierEvent, status: DossierStatus): void {
  if (state.status !== status) throw brokenHistory(state, event);
}

function brokenHistory(state: DossierState, event: DossierEvent): Error {
  return new Error(`broken history: ${event.type} cannot follow status ${state.status}`);
}
