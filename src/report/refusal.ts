import type { Citation } from '#law/citation';

/** Why an act on a report was refused. A value, never thrown; the view finds the words. */
export type ReportRefusal = {
  readonly kind: 'report-refusal';
  readonly code: ReportRefusalCode;
  readonly citation: Citation;
};

export type ReportRefusalCode =
  /** The state or the person's capacity does not permit the act (`allowed-actions.ts`). */
  | 'not-allowed'
  /** 回避: a conflict of interest was declared for this person. */
  | 'conflict-of-interest'
  /** Whoever proposed an outcome does not confirm it; whoever asks for an identity does not release it. */
  | 'same-person'
  /** A reason, a plan or a note without words. */
  | 'reason-missing'
  /** 处理措施 without words. */
  | 'measure-missing'
  /** Every measure names its legal basis. */
  | 'legal-basis-missing'
  /** No ground was named. */
  | 'ground-missing'
  /** 转送 to another authority without its name. */
  | 'authority-missing'
  /** A report is not merged into itself, nor into one that was merged or ended. */
  | 'merge-impossible'
  /** Who is given the report is no active reviewer, or must keep out of it. */
  | 'handler-unfit'
  /** The reporter is anonymous: there is no identity to open. */
  | 'no-identity'
  /** The request is not open, was denied, or its release has run out. */
  | 'request-closed'
  /** What was keyed in lies in the future. */
  | 'received-in-future';
