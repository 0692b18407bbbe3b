import { createTransport } from 'nodemailer';
import type { Mailer } from '#usecases/messages/mailer';

export type SmtpSettings = {
  /** `smtp://host:587` or `smtps://user:secret@host:465`. */
  readonly url: string;
  /** Sender, a mail address with or without a name. */
  readonly from: string;
};

const timeoutMilliseconds = 20_000;

/** Mails by SMTP, one connection per mail: some hundred a day do not need a pool that can go stale. */
export function smtpMailer({ url, from }: SmtpSettings): Mailer {
  const transport = createTransport({
    ...connectionOf(url),
    connectionTimeout: timeoutMilliseconds,
    greetingTimeout: timeoutMilliseconds,
    socketTimeout: timeoutMilliseconds,
    // A mail is text; nothing in it may make the server read a file or fetch an address.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const domain = from.replace(/>\s*$/, '').split('@').at(-1) ?? 'localhost';
  return {
    send: async ({ to, subject, text, html }, id) => {
      await transport.sendMail({
        from,
        // As an object it is taken as it is, never parsed as a list.
        to: { name: '', address: to },
        subject,
        text,
        html,
        messageId: `<${id}@${domain}>`,
        headers: { 'Auto-Submitted': 'auto-generated' },
      });
    },
  };
}

function connectionOf(address: string) {
  const url = new URL(address);
  const secure = url.protocol === 'smtps:';
  const auth = {
    user: decodeURIComponent(url.username),
    pass: decodeURIComponent(url.password),
  };
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port || (secure ? 465 : 587)),
    secure,
    ...(auth.user === '' ? {} : { auth }),
  };
}
