import type { ReportGround, ReportOutcomeKind, ReportPeriodKind } from '#law/article-09-reports';
import type { Instant } from '#law/calendar-day';
import type { Citation } from '#law/citation';
import type { Deadline } from '#law/deadline';

/**
 * The acts on a report (举报) by the public. Events are facts and never change. Nothing a reporter wrote and nothing
 * about who they are is in them: texts, files and identities are sealed apart and pointed at by ids and fixed by
 * salted hashes.
 */
export type ReportEvent =
  | ReportLodged
  | ReportAssigned
  | PlatformIdentified
  | ConflictDeclared
  | ConflictLifted
  | ReportAccepted
  | ReportNotAccepted
  | ReportPassedOn
  | ReportMerged
  | DuplicateJoined
  | VerificationBegun
  | OutcomeProposed
  | OutcomeReturned
  | OutcomeConfirmed
  | ReportHandled
  | ReporterTold
  | ReportReopened
  | ReportRestricted
  | MessageExchanged
  | NoteAdded
  | DeadlinesMoved
  | IdentityRequested
  | IdentityReleased
  | IdentityDenied
  | IdentityOpened;

export type ReportEventType = ReportEvent['type'];

/** What every event records of itself. Order is the version number, never `at`. */
export type Recorded = {
  readonly at: Instant;
  /** Staff account that acted; absent when the reporter or a rule did. */
  readonly by?: string;
  readonly lawEdition: string;
};

export const reportChannels = ['online', 'mail', 'telephone', 'letter', 'visit'] as const;
/** How the report came. Everything but `online` and `mail` is keyed in by staff. */
export type ReportChannel = (typeof reportChannels)[number];

/** 被举报平台. */
export type ReportedPlatform =
  | { readonly kind: 'filed'; readonly number: string; readonly dossierId: string; readonly name: string }
  /** As the reporter named it; the address may be empty, the name too until a handler read the mail. */
  | { readonly kind: 'unfiled'; readonly name: string; readonly address: string };

/** 匿名, 实名 or with an account of the portal. */
export type ReporterKind = 'anonymous' | 'named' | 'signed-in';

/** 收到举报. */
export type ReportLodged = Recorded & {
  readonly type: 'ReportLodged';
  readonly channel: ReportChannel;
  /** When it reached the authority; for a call or a letter earlier than `at`, which is when it was keyed in. */
  readonly receivedAt: Instant;
  readonly platform: ReportedPlatform;
  readonly grounds: readonly ReportGround[];
  readonly reporter: ReporterKind;
  /** Whether the reporter left a way to be told the outcome. */
  readonly reachable: boolean;
  /** SHA-256 over salt and canonical bytes of the sealed text and the hashes of its files. */
  readonly contentHash: string;
  readonly attachmentIds: readonly string[];
  /** The text looks like, or the reporter says it holds, unpublished vulnerability detail. */
  readonly restricted: boolean;
  readonly acceptance: Deadline;
};

/** 分办. */
export type ReportAssigned = Recorded & { readonly type: 'ReportAssigned'; readonly handlerId: string };

/** The handler says which platform and grounds a report is about; a mail does not say so by itself. */
export type PlatformIdentified = Recorded & {
  readonly type: 'PlatformIdentified';
  readonly platform: ReportedPlatform;
  readonly grounds: readonly ReportGround[];
};

export type ConflictSource =
  | 'self'
  | 'supervisor'
  /** Prepared or decided the filing of the reported platform. */
  | 'filing-decision';

/** 回避: this person neither reads the report nor acts on it. */
export type ConflictDeclared = Recorded & {
  readonly type: 'ConflictDeclared';
  readonly accountId: string;
  readonly source: ConflictSource;
  readonly reason: string;
};

/** A supervisor found that there is no conflict. */
export type ConflictLifted = Recorded & {
  readonly type: 'ConflictLifted';
  readonly accountId: string;
  readonly reason: string;
};

/** 受理. */
export type ReportAccepted = Recorded & {
  readonly type: 'ReportAccepted';
  readonly acceptance: Deadline;
  readonly verification: Deadline;
};

/** 不予受理. */
export type ReportNotAccepted = Recorded & {
  readonly type: 'ReportNotAccepted';
  readonly reason: string;
  readonly acceptance: Deadline;
};

export const passedOnTo = ['public-security', 'cyberspace', 'other'] as const;
export type PassedOnTo = (typeof passedOnTo)[number];

