import type { CalendarDay, Instant } from '#law/calendar-day';
import type { Citation } from '#law/citation';
import type { ChangeKind } from '#law/article-06-change';
import type { Deadline } from '#law/deadline';
import type { ContentItem } from '#law/filing-contents';
import type { Timeliness } from '#law/timeliness';
import type { Declaration, NoticePoint, Recorded } from './event-parts.js';

/** What happens to a dossier once it is filed: changes (Art. 6), cancellation (Art. 7), moved dates. */
export type FiledEvent =
  | ChangeSubmitted
  | ChangeWithdrawn
  | ChangeReturned
  | ChangePrepared
  | ChangePreparationReturned
  | ChangeRecorded
  | ContactUpdated
  | CancellationPlanned
  | CancellationRevoked
  | FilingCancelled;

/** When a fact changed, as the operator states it, and how that stands to the thirty days. */
type FactChanged = {
  readonly changedOn: CalendarDay;
  /** Art. 6: the last day for filing it, raw and rolled. */
  readonly changeDue: Deadline;
  /** A fact of the record, and no more: nothing is punished by machine. */
  readonly timeliness: Timeliness;
};

/** 提交变更: proposed against one version of the live record. */
export type ChangeSubmitted = Recorded &
  FactChanged & {
    readonly type: 'ChangeSubmitted';
    /** Counts the changes of the dossier, from 1. */
    readonly change: number;
    readonly kind: ChangeKind;
    /** Version of the live record it was prepared against. */
    readonly baseRecord: number;
    readonly reason: string;
    /** The whole filing as it would read. */
    readonly declaration: Declaration;
    /** Against the base. Only these enter the record. */
    readonly changedItems: readonly ContentItem[];
    readonly examineBy: Deadline;
  };

/** 撤回变更, by the operator. */
export type ChangeWithdrawn = Recorded & { readonly type: 'ChangeWithdrawn'; readonly change: number };

/** 退回变更: closed with every defect named, as a correction notice does; a new change can be submitted. */
export type ChangeReturned = Recorded & {
  readonly type: 'ChangeReturned';
  readonly change: number;
  readonly points: readonly NoticePoint[];
  readonly citation: Citation;
};

/** 拟准予变更登记: one person proposes, another records. */
export type ChangePrepared = Recorded & {
  readonly type: 'ChangePrepared';
  readonly change: number;
  readonly note: string;
};

export type ChangePreparationReturned = Recorded & {
  readonly type: 'ChangePreparationReturned';
  readonly change: number;
  readonly reason: string;
};

/** 变更登记. `by` is the person who decided. */
export type ChangeRecorded = Recorded & {
  readonly type: 'ChangeRecorded';
  readonly change: number;
  readonly kind: ChangeKind;
  readonly preparedBy: string;
  readonly number: string;
  /** Version of the live record from here on. */
  readonly record: number;
  /** The whole live record: what stood before with the changed items put in. */
  readonly declaration: Declaration;
  readonly changedItems: readonly ContentItem[];
  readonly changedOn: CalendarDay;
  readonly timeliness: Timeliness;
  readonly legalBasis: Citation;
};

/** 联系方式变更: recorded without a decision, where the setting says so. */
export type ContactUpdated = Recorded &
  FactChanged & {
    readonly type: 'ContactUpdated';
    readonly number: string;
    readonly record: number;
    readonly declaration: Declaration;
    readonly changedItems: readonly ContentItem[];
  };

/** 预先申请注销, for a day to come. */
export type CancellationPlanned = Recorded & {
  readonly type: 'CancellationPlanned';
  readonly number: string;
  readonly endsOn: CalendarDay;
  readonly reason: string;
};

/** The planned day is taken back, before it came. */
export type CancellationRevoked = Recorded & { readonly type: 'CancellationRevoked' };

/** 备案注销 (Art. 7). The number is retired for ever. `by` is the operator, also when it takes effect by itself. */
export type FilingCancelled = Recorded & {
  readonly type: 'FilingCancelled';
  readonly number: string;
  /** The day business ended. */
  readonly endedOn: CalendarDay;
  /** When the operator declared it; earlier than `at` for a planned one. */
  readonly declaredAt: Instant;
  readonly timeliness: Timeliness;
  readonly reason: string;
  readonly legalBasis: Citation;
};
