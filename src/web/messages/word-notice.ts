import type { WordNotice } from '#usecases/messages/word-notice';
import { type Language, sayIn } from '../layout/visit.js';
import { composeMail } from './compose-mail.js';
import type { Sender } from './mail-words.js';
import { templateOf } from './templates/template-of.js';

/** Notices in their words for mail and short message. */
export function noticeWords(sender: Sender): WordNotice {
  return (facts, first) => {
    const wording = (language: Language) => templateOf(facts, { say: sayIn(language), language });
    const words = { zh: wording('zh'), en: wording('en') };
    return { mail: composeMail(sender, words, first), shortMessage: words[first].short };
  };
}
