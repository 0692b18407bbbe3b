import type { Mail } from '../ports/outbox.js';
import type { NoticeFacts } from './read-notice.js';

/** A notice in its words for the outside; the inbox has a page for the same template. */
export type WordedNotice = {
  readonly mail: Omit<Mail, 'to'>;
  /** At most 70 characters: one short message. */
  readonly shortMessage: string;
};

/** Puts a notice into words; `web/messages` does. `first` is the language that stands first. */
export type WordNotice = (facts: NoticeFacts, first: 'zh' | 'en') => WordedNotice;
