import type { Citation } from '#law/citation';
import type { Deadline } from '#law/deadline';
import type { ContentItem } from '#law/filing-contents';
import type { ScopeAnswers } from '#law/article-02-scope';
import type { Timeliness } from '#law/timeliness';
import type { FiledEvent } from './change-events.js';
import type { Declaration, NoticePoint, Recorded } from './event-parts.js';

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
  | ScopeExcluded
  | DeadlinesMoved
  | FiledEvent;

export type DossierEventType = DossierEvent['type'];

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
  /** Art. 8: whether it was filed before it went online; absent where no day was declared. */
  readonly launch?: Timeliness;
};

/** 不属于本办法范围: the case is closed with reasons. `by` is the person who decided. */
export type ScopeExcluded = Recorded & {
  readonly type: 'ScopeExcluded';
  readonly preparedBy: string;
  readonly reasons: string;
  readonly legalBasis: Citation;
};

/** One open date that a new holiday notice moved. */
export type MovedDeadline = {
  /** As the stored deadline is called: `review:2`, `correction-notice:2`, `change-examination:1`. */
  readonly key: string;
  readonly from: Deadline;
  readonly to: Deadline;
};

/** 期限重新计算: a holiday notice was loaded and open dates were counted again by it. `by` approved the notice. */
export type DeadlinesMoved = Recorded & {
  readonly type: 'DeadlinesMoved';
  readonly moves: readonly MovedDeadline[];
  readonly calendarVersion: string;
  /** 发文字号 of the notice. */
  readonly notice: string;
};
