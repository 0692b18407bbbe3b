/** A real mail server on loopback that keeps what it is sent, and refuses the addresses it is told to. */
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

export class Mailbox {
  readonly received: { to: readonly string[]; raw: string }[] = [];
  readonly refused = new Set<string>();
  readonly #server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: ({ address }, _session, done) => {
      done(this.refused.has(address) ? new Error(`mailbox of <${address}> is full`) : undefined);
    },
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const to = session.envelope.rcptTo.map(({ address }) => address);
        this.received.push({ to, raw: Buffer.concat(chunks).toString('utf8') });
        done();
      });
    },
  });

  /** Answers the address for `smtpMailer`. */
  async open(): Promise<string> {
    const listening = this.#server.listen(0, '127.0.0.1');
    await once(listening, 'listening');
    const { port } = listening.address() as AddressInfo;
    return `smtp://127.0.0.1:${port}`;
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.#server.close(resolve));
  }

  /** As a mail program reads them. */
  async mailsTo(address: string): Promise<readonly ParsedMail[]> {
    const mails = this.received.filter(({ to }) => to.includes(address));
    return Promise.all(mails.map(({ raw }) => simpleParser(raw)));
  }
}
