import type { Mail } from '../ports/outbox.js';

/** Hands a mail to the mail server. */
export interface Mailer {
  /**
   * Resolves when the server has taken the mail and throws when it has not. `id` is the same at every attempt and
   * becomes the Message-ID, by which mail programs recognise a repeated mail.
   */
  send(mail: Mail, id: string): Promise<void>;
}
