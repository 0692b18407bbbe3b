import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { smtpMailer } from '#adapters/smtp-mailer';
import { claimMinutes, deliverQueued, deliveryAttemptsMax } from '#usecases/messages/deliver-queued';
import type { Mailer } from '#usecases/messages/mailer';
import type { Persistence } from '#usecases/ports';
import { noticeWords } from '#web/messages/word-notice';
import { type FixedClock, fixedClock } from '../support/clock.js';
import { forEachDatabase } from '../support/databases.js';
import { Mailbox } from '../support/mailbox.js';
import { openPersistence } from '../support/persistence.js';
import { seededRandomness } from '../support/random.js';

const wordNotice = noticeWords({
  publicUrl: 'https://filing.example',
  name: { zh: '样例备案系统', en: 'Sample filing portal' },
});
const from = '备案系统 <filing@authority.example>';
const mail = (to: string) => ({
  to,
  subject: '请验证邮箱 / Verify',
  text: '您好：\n\nhttps://filing.example/x\n',
  html: '<!doctype html><p>您好：<a href="https://filing.example/x">验证</a></p>',
});

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
      const [read] = await mailbox.mailsTo('operator@sample.example');
      expect(read?.subject).toBe('请验证邮箱 / Verify');
      expect(read?.text).toContain('您好：\n\nhttps://filing.example/x');
      expect(read?.html).toContain('<p>您好：<a href="https://filing.example/x">验证</a></p>');
      expect(received?.raw).toContain(`Message-ID: <${id}@authority.example>`);
      expect(await isSent(id)).toBe(true);
    });

    it('sends a plain and an HTML part in UTF-8, marked as written by a machine', async () => {
      await queue('operator@sample.example');
      await deliver();
      const { raw = '' } = mailbox.received[0] ?? {};
      expect(raw).toMatch(/^Content-Type: multipart\/alternative;/m);
      const parts = [...raw.matchAll(/^Content-Type: (text\/\w+); charset=utf-8/gm)].map(([, type]) => type);
      expect(parts).toEqual(['text/plain', 'text/html']);
      expect(raw).toMatch(/^Auto-Submitted: auto-generated\r$/m);
      expect(raw).toMatch(/^Subject: =\?UTF-8\?/m);
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
