import {
  type ReportGround,
  type ReportOutcomeKind,
  type ReportPeriodKind,
  isFounded,
} from '#law/article-09-reports';
import type { Instant } from '#law/calendar-day';
import type { Deadline } from '#law/deadline';
import type {
  ConflictSource,
  Measure,
  PassedOnTo,
  ReportChannel,
  ReportedPlatform,
  ReporterKind,
} from './events.js';

/** Where a report stands. Fields exist only in the states in which they mean something. */
export type ReportState =
  | { readonly status: 'new' }
  | (Open & { readonly status: 'received' })
  | (Open & { readonly status: 'accepted'; readonly verification: Deadline })
  | (Open & { readonly status: 'verifying'; readonly verification: Deadline })
  | (Open & {
      readonly status: 'outcome-proposed';
      readonly verification: Deadline;
      readonly proposal: OutcomeProposal;
    })
  | (Open & { readonly status: 'concluded'; readonly conclusion: Conclusion })
  | (Open & {
      readonly status: 'handled';
      readonly conclusion: Conclusion;
      readonly measures: readonly Measure[];
      readonly handledAt: Instant;
    })
  | (Open & { readonly status: 'not-accepted'; readonly reason: string; readonly closedAt: Instant })
  | (Open & {
      readonly status: 'passed-on';
      readonly to: PassedOnTo;
      readonly authority: string;
      readonly reason: string;
      readonly closedAt: Instant;
    })
  | (Open & { readonly status: 'merged'; readonly into: string; readonly closedAt: Instant });

export type ReportStatus = ReportState['status'];
export type BegunReport = Exclude<ReportState, { status: 'new' }>;

/** What every report has from its receipt on. */
export type Open = {
  readonly channel: ReportChannel;
  readonly lodgedAt: Instant;
  readonly receivedAt: Instant;
  readonly platform: ReportedPlatform;
  readonly grounds: readonly ReportGround[];
  readonly reporter: ReporterKind;
  /** Whether this reporter, or one of a merged report, is to be told the outcome. */
  readonly reachable: boolean;
  readonly contentHash: string;
  readonly restricted: boolean;
  readonly acceptance: Deadline;
  readonly handlerId?: string;
  readonly conflicts: readonly Conflict[];
  /** Reports that go on as part of this one. */
  readonly duplicates: readonly string[];
  /** Accounts that confirmed an outcome; they may read a restricted report. */
  readonly secondPersons: readonly string[];
  readonly identityRequests: readonly IdentityRequest[];
};

export type Conflict = {
  readonly accountId: string;
  readonly source: ConflictSource;
  readonly reason: string;
  readonly at: Instant;
  /** Absent when a rule found it. */
  readonly declaredBy?: string;
};

export type OutcomeProposal = {
  readonly outcome: ReportOutcomeKind;
  readonly reasons: string;
  readonly proposedBy: string;
  readonly proposedAt: Instant;
};

export type Conclusion = {
  readonly outcome: ReportOutcomeKind;
  readonly reasons: string;
  readonly proposedBy: string;
  readonly confirmedBy: string;
  readonly confirmedAt: Instant;
  readonly verification: Deadline;
  readonly informing?: Deadline;
  readonly toldAt?: Instant;
};

export type IdentityRequest = {
  readonly requestId: string;
  readonly requestedBy: string;
  readonly requestedAt: Instant;
  readonly reason: string;
  readonly answer:
    | { readonly kind: 'open' }
    | { readonly kind: 'released'; readonly by: string; readonly at: Instant; readonly until: Instant }
    | { readonly kind: 'denied'; readonly by: string; readonly at: Instant; readonly reason: string };
  /** Every time it was looked at. */
  readonly openedAt: readonly Instant[];
};

export const newReport: ReportState = { status: 'new' };

/** 回避: the conflict that keeps this person out, if there is one. */
export function conflictOf(state: ReportState, accountId: string): Conflict | undefined {
  return state.status === 'new'
    ? undefined
    : state.conflicts.find((conflict) => conflict.accountId === accountId);
}

/** Nothing more is to be done; a supervisor can reopen it. A reporter who is still to be told keeps it open. */
export function isClosed(state: BegunReport): boolean {
  switch (state.status) {
    case 'received':
    case 'accepted':
    case 'verifying':
    case 'outcome-proposed':
      return false;
    case 'not-accepted':
    case 'passed-on':
    case 'merged':
      return true;
    case 'concluded':
      return !isFounded(state.conclusion.outcome) && !mustBeTold(state.conclusion);
    case 'handled':
      return !mustBeTold(state.conclusion);
    default:
      return state satisfies never;
  }
}

/** A reporter who can be reached has not been told of the outcome yet. */
export function mustBeTold({ informing, toldAt }: Conclusion): boolean {
  return informing !== undefined && toldAt === undefined;
}

/** The date the authority must meet next. */
export function openDeadline(
  state: BegunReport,
): { readonly kind: ReportPeriodKind; readonly deadline: Deadline } | undefined {
  switch (state.status) {
    case 'received':
      return { kind: 'acceptance', deadline: state.acceptance };
    case 'accepted':
    case 'verifying':
    case 'outcome-proposed':
      return { kind: 'verification', deadline: state.verification };
    case 'concluded':
    case 'handled': {
      const { informing, toldAt } = state.conclusion;
      if (informing === undefined || toldAt !== undefined) return undefined;
      return { kind: 'informing', deadline: informing };
    }
    case 'not-accepted':
    case 'passed-on':
    case 'merged':
      return undefined;
    default:
      return state satisfies never;
  }
}
