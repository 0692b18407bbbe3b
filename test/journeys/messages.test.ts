/** What people are told: in the portal, by a real mail server, and what becomes of it when that fails. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { smtpMailer } from '#adapters/smtp-mailer';
import { deliverQueued } from '#usecases/messages/deliver-queued';
import type { Delivery } from '#usecases/ports/outbox';
import { type Desk, correctCase, freshContents, openDesk, submitCase, takenCase } from '../support/cases.js';
import { forEachDatabase } from '../support/databases.js';
import { Mailbox } from '../support/mailbox.js';
import { PaperBrowser } from '../support/paper-browser.js';
import { openTestPortal } from '../support/portal.js';

const minute = 60_000;
/** After this long every attempt was made, whatever came before. */
const aDay = 24 * 60 * minute;

forEachDatabase((_kind, open) => {
  const mailbox = new Mailbox();
  let desk: Desk;
  let operator: PaperBrowser;
  let operatorMail: string;
  let administrator: PaperBrowser;
  let deliver: () => ReturnType<typeof deliverQueued>;

  beforeAll(async () => {
    const portal = await openTestPortal(open, { config: { publicUrl: 'https://filing.example' } });
    const opened = await openDesk(portal);
    const visitor = await portal.signedIn('operator');
    operator = new PaperBrowser(visitor);
    operatorMail = visitor.account.mail;
    administrator = new PaperBrowser(await portal.signedIn('administrator'));
    desk = { ...opened, operator: visitor.account.actor };
    const mailer = smtpMailer({ url: await mailbox.open(), from: '样例 <filing@authority.example>' });
    deliver = async () => {
      const all = { sent: 0, failed: 0, withdrawn: 0 };
      for (;;) {
        const { sent, failed, withdrawn } = await deliverQueued({ ...portal.portal, mailer });
        if (sent + failed + withdrawn === 0) return all;
        all.sent += sent;
        all.failed += failed;
        all.withdrawn += withdrawn;
      }
    };
  });
  afterAll(() => mailbox.close());
  beforeEach(async () => {
    mailbox.refused.clear();
    desk.portal.clock.advance(minute);
    await deliver();
    mailbox.received.length = 0;
    await operator.visitor.post('/messages/read-all', {});
  });

  /** A case with a correction notice sent by a reviewer through the pages. */
  async function notified(): Promise<string> {
    const dossierId = await takenCase(desk);
    await deliver();
    mailbox.received.length = 0;
    const { reviewer } = desk;
    reviewer.enter({
      'mark-home-page': true,
      'defect-home-page': 'untrue',
      'reason-home-page': '样例：首页打不开',
    });
    await reviewer.press('生成补正通知');
    await reviewer.press('确认并发出');
    return dossierId;
  }

  const unread = () => /未读 <\/span>(\d+)/.exec(operator.html)?.[1];

  describe('an operator is told of a correction notice', () => {
    it('in the portal and by mail in two parts, and the link leads to the notice', async () => {
      const dossierId = await notified();
      await operator.open('/messages');
      expect(operator.text).toContain('请补正备案信息');
      expect(operator.text).toContain('邮件等待发送');

      expect(await deliver()).toEqual({ sent: 1, failed: 0, withdrawn: 0 });
      const [mail, ...more] = await mailbox.mailsTo(operatorMail);
      expect(more).toEqual([]);
      expect(mail?.subject).toBe('请补正备案信息 / Please correct your filing');
      const link = `https://filing.example/filings/${dossierId}/notices/1`;
      expect(mail?.text).toContain(link);
      expect(mail?.html).toContain(`href="${link}"`);
      expect(mail?.text).toContain('第五条');
      expect(mail?.text).toContain('Article 5');
      await operator.open('/messages');
      expect(operator.text).toContain('邮件已发送 2026-03-02');

      await operator.follow('请补正备案信息');
      await operator.follow('查看补正通知');
      expect(operator.path).toBe(`/filings/${dossierId}/notices/1`);
      expect(operator.status).toBe(200);
    });

    it('until it is opened it counts as unread; a browser that fetches ahead opens nothing', async () => {
      await notified();
      await operator.open('/filings');
      const before = Number(unread());
      expect(before).toBeGreaterThan(0);
      await operator.open('/messages');
      const path = /href="(\/messages\/[0-9a-f-]{36})"/.exec(operator.html)?.[1] ?? '';
      await operator.visitor.get(path, { 'Sec-Purpose': 'prefetch' });
      await operator.open('/filings');
      expect(Number(unread())).toBe(before);
      await operator.open(path);
      await operator.open('/filings');
      expect(Number(unread() ?? 0)).toBe(before - 1);
      await operator.open('/messages');
      if (before > 1) await operator.press('全部标为已读');
      expect(operator.text).not.toContain('未读');
      expect(unread()).toBeUndefined();
    });

    it('nobody else can open the message', async () => {
      await notified();
      await operator.open('/messages');
      const path = /href="(\/messages\/[0-9a-f-]{36})"/.exec(operator.html)?.[1] ?? '';
      await desk.reviewer.open(path);
      expect(desk.reviewer.status).toBe(404);
      const stranger = desk.portal.visitor();
      expect((await stranger.get(path)).location).toContain('/signin');
    });
  });

  describe('a mail that does not arrive', () => {
    it('shows to the operator and on the page of the case, and goes when the mailbox opens again', async () => {
      mailbox.refused.add(operatorMail);
      const dossierId = await notified();
      expect(await deliver()).toMatchObject({ sent: 0, failed: 1 });
      await operator.open('/messages');
      expect(operator.text).toContain('邮件发送失败 1 次，正在重试');
      await desk.reviewer.open(`/casework/${dossierId}`);
      expect(desk.reviewer.text).toContain('发给备案主体的消息');
      expect(desk.reviewer.text).toContain('邮件发送失败 1 次，正在重试');

      mailbox.refused.clear();
      desk.portal.clock.advance(minute);
      expect((await deliver()).sent).toBeGreaterThanOrEqual(1);
      expect(await mailbox.mailsTo(operatorMail)).not.toEqual([]);
      await desk.reviewer.open(`/casework/${dossierId}`);
      expect(desk.reviewer.text).not.toContain('正在重试');
      expect(desk.reviewer.text).toContain('邮件已发送');
    });

    it('is set aside after the last attempt; an administrator sends it again', async () => {
      mailbox.refused.add(operatorMail);
      await notified();
      for (let attempt = 0; attempt < 8; attempt += 1) {
        await deliver();
        desk.portal.clock.advance(aDay / 2);
      }
      // Half days have passed and ended the sessions.
      const visitor = await desk.portal.signedIn('administrator');
      administrator = new PaperBrowser(visitor);
      await administrator.open('/admin/undelivered');
      expect(administrator.text).toContain('请补正备案信息');
      expect(administrator.text).toContain(`${operatorMail.slice(0, 1)}•••@sample.example`);
      expect(administrator.text).not.toContain(operatorMail);
      expect(administrator.text).toContain('邮件未能送达');

      mailbox.refused.clear();
      mailbox.received.length = 0;
      while (administrator.html.includes('/retry"')) await administrator.press('重新发送');
      expect(administrator.text).toContain('没有未送达的邮件和短信');
      expect((await deliver()).sent).toBeGreaterThanOrEqual(1);
      const subjects = (await mailbox.mailsTo(operatorMail)).map(({ subject }) => subject);
      expect(subjects).toContain('请补正备案信息 / Please correct your filing');
    });

    it('only administrators see what was set aside', async () => {
      const reviewer = await desk.portal.signedIn('reviewer');
      for (const path of ['/admin/undelivered', '/admin/messages']) {
        expect((await reviewer.get(path)).status).toBe(403);
      }
      const forged = await reviewer.post('/admin/undelivered/00000000-0000-4000-8000-000000000000/retry', {});
      expect(forged.status).toBe(403);
    });
  });

  describe('the staff is told only what is still to be done', () => {
    it('a supervisor hears of a new filing', async () => {
      const supervisor = new PaperBrowser(await desk.portal.signedIn('supervisor'));
      const dossierId = await submitCase(desk);
      await supervisor.open('/messages');
      expect(supervisor.text).toContain('有新的备案待分派');
      await supervisor.follow('有新的备案待分派');
      await supervisor.follow('办理页面');
      expect(supervisor.path).toBe(`/casework/${dossierId}`);
    });

    it('a filing that was taken before its mail went out is not announced any more', async () => {
      const visitor = await desk.portal.signedIn('supervisor');
      const reviewer = new PaperBrowser(await desk.portal.signedIn('reviewer'));
      const dossierId = await submitCase(desk);
      await reviewer.open(`/casework/${dossierId}`);
      await reviewer.press('由我办理');
      expect((await deliver()).withdrawn).toBeGreaterThanOrEqual(1);
      expect(await mailbox.mailsTo(visitor.account.mail)).toEqual([]);
      const supervisor = new PaperBrowser(visitor);
      await supervisor.open('/messages');
      expect(supervisor.text).toContain('轮到发送时已无需处理');
      await supervisor.follow('有新的备案待分派');
      expect(supervisor.text).toContain('已经处理');
    });

    it('the reviewer of a case hears that the correction came, and nobody else', async () => {
      desk = { ...desk, reviewer: new PaperBrowser(await desk.portal.signedIn('reviewer')) };
      const other = new PaperBrowser(await desk.portal.signedIn('reviewer'));
      const dossierId = await notified();
      await correctCase(desk, dossierId, freshContents());
      await desk.reviewer.open('/messages');
      expect(desk.reviewer.text).toContain('补正已提交，请审核');
      await other.open('/messages');
      expect(other.text).not.toContain('补正已提交');
    });

    it('the others hear of a proposed decision, its author does not', async () => {
      const author = new PaperBrowser(await desk.portal.signedIn('reviewer'));
      const second = new PaperBrowser(await desk.portal.signedIn('reviewer'));
      const dossierId = await submitCase(desk);
      await author.open(`/casework/${dossierId}`);
      await author.press('由我办理');
      await author.press('拟予备案，送复核');
      await author.press('确认，送复核');
      await second.open('/messages');
      expect(second.text).toContain('拟办意见待复核');
      await author.open('/messages');
      expect(author.text).not.toContain('拟办意见待复核');
    });
  });

  it('nothing is sent to an account that was disabled', async () => {
    const { accounts, outbox } = desk.portal.portal.persistence.read;
    const supervisor = await desk.portal.account('supervisor');
    await submitCase(desk);
    const account = await accounts.byId(supervisor.actor.accountId);
    if (account === undefined) throw new Error('no account');
    await accounts.update({ ...account, disabledAt: desk.portal.clock.machineNow() });
    await deliver();
    expect(await mailbox.mailsTo(supervisor.mail)).toEqual([]);
    const reasons = (await outbox.recent(200)).map(({ lastError }: Delivery) => lastError);
    expect(reasons).toContain('no such recipient');
  });

  it('an empty inbox says so', async () => {
    const newcomer = new PaperBrowser(await desk.portal.signedIn('operator'));
    await newcomer.open('/messages');
    expect(newcomer.text).toContain('还没有消息');
    await newcomer.open('/messages?page=7');
    expect(newcomer.status).toBe(200);
  });

  it('administrators see every message with sample data', async () => {
    const visitor = await desk.portal.signedIn('administrator');
    const reader = new PaperBrowser(visitor);
    await reader.open('/admin/messages');
    await reader.follow('已予备案：');
    expect(reader.text).toContain('样例个人漏洞收集站');
    await reader.follow('查看 HTML 部分');
    const html = await visitor.get(reader.path);
    expect(html.headers.get('Content-Security-Policy')).toContain("default-src 'none'");
    expect(html.text).toContain('<div lang="en"');
    expect((await visitor.get('/admin/messages/no-such-message')).status).toBe(404);
  });
});
