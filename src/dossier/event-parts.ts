import type { Instant } from '#law/calendar-day';
import type { Citation } from '#law/citation';
import type { ContentItem, FilingContents } from '#law/filing-contents';
import type { Finding } from '#law/finding';

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
