import type { ReportEvent, ReportLodged } from './events.js';
import { type BegunReport, type Open, type ReportState, type ReportStatus, newReport } from './state.js';

/** Folds events, oldest first. */
export function replayReport(events: readonly ReportEvent[]): ReportState {
  return events.reduce(evolveReport, newReport);
}

/** Applies one event. Throws when it cannot follow the state: that is a broken history, not bad input. */
export function evolveReport(state: ReportState, event: ReportEvent): ReportState {
  if (event.type === 'ReportLodged') {
    if (state.status !== 'new') throw brokenHistory(state, event);
    return lodged(event);
  }
  if (state.status === 'new') throw brokenHistory(state, event);
  return evolveStep(state, event);
}

function lodged(event: ReportLodged): ReportState {
  const { channel, receivedAt, platform, grounds, reporter, reachable, contentHash, restricted } = event;
  return {
    status: 'received',
    channel,
    receivedAt,
    platform,
    grounds,
    reporter,
    reachable,
    contentHash,
    restricted,
    lodgedAt: event.at,
    acceptance: event.acceptance,
    conflicts: [],
    duplicates: [],
    secondPersons: [],
    identityRequests: [],
  };
}

type Later = Exclude<ReportEvent, ReportLodged>;
/** Events that move the report on; the others only add to what every report has. */
type Step = Extract<
  Later,
  {
    type:
      | 'ReportAccepted'
      | 'ReportNotAccepted'
      | 'ReportPassedOn'
      | 'ReportMerged'
      | 'VerificationBegun'
      | 'OutcomeProposed'
      | 'OutcomeReturned'
      | 'OutcomeConfirmed'
      | 'ReportHandled'
      | 'ReporterTold'
      | 'ReportReopened'
      | 'DeadlinesMoved';
  }
>;

function evolveStep(state: BegunReport, event: Later): ReportState {
  switch (event.type) {
    case 'ReportAccepted':
      expect(state, event, 'received');
      return { ...openPart(state), status: 'accepted', verification: event.verification };
    case 'ReportNotAccepted':
      expect(state, event, 'received');
      return { ...openPart(state), status: 'not-accepted', reason: event.reason, closedAt: event.at };
    case 'ReportPassedOn': {
      expect(state, event, 'received', 'accepted', 'verifying');
      const { to, authority, reason } = event;
      return { ...openPart(state), status: 'passed-on', to, authority, reason, closedAt: event.at };
    }
    case 'ReportMerged':
      expect(state, event, 'received', 'accepted', 'verifying');
      return { ...openPart(state), status: 'merged', into: event.into, closedAt: event.at };
    case 'VerificationBegun':
      if (state.status !== 'accepted') throw brokenHistory(state, event);
      return { ...openPart(state), status: 'verifying', verification: state.verification };
    case 'OutcomeProposed':
    case 'OutcomeReturned':
    case 'OutcomeConfirmed':
    case 'ReportHandled':
    case 'ReporterTold':
      return evolveOutcome(state, event);
    case 'ReportReopened': {
      expect(state, event, 'not-accepted', 'passed-on', 'concluded', 'handled');
      const open = openPart(state);
      return event.to === 'received'
        ? { ...open, status: 'received', acceptance: event.due }
        : { ...open, status: 'verifying', verification: event.due };
    }
    case 'DeadlinesMoved':
      return event.moves.reduce(moved, state);
    case 'ReportAssigned':
    case 'PlatformIdentified':
    case 'ConflictDeclared':
    case 'ConflictLifted':
    case 'DuplicateJoined':
    case 'ReportRestricted':
    case 'MessageExchanged':
    case 'NoteAdded':
    case 'IdentityRequested':
    case 'IdentityReleased':
    case 'IdentityDenied':
    case 'IdentityOpened':
      return evolveAside(state, event);
    default:
      return event satisfies never;
  }
}

type OutcomeStep = Extract<
  Step,
  { type: 'OutcomeProposed' | 'OutcomeReturned' | 'OutcomeConfirmed' | 'ReportHandled' | 'ReporterTold' }
>;

function evolveOutcome(state: BegunReport, event: OutcomeStep): ReportState {
  const open = openPart(state);
  switch (event.type) {
    case 'OutcomeProposed': {
      if (state.status !== 'verifying') throw brokenHistory(state, event);
      const { outcome, reasons, at } = event;
      const proposal = { outcome, reasons, proposedBy: event.by ?? '', proposedAt: at };
      return { ...open, status: 'outcome-proposed', verification: state.verification, proposal };
    }
    case 'OutcomeReturned':
      if (state.status !== 'outcome-proposed') throw brokenHistory(state, event);
      return { ...open, status: 'verifying', verification: state.verification };
    case 'OutcomeConfirmed': {
      expect(state, event, 'outcome-proposed');
      const { outcome, reasons, proposedBy, verification, informing } = event;
      const confirmedBy = event.by ?? '';
      const conclusion = {
        outcome,
        reasons,
        proposedBy,
        confirmedBy,
        confirmedAt: event.at,
        verification,
        ...(informing === undefined ? {} : { informing }),
      };
      return { ...withSecondPerson(open, confirmedBy), status: 'concluded', conclusion };
    }
    case 'ReportHandled':
      if (state.status !== 'concluded') throw brokenHistory(state, event);
      return {
        ...open,
        status: 'handled',
        conclusion: state.conclusion,
        measures: event.measures,
        handledAt: event.at,
      };
    case 'ReporterTold':
      if (state.status !== 'concluded' && state.status !== 'handled') throw brokenHistory(state, event);
      return { ...state, conclusion: { ...state.conclusion, toldAt: event.at } };
    default:
      return event satisfies never;
  }
}

