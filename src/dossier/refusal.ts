import type { Citation } from '#law/citation';
import type { Finding } from '#law/finding';
import type { ContentItem } from '#law/filing-contents';

/** Why a command was refused. A value, never thrown; the view finds the words. */
export type Refusal = {
  readonly kind: 'refusal';
  readonly code: RefusalCode;
  readonly citation: Citation;
  /** With `contents-incomplete`: everything that is missing or impossible. */
  readonly findings?: readonly Finding[];
  /** The items a refusal points at. */
  readonly items?: readonly ContentItem[];
};

export type RefusalCode =
  /** The state or the person's capacity does not permit the act (`allowed-actions.ts`). */
  | 'not-allowed'
  /** The preparer tried to decide. */
  | 'same-person'
  /** The three questions of Article 2 are not answered. */
  | 'scope-unanswered'
  /** 不齐全: findings block the submission. */
  | 'contents-incomplete'
  /** A notice without a marked item. */
  | 'nothing-marked'
  /** The same item marked twice. */
  | 'marked-twice'
  /** A mark, a return or an exclusion without its reason. */
  | 'reason-missing'
  /** A point raised anew on an item that did not change needs to say why only now. */
  | 'late-reason-missing'
  /** A point of the notice neither changed nor answered. */
  | 'point-unanswered'
  /** Items are still marked untrue or incomplete. */
  | 'marks-open'
  /** A doubtful finding was not confirmed. */
  | 'doubt-unconfirmed'
  /** A change that changes nothing. */
  | 'nothing-changed'
  /** The record moved since the change was prepared; `items` says what. */
  | 'change-stale'
  /** Another host is a case of its own: `items` do not travel with it. */
  | 'host-change-apart'
  /** The day on which the fact changed is not stated. */
  | 'change-day-missing'
  /** The fact is said to change on a day to come. */
  | 'change-day-ahead'
  /** No such change is open any more. */
  | 'change-closed'
  /** Business ended before the filing began, or on a day no platform was filed. */
  | 'end-day-impossible'
  /** The planned day has not come yet, or is past and cannot be taken back. */
  | 'planned-day'
  /** The notice moves no open date of this dossier. */
  | 'nothing-moved';