/** 转送. */
export type ReportPassedOn = Recorded & {
  readonly type: 'ReportPassedOn';
  readonly to: PassedOnTo;
  /** Name of the authority when `to` is `other`; empty otherwise. */
  readonly authority: string;
  readonly reason: string;
};

/** 并案: this report goes on as part of another. */
export type ReportMerged = Recorded & {
  readonly type: 'ReportMerged';
  readonly into: string;
  readonly reason: string;
};

/** The other side of a merger, on the report that goes on. */
export type DuplicateJoined = Recorded & {
  readonly type: 'DuplicateJoined';
  readonly reportId: string;
  /** Whether the reporter of the duplicate is to be told the outcome too. */
  readonly reachable: boolean;
  /** The duplicate holds what few may read; so does the whole from now on. */
  readonly restricted: boolean;
};

/** 开始核查. */
export type VerificationBegun = Recorded & {
  readonly type: 'VerificationBegun';
  /** What will be looked into. */
  readonly plan: string;
};

/** 拟定核查结论: one person proposes, another confirms. */
export type OutcomeProposed = Recorded & {
  readonly type: 'OutcomeProposed';
  readonly outcome: ReportOutcomeKind;
  readonly reasons: string;
};

export type OutcomeReturned = Recorded & { readonly type: 'OutcomeReturned'; readonly reason: string };

/** 核查结论. `by` is the second person. */
export type OutcomeConfirmed = Recorded & {
  readonly type: 'OutcomeConfirmed';
  readonly outcome: ReportOutcomeKind;
  readonly reasons: string;
  readonly proposedBy: string;
  readonly legalBasis: Citation;
  readonly verification: Deadline;
  /** Only when a reporter can be told. */
  readonly informing?: Deadline;
};

/** 处理措施 with its legal basis, both in the authority's words; the product knows no measures of its own. */
export type Measure = { readonly text: string; readonly legalBasis: string };

/** 依法依规处理 (Article 9). */
export type ReportHandled = Recorded & {
  readonly type: 'ReportHandled';
  readonly measures: readonly Measure[];
};

/** A sealed message and the report whose reporter it is for; with merged reports there are several reporters. */
export type MessageReference = {
  readonly thread: string;
  readonly messageId: string;
  /** SHA-256 over salt and text; the salt is sealed with the text. */
  readonly textHash: string;
};

/** 告知举报人, each in their own thread and none knowing of the other. */
export type ReporterTold = Recorded & {
  readonly type: 'ReporterTold';
  readonly messages: readonly MessageReference[];
};

export type ReportReopened = Recorded & {
  readonly type: 'ReportReopened';
  readonly reason: string;
  /** The step it goes back to, with the new date of that step. */
  readonly to: 'received' | 'verifying';
  readonly due: Deadline;
};

/** Only handler, second person and supervisor read on. Never taken back. */
export type ReportRestricted = Recorded & { readonly type: 'ReportRestricted'; readonly reason: string };

/** A message between a reporter and the authority, in either direction; its words are sealed. */
export type MessageExchanged = Recorded &
  MessageReference & {
    readonly type: 'MessageExchanged';
    readonly from: 'reporter' | 'authority';
    readonly attachmentIds: readonly string[];
  };

/** A new holiday notice moved an open date. */
export type DeadlinesMoved = Recorded & {
  readonly type: 'DeadlinesMoved';
  readonly moves: readonly {
    readonly kind: ReportPeriodKind;
    readonly from: Deadline;
    readonly to: Deadline;
  }[];
  readonly calendarVersion: string;
  readonly notice: string;
};

/** A note between colleagues; the reporter never sees it. */
export type NoteAdded = Recorded & { readonly type: 'NoteAdded'; readonly text: string };

/** 申请查看举报人身份. */
export type IdentityRequested = Recorded & {
  readonly type: 'IdentityRequested';
  readonly requestId: string;
  readonly reason: string;
};

/** By a second person; the identity can be opened until `until`. */
export type IdentityReleased = Recorded & {
  readonly type: 'IdentityReleased';
  readonly requestId: string;
  readonly requestedBy: string;
  readonly until: Instant;
};

export type IdentityDenied = Recorded & {
  readonly type: 'IdentityDenied';
  readonly requestId: string;
  readonly requestedBy: string;
  readonly reason: string;
};

/** Each time somebody looked. The reporter sees when and why. */
export type IdentityOpened = Recorded & {
  readonly type: 'IdentityOpened';
  readonly requestId: string;
};
