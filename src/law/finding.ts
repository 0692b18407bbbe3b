import type { Citation } from './citation.js';
import type { ContentItem } from './filing-contents.js';

/**
 * What a rule found in a filing. The law says *what* and *where*; the words shown to people live in the view.
 *
 * - `missing`: 不齐全 — something Article 4 asks for is not there. Blocks submission.
 * - `impossible`: what was typed cannot be such a number, address or date. Blocks submission.
 * - `doubtful`: may be right though unusual (a genuine code can fail its check digit); a reviewer confirms it.
 * - `question`: a sentence that may conflict with the 2021 Provisions; a human reads it. Never blocks.
 */
export type FindingLevel = 'missing' | 'impossible' | 'doubtful' | 'question';

export type Finding = {
  readonly code: string;
  readonly level: FindingLevel;
  readonly citation: Citation;
  /** The item of Article 4 this concerns; a correction notice points at the same items. */
  readonly item: ContentItem;
  /** The form control, as a path below the item, e.g. `name`, `2.identifier`; empty for the item itself. */
  readonly field: string;
  /** Values for the sentence shown, e.g. the expected check character or the words that raised the question. */
  readonly details?: Readonly<Record<string, string>>;
};

/** Findings that stop a submission: the filing is not complete (不齐全) or cannot be read. */
export function blocks(finding: Finding): boolean {
  return finding.level === 'missing' || finding.level === 'impossible';
}
