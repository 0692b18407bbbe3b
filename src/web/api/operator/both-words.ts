import type { Citation } from '#law/citation';
import { citationFull } from '../../contents/words/citation-text.js';
import { type Say, sayIn } from '../../layout/visit.js';

export type BothWords = { zh: string; en: string };

/** The words of the pages, in both languages: whoever reads an answer of a program may read either. */
export function both(words: (say: Say) => string): BothWords {
  return { zh: words(sayIn('zh')), en: words(sayIn('en')) };
}

export function citationJson(citation: Citation) {
  const { instrument, article, paragraph, item } = citation;
  return {
    ...both((say) => citationFull(say, citation)),
    instrument,
    article,
    ...(paragraph === undefined ? {} : { paragraph }),
    ...(item === undefined ? {} : { item }),
  };
}
