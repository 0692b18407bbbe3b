import type { Mail } from '#usecases/ports/outbox';
import type { Language } from '../layout/visit.js';
import { mailHtml } from './mail-html.js';
import { type MailWords, type Sender, colonIn, doNotReply } from './mail-words.js';
import type { Block } from './templates/wording.js';

const line = '----------------------------------------';

/** One mail in both languages, Chinese first unless the reader chose English; the same in a plain and an HTML part. */
export function composeMail(sender: Sender, words: MailWords, first: Language = 'zh'): Omit<Mail, 'to'> {
  const languages: readonly Language[] = first === 'zh' ? ['zh', 'en'] : ['en', 'zh'];
  const parts = languages.map((language) => plainPart(sender, words[language].blocks, language));
  return {
    subject: languages.map((language) => words[language].subject).join(' / '),
    text: `${parts.join(`\n\n${line}\n\n`)}\n`,
    html: mailHtml(sender, words, languages),
  };
}

function plainPart({ publicUrl, name }: Sender, blocks: readonly Block[], language: Language): string {
  const colon = colonIn(language);
  const plain = (block: Block): string => {
    if (typeof block === 'string') return block;
    if ('link' in block) return `${block.label}${colon.trimEnd()}\n${publicUrl}${block.link}`;
    return block.rows.map(([key, value]) => `${key}${colon}${value}`).join('\n');
  };
  const closing = `${name[language]}\n${publicUrl}\n${doNotReply(language)}`;
  return [...blocks.map(plain), closing].join('\n\n');
}
