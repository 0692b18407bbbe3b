import { isFounded } from '#law/article-09-reports';
import type { ReportActor } from './actor.js';
import { type BegunReport, type ReportState, type ReportStatus, conflictOf } from './state.js';

/** What can be done to a report. Wording belongs to the view. */
export const reportActions = [
  'lodge',
  'key-in',
  'take',
  'assign',
  'identify',
  'stand-aside',
  'declare-conflict',
  'lift-conflict',
  'accept',
  'refuse',
  'pass-on',
  'merge',
  'join-duplicate',
  'begin-verification',
  'propose-outcome',
  'return-outcome',
  'confirm-outcome',
  'handle',
  'tell',
  'reopen',
  'restrict',
  'note',
  'message',
  'write',
  'request-identity',
  'answer-identity',
  'open-identity',
] as const;
export type ReportAction = (typeof reportActions)[number];

/**
 * In what capacity somebody stands to a report. `second-person` exists while an outcome is proposed: a reviewer or
 * supervisor other than the one who proposed it. A person with a conflict of interest has no capacity at all.
 */
export type ReportCapacity =
  | 'reporter'
  | 'reviewer'
  | 'handler'
  | 'supervisor'
  | 'proposer'
  | 'second-person';

type Powers = Partial<Record<ReportCapacity, readonly ReportAction[]>>;

const colleague = ['note', 'stand-aside', 'answer-identity', 'open-identity'] as const;
const supervising = [
  ...colleague,
  'declare-conflict',
  'lift-conflict',
  'restrict',
  'request-identity',
] as const;
const handling = ['message', 'restrict', 'request-identity'] as const;

/** Who may do what, when. The page shows from this table and `decide` refuses by it. */
export const reportPowers = {
  new: { reporter: ['lodge'], reviewer: ['key-in'], supervisor: ['key-in'] },
  received: {
    reporter: ['write'],
    reviewer: [...colleague, 'take', 'join-duplicate'],
    handler: [...handling, 'identify', 'accept', 'refuse', 'pass-on', 'merge'],
    supervisor: [...supervising, 'assign', 'join-duplicate'],
  },
  accepted: {
    reporter: ['write'],
    reviewer: [...colleague, 'take', 'join-duplicate'],
    handler: [...handling, 'identify', 'begin-verification', 'pass-on', 'merge'],
    supervisor: [...supervising, 'assign', 'join-duplicate'],
  },
  verifying: {
    reporter: ['write'],
    reviewer: [...colleague, 'take', 'join-duplicate'],
    handler: [...handling, 'identify', 'propose-outcome', 'pass-on', 'merge'],
    supervisor: [...supervising, 'assign', 'join-duplicate'],
  },
  'outcome-proposed': {
    reporter: ['write'],
    reviewer: [...colleague, 'take', 'join-duplicate'],
    handler: handling,
    supervisor: [...supervising, 'assign', 'join-duplicate'],
    proposer: ['return-outcome'],
    'second-person': ['return-outcome', 'confirm-outcome'],
  },
  concluded: {
    reporter: ['write'],
    reviewer: [...colleague, 'take'],
    handler: [...handling, 'handle', 'tell'],
    supervisor: [...supervising, 'assign', 'reopen'],
  },
  handled: {
    reporter: ['write'],
    reviewer: [...colleague, 'take'],
    handler: [...handling, 'tell'],
    supervisor: [...supervising, 'assign', 'reopen'],
  },
  'not-accepted': {
    reporter: ['write'],
    reviewer: colleague,
    handler: handling,
    supervisor: [...supervising, 'assign', 'reopen'],
  },
  'passed-on': {
    reporter: ['write'],
    reviewer: colleague,
    handler: handling,
    supervisor: [...supervising, 'assign', 'reopen'],
  },
  // Messages go on in the report it became part of.
  merged: {
    reviewer: colleague,
    handler: ['request-identity', 'restrict'],
    supervisor: supervising,
  },
} as const satisfies Record<ReportStatus, Powers>;

/** Every action open to this person now, without duplicates. */
export function allowedReportActions(state: ReportState, by: ReportActor): readonly ReportAction[] {
  const powers: Powers = reportPowers[state.status];
  const actions = reportCapacities(state, by).flatMap((capacity) => powers[capacity] ?? []);
  return [...new Set(actions)].filter((action) => fits(state, action, by));
}

/** The table speaks of states; these conditions depend on what the state holds. */
function fits(state: ReportState, action: ReportAction, by: ReportActor): boolean {
  if (state.status === 'new') return true;
  const condition = conditions[action];
  return condition === undefined || condition(state, by.kind === 'staff' ? by.actor.accountId : undefined);
}

type Condition = (state: BegunReport, accountId: string | undefined) => boolean;

const conditions: Readonly<Partial<Record<ReportAction, Condition>>> = {
  take: (state) => state.handlerId === undefined,
  handle: (state) => state.status === 'concluded' && isFounded(state.conclusion.outcome),
  tell: (state) => 'conclusion' in state && state.conclusion.toldAt === undefined,
  restrict: (state) => !state.restricted,
  'lift-conflict': (state) => state.conflicts.length > 0,
  // One request at a time: the second person answers it before there is another.
  'request-identity': ({ reporter, identityRequests }, accountId) =>
    reporter !== 'anonymous' &&
    !identityRequests.some((each) => each.requestedBy === accountId && each.answer.kind === 'open'),
  'answer-identity': ({ identityRequests }, accountId) =>
    identityRequests.some((each) => each.answer.kind === 'open' && each.requestedBy !== accountId),
  'open-identity': ({ identityRequests }, accountId) =>
    identityRequests.some((each) => each.answer.kind === 'released' && each.requestedBy === accountId),
};

export function reportCapacities(state: ReportState, by: ReportActor): readonly ReportCapacity[] {
  if (by.kind === 'reporter') return ['reporter'];
  if (by.kind === 'system') return [];
  const { accountId, roles } = by.actor;
  if (conflictOf(state, accountId) !== undefined) return [];
  const held: ReportCapacity[] = [];
  const isReviewer = roles.includes('reviewer');
  const isSupervisor = roles.includes('supervisor');
  if (isReviewer) held.push('reviewer');
  if (isSupervisor) held.push('supervisor');
  if (state.status === 'new') return held;
  if ((isReviewer || isSupervisor) && state.handlerId === accountId) held.push('handler');
  if (state.status !== 'outcome-proposed') return held;
  if (state.proposal.proposedBy === accountId) return [...held, 'proposer'];
  return isReviewer || isSupervisor ? [...held, 'second-person'] : held;
}
