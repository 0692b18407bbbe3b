/** A report that came by mail: nobody has said which platform it is about until a handler has read it. */
import { beforeAll, expect, it } from 'vitest';
import { instantOf } from '#law/calendar-day';
import { readReportInbox } from '#usecases/report/report-inbox';
import { takeInMails } from '#usecases/report/take-in-mails';
import { reportMails } from '#web/messages/report-mails';
import { filedFiling } from '../support/changes.js';
import { forEachDatabase } from '../support/databases.js';
import { valueOf } from '../support/filings.js';
import { PaperBrowser } from '../support/paper-browser.js';
import { type TestPortal, openTestPortal } from '../support/portal.js';
import { type ReportPages, actOn, openReportPages, track } from '../support/reports.js';

const composeReportMail = reportMails({
  publicUrl: 'https://filing.example',
  name: { zh: '样例', en: 'Sample' },
});

forEachDatabase((_kind, open) => {
  let portal: TestPortal;
  let desk: ReportPages;
  let decider: PaperBrowser;
  let filed: { readonly dossierId: string; readonly number: string };
  beforeAll(async () => {
    portal = await openTestPortal(open);
    desk = await openReportPages(portal);
    const deciding = await portal.signedIn('reviewer');
    decider = new PaperBrowser(deciding);
    const cast = {
      operator: desk.operator,
      reviewer: (await portal.account('reviewer')).actor,
      decider: deciding.account.actor,
    };
    filed = await filedFiling(portal.portal, cast, 41);
    await portal.portal.publisher.publish();
  });

  let mails = 0;

  /** Answers the report and the code that went back. */
  async function mailed(text: string): Promise<{ readonly reportId: string; readonly code: string }> {
    mails += 1;
    const from = `mail-${mails}@reporter.example`;
    const mail = {
      messageId: `${mails}@reporter.example`,
      from: { address: from, name: '样例来信人' },
      subject: '举报',
      text,
      attachments: [],
      references: [],
      isAutomatic: false,
      receivedAt: instantOf(Date.parse(portal.portal.clock.now())),
    };
    const mailbox = {
      eachWaiting: async (_limit: number, take: (each: typeof mail) => Promise<'done' | 'later'>) => {
        await take(mail);
        return 1;
      },
    };
    portal.clock.advance(60_000);
    await takeInMails({ ...portal.portal, mailbox, composeReportMail });
    const { actor } = await portal.account('supervisor');
    const filter = { statuses: ['received'], handler: 'nobody' } as const;
    const { rows } = valueOf(await readReportInbox(portal.portal, { actor, filter, page: 1 }));
    const newest = rows
      .map(({ summary }) => summary)
      .filter(({ channel }) => channel === 'mail')
      .toSorted((a, b) => (a.receivedAt < b.receivedAt ? 1 : -1))[0];
    const sent = await portal.portal.persistence.read.outbox.recent(20);
    const answer = sent.find(({ content }) => content.kind === 'mail' && content.mail.to === from);
    const words = answer?.content.kind === 'mail' ? answer.content.mail.text : '';
    const code = /[0-9A-HJKMNP-TV-Z]{4}(?:-[0-9A-HJKMNP-TV-Z]{4}){4}/.exec(words)?.[0] ?? '';
    return { reportId: newest?.reportId ?? '', code };
  }

  it('is shown as waiting for its platform, which the handler names, and the reporter sees it', async () => {
    const { reportId, code } = await mailed('样例：某网站收集漏洞，没有备案编号。');
    const { reviewer } = desk;
    await reviewer.open('/reports');
    expect(reviewer.text).toContain('待确认平台');
    const reporter = desk.stranger();
    await track(reporter, code);
    expect(reporter.text).toContain('待确认平台');

    await reviewer.open(`/reports/${reportId}`);
    expect(reviewer.html).not.toContain(`/reports/${reportId}/identify`);
    await reviewer.press('由我办理');
    expect(reviewer.text).toContain('还没有写明是哪个平台');
    await reviewer.press('确认平台和事由');
    expect(reviewer.text).toContain('样例：某网站收集漏洞，没有备案编号。');

    reviewer.enter({ ground: [] });
    await reviewer.press('确认平台和事由');
    expect(reviewer.status).toBe(422);
    expect(reviewer.text).toContain('请选择举报的平台');
    expect(reviewer.text).toContain('请至少选择一项事由');
    reviewer.enter({ choice: 'unfiled', 'platform-address': 'https://mailed.example.cn/' });
    await reviewer.press('确认平台和事由');
    expect(reviewer.status).toBe(422);
    expect(reviewer.text).toContain('请填写平台名称');
    expect(reviewer.html).toContain('value="https://mailed.example.cn/"');
    reviewer.enter({ 'platform-name': '样例来信所指平台', ground: ['unfiled', 'handed-abroad'] });
    await reviewer.press('确认平台和事由');
    expect(reviewer.path).toBe(`/reports/${reportId}?done=identified`);
    expect(reviewer.text).toContain('平台和事由已经确认');
    expect(reviewer.text).toContain('样例来信所指平台');
    expect(reviewer.text).toContain('未备案或者未在公示中找到（办理人确认）');
    await reviewer.open('/reports?q=样例来信所指平台&ground=handed-abroad');
    expect(reviewer.html).toContain(`/reports/${reportId}`);
    await reporter.open('/report/track/report');
    expect(reporter.text).toContain('样例来信所指平台');

    // Once more, prefilled with what stands.
    await actOn(reviewer, reportId, '确认平台和事由', {
      fill: { 'platform-name': '样例来信所指平台（更正）' },
      press: '确认平台和事由',
    });
    expect(reviewer.text).toContain('样例来信所指平台（更正）');
    expect(reviewer.text).toContain('https://mailed.example.cn/');
  });

  it('changes nothing from a page that is out of date, even after looking something up on it', async () => {
    const { reportId } = await mailed('样例：另一封来信，没有写平台名称。');
    const { reviewer, supervisor } = desk;
    await actOn(reviewer, reportId, '', { press: '由我办理' });
    await reviewer.press('确认平台和事由');
    await actOn(supervisor, reportId, '限制阅读', {
      fill: { reason: '样例：内容涉及细节' },
      press: '限制阅读',
    });
    reviewer.enter({ sought: filed.number, choice: 'unfiled', 'platform-name': '样例平台丙' });
    await reviewer.press('查找');
    expect(reviewer.html).toContain('value="样例平台丙"');
    reviewer.enter({ choice: filed.number });
    await reviewer.press('确认平台和事由');
    expect(reviewer.status).toBe(409);
    await reviewer.open(`/reports/${reportId}`);
    expect(reviewer.text).toContain('待确认平台');
  });

  it('of a filed platform keeps out whoever decided on it, and is answered to that person without showing more', async () => {
    const { reportId } = await mailed('样例：第三封来信，写了备案编号。');
    await actOn(decider, reportId, '', { press: '由我办理' });
    await decider.press('确认平台和事由');
    decider.enter({ sought: filed.number });
    await decider.press('查找');
    decider.enter({ choice: filed.number, ground: ['number-not-shown'] });
    await decider.press('确认平台和事由');
    expect(decider.path).toBe('/reports?done=identified-conflict');
    expect(decider.text).toContain('应当回避');
    expect((await decider.visitor.get(`/reports/${reportId}`)).status).toBe(403);
    await desk.reviewer.open(`/reports/${reportId}`);
    expect(desk.reviewer.text).toContain(filed.number);
    expect(desk.reviewer.text).toContain('尚未分派');
  });

  it('is no duplicate of another report only because neither names a platform', async () => {
    const first = await mailed('样例：第四封来信。');
    const second = await mailed('样例：第五封来信，与第四封无关。');
    await desk.supervisor.open(`/reports/${second.reportId}`);
    expect(desk.supervisor.html).not.toContain(first.reportId);
    expect(desk.supervisor.text).not.toContain('可能是同一件事');
  });

  it('is left alone by colleagues, supervisors and auditors', async () => {
    const { reportId } = await mailed('样例：第六封来信。');
    await actOn(desk.reviewer, reportId, '', { press: '由我办理' });
    for (const browser of [desk.second, desk.supervisor, desk.auditor]) {
      await browser.open(`/reports/${reportId}/identify`);
      expect(browser.status).toBe(422);
      const version = /第 (\d+) 版/.exec(desk.reviewer.text)?.[1] ?? '';
      const forged = await browser.visitor.post(`/reports/${reportId}/identify`, {
        version,
        choice: 'unfiled',
        'platform-name': '样例冒充的平台',
        ground: 'unfiled',
      });
      expect(forged.status).toBe(422);
    }
    await desk.reviewer.open(`/reports/${reportId}`);
    expect(desk.reviewer.text).not.toContain('样例冒充的平台');
  });
});
