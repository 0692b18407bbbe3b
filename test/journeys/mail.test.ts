import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { smtpMailer } from '#adapters/smtp-mailer';
import { claimMinutes, deliverQueued, deliveryAttemptsMax } from '#usecases/messages/deliver-queued';
import type { Mailer } from '#usecases/messages/mailer';
import type { Persistence } from '#usecases/ports';
import { noticeWords } from '#web/messages/word-notice';
import { type FixedClock, fixedClock } from '../support/clock.js';
import { forEachDatabase } from '../support/databases.js';
import { openPersistence } from '../support/persistence.js';
import { seededRandomness } from '../support/random.js';

/** A real mail server on loopback that keeps what it is sent, and refuses the addresses it is told to. */
class Mailbox {
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

  async open(): Promise<string> {
    const listening = this.#server.listen(0, '127.0.0.1');
    await once(listening, 'listening');
    const { port } = listening.address() as AddressInfo;
    return `smtp://127.0.0.1:${port}`;
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.#server.close(resolve));
  }
}

const wordNotice = noticeWords({
  publicUrl: 'https://filing.example',
  name: { zh: '样例备案系统', en: 'Sample filing portal' },
});
const from = '备案系统 <filing@authority.example>';
const mail = (to: string) => ({
  to,
  subject: '请验证邮箱 / Verify',
  text: '您好：\n\nhttps://filing.example/x\n',
});

/** The body as its reader sees it. */
function bodyOf(raw: string): string {
  const [head = '', ...rest] = raw.split('\r\n\r\n');
  const body = rest.join('\r\n\r\n');
  if (/^Content-Transfer-Encoding: base64/im.test(head)) return Buffer.from(body, 'base64').toString('utf8');
  const bytes = body.replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/g, (_all, hex: string) => `%${hex}`);
  return decodeURIComponent(bytes).replaceAll('\r\n', '\n');
}

forEachDatabase((_kind, open) => {
  const mailbox = new Mailbox();
  const randomness = seededRandomness();
  let mailer: Mailer;
  let persistence: Persistence;
  let clock: FixedClock;

  beforeAll(async () => {
    mailer = smtpMailer({ url: await mailbox.open(), from });
    ({ persistence } = await openPersistence(open));
  });
  afterAll(() => mailbox.close());
  beforeEach(async () => {
    clock = fixedClock('2023-02-01T09:00:00+08:00');
    mailbox.received.length = 0;
    mailbox.refused.clear();
    // What the test before left in the queue would be due here too.
    for (const { id } of await persistence.read.outbox.recent(1_000)) {
      await persistence.transact(({ outbox }) => outbox.markSent(id, clock.machineNow()));
    }
  });

  async function queue(to: string): Promise<string> {
    const id = randomness.uuid();
    await persistence.transact(({ outbox }) => outbox.addMail(id, mail(to), clock.machineNow()));
    return id;
  }

  const deliver = async (by = mailer, to = persistence) => {
    const { sent, failed } = await deliverQueued({ persistence: to, clock, mailer: by, wordNotice });
    return { sent, failed };
  };
  const found = async (id: string) => {
    const recent = await persistence.read.outbox.recent(1_000);
    return recent.find((queued) => queued.id === id);
  };
  const isSent = async (id: string) => (await found(id))?.state === 'sent';

  describe('delivery', () => {
    it('sends what is queued, once', async () => {
      const id = await queue('operator@sample.example');
      expect(await deliver()).toEqual({ sent: 1, failed: 0 });
      expect(await deliver()).toEqual({ sent: 0, failed: 0 });
      const [received] = mailbox.received;
      expect(received?.to).toEqual(['operator@sample.example']);
      expect(bodyOf(received?.raw ?? '')).toContain('您好：\n\nhttps://filing.example/x');
      expect(received?.raw).toContain(`Message-ID: <${id}@authority.example>`);
      expect(await isSent(id)).toBe(true);
    });

    it('takes an address as it is, never as a list or a header', async () => {
      await queue('a@sample.example, b@sample.example');
      await deliver();
      expect(mailbox.received.flatMap(({ to }) => to)).not.toContain('b@sample.example');
    });

    it('one refused mail does not hold up the next', async () => {
      mailbox.refused.add('full@sample.example');
      const refused = await queue('full@sample.example');
      clock.advance(1);
      const next = await queue('operator@sample.example');
      expect(await deliver()).toEqual({ sent: 1, failed: 1 });
      expect([await isSent(refused), await isSent(next)]).toEqual([false, true]);
    });

    it('waits longer after every failure, and after eight keeps the mail as a dead letter', async () => {
      mailbox.refused.add('full@sample.example');
      const id = await queue('full@sample.example');
      const waits = [1, 5, 15, 60, 180, 360, 720];
      expect(await deliver()).toEqual({ sent: 0, failed: 1 });
      for (const minutes of waits) {
        clock.advance(minutes * 60_000 - 1);
        expect(await deliver()).toEqual({ sent: 0, failed: 0 });
        clock.advance(1);
        expect(await deliver()).toEqual({ sent: 0, failed: 1 });
      }
      mailbox.refused.clear();
      clock.advance(30 * 24 * 3_600_000);
      expect(await deliver()).toEqual({ sent: 0, failed: 0 });
      expect(await found(id)).toMatchObject({ state: 'dead', attempts: deliveryAttemptsMax });
    });

    it('repeats a mail whose sending was not marked, with the same Message-ID', async () => {
      const id = await queue('operator@sample.example');
      let transactions = 0;
      const crashesAfterSending: Persistence = {
        read: persistence.read,
        transact: (work) => {
          transactions += 1;
          if (transactions === 1) return persistence.transact(work);
          return Promise.reject(new Error('the process ended here'));
        },
      };
      await expect(deliver(mailer, crashesAfterSending)).rejects.toThrow('the process ended here');
      expect(await deliver()).toEqual({ sent: 0, failed: 0 });
      clock.advance(claimMinutes * 60_000);
      expect(await deliver()).toEqual({ sent: 1, failed: 0 });
      const ids = mailbox.received.map(({ raw }) => /Message-ID: (\S+)/.exec(raw)?.[1]);
      expect(ids).toEqual([`<${id}@authority.example>`, `<${id}@authority.example>`]);
    });

    it('a server that cannot be reached is a failed attempt', async () => {
      const id = await queue('operator@sample.example');
      const unreachable = smtpMailer({ url: 'smtp://127.0.0.1:1', from });
      expect(await deliver(unreachable)).toEqual({ sent: 0, failed: 1 });
      clock.advance(60_000);
      expect(await deliver()).toEqual({ sent: 1, failed: 0 });
      expect(await isSent(id)).toBe(true);
    });
  });

  it('a transaction that fails takes its mail with it', async () => {
    const id = randomness.uuid();
    const failed = persistence.transact(async ({ outbox }) => {
      await outbox.addMail(id, mail('operator@sample.example'), clock.machineNow());
      throw new Error('changed its mind');
    });
    await expect(failed).rejects.toThrow('changed its mind');
    expect(await deliver()).toEqual({ sent: 0, failed: 0 });
  });

  it('the queue tells no address in its error column', async () => {
    mailbox.refused.add('full@sample.example');
    const id = await queue('full@sample.example');
    await deliver();
    const { lastError } = (await found(id)) ?? {};
    expect(lastError).toContain('<address>');
    expect(lastError).not.toContain('full@');
  });
});