/** What happens beside the way of the report, in any of its states. */
function evolveAside(state: BegunReport, event: Exclude<Later, Step>): ReportState {
  switch (event.type) {
    case 'ReportAssigned':
      return { ...state, handlerId: event.handlerId };
    case 'PlatformIdentified':
      return { ...state, platform: event.platform, grounds: event.grounds };
    case 'ConflictDeclared': {
      const { accountId, source, reason, at, by } = event;
      const conflict = { accountId, source, reason, at, ...(by === undefined ? {} : { declaredBy: by }) };
      const others = state.conflicts.filter((known) => known.accountId !== accountId);
      return { ...withoutHandler(state, accountId), conflicts: [...others, conflict] };
    }
    case 'ConflictLifted':
      return { ...state, conflicts: state.conflicts.filter((c) => c.accountId !== event.accountId) };
    case 'DuplicateJoined':
      return {
        ...state,
        duplicates: [...state.duplicates, event.reportId],
        reachable: state.reachable || event.reachable,
        restricted: state.restricted || event.restricted,
      };
    case 'ReportRestricted':
      return { ...state, restricted: true };
    case 'MessageExchanged':
    case 'NoteAdded':
      return state;
    case 'IdentityRequested':
    case 'IdentityReleased':
    case 'IdentityDenied':
    case 'IdentityOpened':
      return evolveIdentity(state, event);
    default:
      return event satisfies never;
  }
}

type IdentityEvent = Extract<
  Later,
  { type: 'IdentityRequested' | 'IdentityReleased' | 'IdentityDenied' | 'IdentityOpened' }
>;

function evolveIdentity(state: BegunReport, event: IdentityEvent): ReportState {
  const by = event.by ?? '';
  const { requestId, at } = event;
  if (event.type === 'IdentityRequested') {
    const request = {
      requestId,
      requestedBy: by,
      requestedAt: at,
      reason: event.reason,
      answer: { kind: 'open' } as const,
      openedAt: [],
    };
    return { ...state, identityRequests: [...state.identityRequests, request] };
  }
  const known = state.identityRequests.find((request) => request.requestId === requestId);
  if (known === undefined) throw brokenHistory(state, event);
  const replace = (request: typeof known): BegunReport => ({
    ...state,
    identityRequests: state.identityRequests.map((each) => (each === known ? request : each)),
  });
  switch (event.type) {
    case 'IdentityReleased':
      return replace({ ...known, answer: { kind: 'released', by, at, until: event.until } });
    case 'IdentityDenied':
      return replace({ ...known, answer: { kind: 'denied', by, at, reason: event.reason } });
    case 'IdentityOpened':
      return replace({ ...known, openedAt: [...known.openedAt, at] });
    default:
      return event satisfies never;
  }
}

type Move = Extract<Later, { type: 'DeadlinesMoved' }>['moves'][number];

function moved(state: BegunReport, { kind, to }: Move): BegunReport {
  switch (kind) {
    case 'acceptance':
      return { ...state, acceptance: to };
    case 'verification':
      return 'verification' in state ? { ...state, verification: to } : state;
    case 'informing':
      return 'conclusion' in state ? { ...state, conclusion: { ...state.conclusion, informing: to } } : state;
    default:
      return kind satisfies never;
  }
}

function openPart(state: BegunReport): Open {
  const { channel, lodgedAt, receivedAt, platform, grounds, reporter, reachable, contentHash } = state;
  const { restricted, acceptance, handlerId, conflicts, duplicates, secondPersons, identityRequests } = state;
  return {
    channel,
    lodgedAt,
    receivedAt,
    platform,
    grounds,
    reporter,
    reachable,
    contentHash,
    restricted,
    acceptance,
    conflicts,
    duplicates,
    secondPersons,
    identityRequests,
    ...(handlerId === undefined ? {} : { handlerId }),
  };
}

function withSecondPerson(open: Open, accountId: string): Open {
  return { ...open, secondPersons: [...new Set([...open.secondPersons, accountId])] };
}

/** Whoever must keep out does not stay the handler. */
function withoutHandler(state: BegunReport, accountId: string): BegunReport {
  if (state.handlerId !== accountId) return state;
  const { handlerId: _handlerId, ...rest } = state;
  return rest;
}

function expect(state: ReportState, event: ReportEvent, ...statuses: readonly ReportStatus[]): void {
  if (!statuses.includes(state.status)) throw brokenHistory(state, event);
}

function brokenHistory(state: ReportState, event: ReportEvent): Error {
  return new Error(`broken history: ${event.type} cannot follow status ${state.status}`);
}
