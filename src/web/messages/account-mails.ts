import type { ComposeAccountMail } from '#usecases/accounts/account-deps';
import { type Language, sayIn } from '../layout/visit.js';
import { composeMail } from './compose-mail.js';
import type { Sender } from './mail-words.js';
import { accountTemplate } from './templates/account-template.js';

/** Mails about accounts. Their links work once, so their words are made when they are queued, and sealed. */
export function accountMails(sender: Sender): ComposeAccountMail {
  return (message) => {
    const words = (language: Language) => accountTemplate(message, { say: sayIn(language), language });
    return composeMail(sender, { zh: words('zh'), en: words('en') });
  };
}
