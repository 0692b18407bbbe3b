import type { Instant } from '#law/calendar-day';
import type { Deadline } from '#law/deadline';
import type { ContentItem } from '#law/filing-contents';
import type { Declaration, DossierEvent, NoticePoint, Proposal } from './events.js';

/** Where a dossier stands. Fields exist only in the states in which they mean something. */
export type DossierState =
  | { readonly status: 'new' }
  | (Open & { readonly status: 'under-review' })
  | (Open & { readonly status: 'awaiting-correction'; readonly notice: Notice })
  | (Open & { readonly status: 'decision-prepared'; readonly preparation: Preparation })
  | (Open & { readonly status: 'filed'; readonly number: string; readonly filedAt: Instant })
  | (Open & { readonly status: 'out-of-scope'; readonly reasons: string; readonly closedAt: Instant });

export type DossierStatus = DossierState['status'];

/** What every dossier has from its first submission on. */
export type Open = {
  readonly operatorId: string;
  /** The named reviewer, when the case has been given to one. */
  readonly reviewerId?: string;
  /** Oldest first; the last one is under review or was decided. */
  readonly submissions: readonly [Submission, ...Submission[]];
  readonly notices: readonly Notice[];
};

export type Submission = {
  readonly receivedAt: Instant;
  readonly declaration: Declaration;
  /** Empty for the first submission. */
  readonly changedItems: readonly ContentItem[];
  readonly replies: Readonly<Record<string, string>>;
  readonly review: Deadline;
  readonly noticeDue: Deadline;
};

export type Notice = {
  readonly round: number;
  readonly sentAt: Instant;
  readonly points: readonly NoticePoint[];
};

export type Preparation = {
  readonly preparedBy: string;
  readonly preparedAt: Instant;
  readonly proposal: Proposal;
};

export const newDossier: DossierState = { status: 'new' };

/** The submission that is under review, or was when the dossier was closed. */
export function currentSubmission(open: Open): Submission {
  return open.submissions[open.submissions.length - 1] ?? open.submissions[0];
}

/** A dossier that has begun. */
export type BegunDossier = Exclude<DossierState, { status: 'new' }>;

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
    case 'FilingRecorded':
      expect(state, event, 'decision-prepared');
      return { ...open, status: 'filed', number: event.number, filedAt: event.at };
    case 'ScopeExcluded':
      expect(state, event, 'decision-prepared');
      return { ...open, status: 'out-of-scope', reasons: event.reasons, closedAt: event.at };
    default:
      return event satisfies never;
  }
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
