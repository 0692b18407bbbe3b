import type { Say } from '../../layout/visit.js';

/** What a sentence about a finding can use: the name of the control and the values the law gives. */
export type WordsContext = {
  readonly say: Say;
  readonly label: string;
  /** A value of the finding; empty when it has none. */
  readonly detail: (name: string) => string;
};
export type FindingWords = (context: WordsContext) => string;
