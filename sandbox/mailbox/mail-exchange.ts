/** A real SMTP server on a loopback port that delivers what it takes into a mailbox, as a mail exchange does. */
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import type { ImapServer } from './dovecot.js';

export interface MailExchange {
  /** In the form of the setting `SMTP_URL`. */
  readonly url: string;
  stop(): Promise<void>;
}

export async function startMailExchange(mailbox: Pick<ImapServer, 'deliver'>): Promise<MailExchange> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData: (stream, _session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => void deliver(mailbox, Buffer.concat(chunks), done));
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** Says yes to the sender only when the mail is in the mailbox. */
async function deliver(
  mailbox: Pick<ImapServer, 'deliver'>,
  source: Uint8Array,
  done: (error?: Error) => void,
): Promise<void> {
  try {
    await mailbox.deliver(source);
    done();
  } catch (error) {
    done(error instanceof Error ? error : new Error(String(error)));
  }
}
