import { type Language, sayIn } from '../layout/visit.js';
import type { Wording } from './templates/wording.js';

export type Sender = {
  /** Scheme and host of the portal, without trailing slash; links in mails begin with it. */
  readonly publicUrl: string;
  readonly name: Readonly<Record<Language, string>>;
};

/** The words of a mail in both languages. */
export type MailWords = Readonly<Record<Language, Pick<Wording, 'subject' | 'blocks'>>>;

export function doNotReply(language: Language): string {
  return sayIn(language)(
    '本邮件由系统发出，请勿直接回复。',
    'This mail was sent by a machine; please do not reply.',
  );
}

export function colonIn(language: Language): string {
  return language === 'zh' ? '：' : ': ';
}
