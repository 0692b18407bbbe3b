import type { ScopeAnswers } from '#law/article-02-scope';
import type { ContentItem, FilingContents } from '#law/filing-contents';
import type { Actor } from './actor.js';
import type { MarkedDefect } from './marked-defect.js';
import type { FiledCommand } from './change-commands.js';
import type { Confirmation } from './events.js';
import type { ParticularsReference } from './event-parts.js';

/** What people ask of a dossier. Imperative; an event says what became of it. */
export type DossierCommand =
  | SubmitFiling
  | AssignCase
  | RequestCorrection
  | SubmitCorrection
  | PrepareDecision
  | ReturnPreparation
  | RecordFiling
  | ExcludeFromScope
  | MoveDeadlines
  | FiledCommand;

type By = { readonly actor: Actor };

/** Article 4: the operator submits the filing information. */
export type SubmitFiling = By & {
  readonly type: 'SubmitFiling';
  readonly scope: ScopeAnswers;
  readonly contents: FilingContents;
  readonly particulars: ParticularsReference;
};

/** Gives the case to a reviewer; a reviewer may take an unassigned one. */
export type AssignCase = By & { readonly type: 'AssignCase'; readonly reviewerId: string };

/** Article 5 ¶2. */
export type RequestCorrection = By & {
  readonly type: 'RequestCorrection';
  readonly defects: readonly MarkedDefect[];
};

export type SubmitCorrection = By & {
  readonly type: 'SubmitCorrection';
  readonly contents: FilingContents;
  /** The submission before this one with its particulars, to tell what changed. */
  readonly previous: FilingContents;
  readonly particulars: ParticularsReference;
  readonly replies: Readonly<Record<string, string>>;
};

export type PrepareDecision = By & {
  readonly type: 'PrepareDecision';
  readonly proposal:
    | {
        readonly kind: 'record';
        readonly confirmations: readonly Confirmation[];
        /** Items still marked untrue or incomplete; a filing cannot be prepared while there are any. */
        readonly openMarks: readonly ContentItem[];
      }
    | { readonly kind: 'exclude'; readonly reasons: string };
};

export type ReturnPreparation = By & { readonly type: 'ReturnPreparation'; readonly reason: string };

/** Article 5 ¶1. The number was drawn in the same transaction. */
export type RecordFiling = By & { readonly type: 'RecordFiling'; readonly number: string };

export type ExcludeFromScope = By & { readonly type: 'ExcludeFromScope' };

/** A new holiday notice was approved: open dates are counted again by the calendar of the context. */
export type MoveDeadlines = By & {
  readonly type: 'MoveDeadlines';
  /** 发文字号 of the notice. */
  readonly notice: string;
};
