/** Reports that come by mail: a real SMTP server, a real IMAP server, the mailbox read by the product's own adapter. */
import { type SendMailOptions, createTransport } from 'nodemailer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { imapMailbox } from '#adapters/imap-mailbox';
import { readReport } from '#usecases/report/read-report';
import { readReportInbox } from '#usecases/report/report-inbox';
import { assignReport, identifyPlatform } from '#usecases/report/staff-acts';
import { type MailboxDeps, takeInMails } from '#usecases/report/take-in-mails';
import { reportMails } from '#web/messages/report-mails';
import { type ImapServer, ensureDovecot, startDovecot } from '../../sandbox/mailbox/dovecot.js';
import { type MailExchange, startMailExchange } from '../../sandbox/mailbox/mail-exchange.js';
import { forEachDatabase } from '../support/databases.js';
import { pngBytes, programBytes } from '../support/evidence-files.js';
import { valueOf } from '../support/filings.js';
import { type ReportDesk, openReportDesk, reference, taken, tracked } from '../support/report-desk.js';
import { sayNotRun } from '../support/say-not-run.js';

const available = await ensureDovecot();
if (!available) await sayNotRun('reports by mail: Dovecot is not on this machine (package "dovecot-imapd")');

describe.skipIf(!available)('the mailbox', () => {
  let imap: ImapServer;
  let exchange: MailExchange;
  beforeAll(async () => {
    imap = await startDovecot();
    exchange = await startMailExchange(imap);
  });
  afterAll(async () => {
    await exchange.stop();
    await imap.stop();
  });

  /** As a person's mail program sends it. */
  async function send(mail: SendMailOptions): Promise<string> {
    const transport = createTransport(exchange.url);
    const sent = await transport.sendMail({ to: 'report@portal.example', ...mail });
    transport.close();
    return sent.messageId;
  }

  forEachDatabase((_kind, open) => {
    let desk: ReportDesk;
    let deps: MailboxDeps;
    beforeAll(async () => {
      desk = await openReportDesk(open);
      deps = {
        ...desk.portal,
        mailbox: imapMailbox({ url: imap.url, folder: 'INBOX', processedFolder: 'Processed' }),
        composeReportMail: reportMails({
          publicUrl: 'https://filing.example',
          name: { zh: '样例', en: 'Sample' },
        }),
      };
    });

    /** Reports that came by mail, the newest first. */
    async function reports() {
      const { rows } = valueOf(
        await readReportInbox(desk.portal, {
          actor: desk.supervisor,
          filter: { statuses: ['received'], handler: 'nobody' },
          page: 1,
        }),
      );
      return rows.map((row) => row.summary).filter((summary) => summary.channel === 'mail');
    }

    async function answersTo(address: string) {
      const sent = await desk.portal.persistence.read.outbox.recent(100);
      return sent.flatMap(({ id, content }) =>
        content.kind === 'mail' && content.mail.to === address ? [{ id, mail: content.mail }] : [],
      );
    }

    async function textsOf(reportId: string) {
      const page = valueOf(await readReport(desk.portal, { actor: desk.supervisor, reportId }));
      return page.threads[0];
    }

    it('makes a report of a mail, once, and sends the code back', async () => {
      await send({
        from: '"样例举报人" <mail-1@reporter.example>',
        subject: '举报样例平台',
        html: '<p>该平台<b>没有</b>备案。</p><script>alert(1)</script><img src="http://tracker.example/a.png">',
        attachments: [
          { filename: '截图.png', content: pngBytes },
          { filename: '工具.exe', content: programBytes },
        ],
      });
      expect(await takeInMails(deps)).toBe(1);
      expect(await takeInMails(deps)).toBe(0);
      expect([await imap.count('INBOX'), (await imap.count('Processed')) > 0]).toEqual([0, true]);
      const [report] = await reports();
      const reportId = report?.reportId ?? '';
      expect(report).toMatchObject({ status: 'received', reporter: 'named', due: { kind: 'acceptance' } });
      const thread = await textsOf(reportId);
      expect(thread?.text).toContain('该平台没有备案。');
      expect(thread?.text).not.toMatch(/<|alert/);
      expect(thread?.attachments.map(({ fileName }) => fileName)).toEqual(['截图.png']);
      const [answer] = await answersTo('mail-1@reporter.example');
      expect(answer?.mail.subject).not.toContain('样例平台');
      expect(answer?.mail.text).toContain('工具.exe');
      const code = /([0-9A-HJKMNP-TV-Z]{4}(?:-[0-9A-HJKMNP-TV-Z]{4}){4})/.exec(answer?.mail.text ?? '')?.[1];
      expect((await tracked(desk, code ?? '')).view.reportId).toBe(reportId);
      // Nobody sees who wrote before a second person released it.
      const page = valueOf(await readReport(desk.portal, { actor: desk.supervisor, reportId }));
      expect(JSON.stringify(page)).not.toContain('mail-1@reporter.example');
    });

    it('makes no second report when the process ends between commit and move', async () => {
      await send({ from: 'mail-2@reporter.example', subject: '举报', text: '该平台出售漏洞信息。' });
      const crashing: MailboxDeps = {
        ...deps,
        mailbox: {
          eachWaiting: (limit, take) =>
            deps.mailbox.eachWaiting(limit, async (mail) => {
              await take(mail);
              throw new Error('the process ended');
            }),
        },
      };
      await expect(takeInMails(crashing)).rejects.toThrow('the process ended');
      expect(await imap.count('INBOX')).toBe(1);
      const before = (await reports()).length;
      expect(await takeInMails(deps)).toBe(1);
      expect((await reports()).length).toBe(before);
      expect(await imap.count('INBOX')).toBe(0);
      expect(await answersTo('mail-2@reporter.example')).toHaveLength(1);
    });

    it('makes no report when the process ends before the commit, and takes the mail again', async () => {
      await send({ from: 'mail-3@reporter.example', subject: '举报', text: '该平台没有标明备案编号。' });
      const before = (await reports()).length;
      const failing: MailboxDeps = {
        ...deps,
        composeReportMail: () => {
          throw new Error('no words');
        },
      };
      await expect(takeInMails(failing)).rejects.toThrow('no words');
      expect((await reports()).length).toBe(before);
      expect(await takeInMails(deps)).toBe(1);
      expect((await reports()).length).toBe(before + 1);
    });

    it('makes a message of an answer to our mail or to theirs, from the same address only', async () => {
      const from = 'mail-4@reporter.example';
      const theirs = await send({ from, subject: '举报', text: '该平台出售漏洞信息，有截图。' });
      await takeInMails(deps);
      const report = await reportOf('该平台出售漏洞信息，有截图。');
      const [ours] = await answersTo(from);
      await send({
        from,
        subject: 'Re: 已收到举报',
        text: '补充：时间是上周。',
        inReplyTo: `<${ours?.id}@portal.example>`,
      });
      await send({ from, subject: 'Re: 举报', text: '再补充一点。', references: [theirs] });
      await send({
        from: 'stranger@reporter.example',
        subject: 'Re: 举报',
        text: '冒充的补充。',
        references: [theirs],
      });
      const before = (await reports()).length;
      expect(await takeInMails(deps)).toBe(3);
      const thread = await textsOf(report);
      expect(thread?.messages.map(({ text }) => text)).toEqual([
        'Re: 已收到举报\n\n补充：时间是上周。',
        'Re: 举报\n\n再补充一点。',
      ]);
      // The stranger's is a report of its own.
      expect((await reports()).length).toBe(before + 1);
    });

    it('answers no machine and makes nothing of what it wrote', async () => {
      const before = (await reports()).length;
      const automatic = [
        { headers: { 'Auto-Submitted': 'auto-replied' } },
        { headers: { Precedence: 'bulk' } },
        { headers: { 'X-Autoreply': 'yes' } },
        { from: 'MAILER-DAEMON@reporter.example' },
        { from: 'no-reply@reporter.example' },
      ];
      for (const more of automatic) {
        await send({ from: 'away@reporter.example', subject: '自动答复', text: '我正在休假。', ...more });
      }
      expect(await takeInMails(deps)).toBe(automatic.length);
      expect((await reports()).length).toBe(before);
      expect(await answersTo('away@reporter.example')).toEqual([]);
      expect(await imap.count('INBOX')).toBe(0);
    });

    it('takes in what is hardly a mail', async () => {
      await imap.deliver(
        Buffer.from('From: odd@reporter.example\r\n\r\nno subject, no id, no date: still a report\r\n'),
      );
      await imap.deliver(Buffer.from([0x00, 0xff, 0xfe, 0x0a, 0x0a, 0x80]));
      expect(await takeInMails(deps)).toBe(2);
      expect(await reportOf('no subject, no id, no date: still a report')).not.toBe('');
    });

    it('leaves a flood where it is: in the mailbox', async () => {
      await send({ from: 'mail-5@reporter.example', subject: '举报', text: '该平台没有备案编号，请核查。' });
      const { reports: settings } = desk.portal;
      const full = { ...deps, reports: { ...settings, flood: { ...settings.flood, reportsPerHour: 1 } } };
      expect(await takeInMails(full)).toBe(0);
      expect(await imap.count('INBOX')).toBe(1);
      expect(await takeInMails(deps)).toBe(1);
    });

    it('waits for a handler to say which platform it is about', async () => {
      const reportId = await reportOf('该平台没有备案编号，请核查。');
      await taken(desk, reportId);
      const identify = async (name: string) =>
        identifyPlatform(desk.portal, await reference(desk, desk.handler, reportId), {
          platform: { kind: 'unfiled', name, address: '' },
          grounds: ['unfiled'],
        });
      expect(valueOf(await identify(''))).toEqual({
        kind: 'problems',
        problems: [{ field: 'name', code: 'missing' }],
      });
      valueOf(await identify('样例来信所指平台'));
      const page = valueOf(await readReport(desk.portal, { actor: desk.handler, reportId }));
      expect(page.summary).toMatchObject({ platform: { name: '样例来信所指平台' }, grounds: ['unfiled'] });
      const other = await assignReport(
        desk.portal,
        await reference(desk, desk.handler, reportId),
        desk.operator.accountId,
      );
      expect(other).toMatchObject({ failure: { code: 'handler-unfit' } });
    });

    /** The report whose text ends so; by reading, as a person would look for it. */
    async function reportOf(ending: string): Promise<string> {
      for (const { reportId } of await reports()) {
        if ((await textsOf(reportId))?.text?.endsWith(ending) === true) return reportId;
      }
      return '';
    }
  });
});
