import type { CalendarDay } from '#law/calendar-day';
import type { FilingContents } from '#law/filing-contents';
import type { Actor } from './actor.js';
import type { ParticularsReference } from './event-parts.js';
import type { MarkedDefect } from './marked-defect.js';

/** What people ask of a filed dossier (Articles 6 and 7). */
export type FiledCommand =
  | ChangeCommand
  | SubmitChange
  | CancelFiling
  | RevokeCancellation
  | CompleteCancellation;

/** About one open change. */
export type ChangeCommand =
  | WithdrawChange
  | ReturnChange
  | PrepareChange
  | ReturnChangePreparation
  | RecordChange;

type By = { readonly actor: Actor };
type OfChange = By & { readonly change: number };

/** 提交变更. Contact details alone are recorded at once where the setting says so. */
export type SubmitChange = By & {
  readonly type: 'SubmitChange';
  /** The day the fact changed, as the operator states it. */
  readonly changedOn: CalendarDay;
  readonly reason: string;
  /** Version of the live record it was prepared against, and that version with its particulars. */
  readonly baseRecord: number;
  readonly base: FilingContents;
  /** The live record with its particulars: what stands now. */
  readonly live: FilingContents;
  /** The whole filing as it would read. */
  readonly contents: FilingContents;
  /** Of `contents`. */
  readonly particulars: ParticularsReference;
  /** Of the live record with the changes put in; needed when no decision is. */
  readonly mergedParticulars: ParticularsReference;
};

export type WithdrawChange = OfChange & { readonly type: 'WithdrawChange' };

/** 退回变更, with every defect. */
export type ReturnChange = OfChange & {
  readonly type: 'ReturnChange';
  readonly defects: readonly MarkedDefect[];
};

export type PrepareChange = OfChange & { readonly type: 'PrepareChange'; readonly note: string };

export type ReturnChangePreparation = OfChange & {
  readonly type: 'ReturnChangePreparation';
  readonly reason: string;
};

/** 变更登记. */
export type RecordChange = OfChange & {
  readonly type: 'RecordChange';
  /** With particulars: what stands, and what was proposed. */
  readonly live: FilingContents;
  readonly proposed: FilingContents;
  /** Of the merged record (`mergeChange`). */
  readonly particulars: ParticularsReference;
};

/** 注销: today or earlier at once, a later day as planned. */
export type CancelFiling = By & {
  readonly type: 'CancelFiling';
  /** 业务终止之日. */
  readonly endsOn: CalendarDay;
  readonly reason: string;
};

export type RevokeCancellation = By & { readonly type: 'RevokeCancellation' };

/** The planned day has come. Carried out for the operator, whose declaration it is. */
export type CompleteCancellation = By & { readonly type: 'CompleteCancellation' };
