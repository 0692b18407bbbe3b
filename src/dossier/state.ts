import type { CalendarDay, Instant } from '#law/calendar-day';
import type { Timeliness } from '#law/timeliness';
import type { Deadline } from '#law/deadline';
import type { ContentItem } from '#law/filing-contents';
import type { Declaration, NoticePoint } from './event-parts.js';
import type { Proposal } from './events.js';
import { type Filed, type OpenChange, type PlannedCancellation, liveVersion } from './live-record.js';

/** Where a dossier stands. Fields exist only in the states in which they mean something. */
export type DossierState =
  | { readonly status: 'new' }
  | (Open & { readonly status: 'under-review' })
  | (Open & { readonly status: 'awaiting-correction'; readonly notice: Notice })
  | (Open & { readonly status: 'decision-prepared'; readonly preparation: Preparation })
  | FiledDossier
  | CancelledDossier
  | (Open & { readonly status: 'out-of-scope'; readonly reasons: string; readonly closedAt: Instant });

/** 已备案. */
export type FiledDossier = Open &
  Filed & {
    readonly status: 'filed';
    readonly changes: readonly OpenChange[];
    readonly plannedCancellation?: PlannedCancellation;
  };

/** 已注销: the end. The number is retired for ever; a platform that comes back files anew. */
export type CancelledDossier = Open &
  Filed & {
    readonly status: 'cancelled';
    readonly cancelledAt: Instant;
    readonly endedOn: CalendarDay;
    readonly declaredAt: Instant;
    readonly timeliness: Timeliness;
    readonly reason: string;
  };

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

/** The submission that is under review, or was when the dossier was decided. */
export function currentSubmission(open: Open): Submission {
  return open.submissions[open.submissions.length - 1] ?? open.submissions[0];
}

/** What stands: the live record of a filed dossier, the current submission before that. */
export function currentDeclaration(state: BegunDossier): Declaration {
  if (state.status === 'filed' || state.status === 'cancelled') return liveVersion(state).declaration;
  return currentSubmission(state).declaration;
}

/** A dossier that has begun. */
export type BegunDossier = Exclude<DossierState, { status: 'new' }>;
