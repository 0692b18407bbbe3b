import type { Instant } from '#law/calendar-day';
import type { Citation } from '#law/citation';
import type { Deadline } from '#law/deadline';
import type { ContentItem, FilingContents } from '#law/filing-contents';
import type { Finding } from '#law/finding';
import type { ScopeAnswers } from '#law/article-02-scope';

/**
 * The acts in a dossier (卷宗): one platform's file from the first submission on.
 *
 * Events are facts and never change. Personal particulars are not in them: `facts` has those fields empty and
 * `particulars` points at the erasable, encrypted record, fixed by a salted commitment.
 */
export type DossierEvent =
  | FilingSubmitted
  | CaseAssigned
  | CorrectionRequested
  | CorrectionSubmitted
  | DecisionPrepared
  | PreparationReturned
  | FilingRecorded
  | ScopeExcluded;

export type DossierEventType = DossierEvent['type'];

/** What every event records of itself. Order in a dossier is the version number, never `at`. */
export type Recorded = {
  readonly at: Instant;
  /** Account that acted. */
  readonly by: string;
  /** Edition of the rules the act was decided under; it is never judged again by a newer one. */
  readonly lawEdition: string;
};

/** What was declared in one submission. */
export type Declaration = {
  /** The filing information with every personal field empty. */
  readonly facts: FilingContents;
  readonly particulars: ParticularsReference;
  /** Edition of the Article 4(6) questions the form showed. */
  readonly formEdition: string;
  /** Findings that did not block: doubtful identifiers and questions, for the reviewer. */
  readonly findings: readonly Finding[];
};

/** Points at the personal particulars of a submission and fixes them: SHA-256 over salt and canonical bytes. */
export type ParticularsReference = { readonly id: string; readonly commitment: string };

/** 提交备案: the first submission. */
export type FilingSubmitted = Recorded & {
  readonly type: 'FilingSubmitted';
  readonly scope: ScopeAnswers;
  readonly declaration: Declaration;
  /** Art. 5 ¶1: the date by which the filing is decided. */
  readonly review: Deadline;
  /** Art. 5 ¶2: the date by which a correction notice is sent, if one is. */
  readonly noticeDue: Deadline;
};

/** 分派: the case is given to a named reviewer. */
export type CaseAssigned = Recorded & { readonly type: 'CaseAssigned'; readonly reviewerId: string };

export type Defect = 'untrue' | 'incomplete';

/** One numbered point of a correction notice. */
export type NoticePoint = {
  /** From 1, in the order of Article 4. */
  readonly number: number;
  readonly item: ContentItem;
  /** 不真实 or 不完整 (Art. 5 ¶2). */
  readonly defect: Defect;
  /** What is wrong and what to do, in the reviewer's words. */
  readonly reason: string;
  readonly citation: Citation;
  /** Why a point that was already there in an earlier round is raised only now. */
  readonly lateReason?: string;
};

/** 补正通知: one frozen notice that names every defect. */
export type CorrectionRequested = Recorded & {
  readonly type: 'CorrectionRequested';
  /** 1 for the first notice of the dossier. */
  readonly round: number;
  readonly points: readonly NoticePoint[];
  readonly noticeDue: Deadline;
  readonly citation: Citation;
};

/** 提交补正. */
export type CorrectionSubmitted = Recorded & {
  readonly type: 'CorrectionSubmitted';
  readonly declaration: Declaration;
  /** Items whose value differs from the submission before, asked for or not. */
  readonly changedItems: readonly ContentItem[];
  /** The operator's words on a point, by point number. */
  readonly replies: Readonly<Record<string, string>>;
  readonly review: Deadline;
  readonly noticeDue: Deadline;
};

/** A reviewer's note that a doubtful finding was checked and is right. */
export type Confirmation = {
  readonly item: ContentItem;
  readonly code: string;
  readonly note: string;
};

/** 拟办: one person proposes, another decides. */
export type DecisionPrepared = Recorded & {
  readonly type: 'DecisionPrepared';
  readonly proposal: Proposal;
};

export type Proposal =
  | { readonly kind: 'record'; readonly confirmations: readonly Confirmation[] }
  /** 不属于第二条范围. */
  | { readonly kind: 'exclude'; readonly reasons: string };

/** 退回拟办: the proposal goes back to review, with a reason. */
export type PreparationReturned = Recorded & {
  readonly type: 'PreparationReturned';
  readonly reason: string;
};

/** 予以备案 (Art. 5 ¶1). `by` is the person who decided. */
export type FilingRecorded = Recorded & {
  readonly type: 'FilingRecorded';
  readonly number: string;
  readonly preparedBy: string;
  readonly legalBasis: Citation;
  /** The clock the decision was measured by. */
  readonly review: Deadline;
};

/** 不属于本办法范围: the case is closed with reasons. `by` is the person who decided. */
export type ScopeExcluded = Recorded & {
  readonly type: 'ScopeExcluded';
  readonly preparedBy: string;
  readonly reasons: string;
  readonly legalBasis: Citation;
};
