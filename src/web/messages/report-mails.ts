import type { ComposeReportMail } from '#usecases/report/take-in-mails';
import { type Language, sayIn } from '../layout/visit.js';
import { composeMail } from './compose-mail.js';
import type { Sender } from './mail-words.js';
import { reportMailTemplate } from './templates/report-mail-template.js';

/** Answers to those who report by mail. One holds the retrieval code, so its words are made at once, and sealed. */
export function reportMails(sender: Sender): ComposeReportMail {
  return (mail) => {
    const words = (language: Language) => reportMailTemplate(mail, { say: sayIn(language), language });
    return composeMail(sender, { zh: words('zh'), en: words('en') });
  };
}
