/** Reports on the desk: who handles them, what the reporter is told, who must keep out, whose identity is opened. */
import { beforeAll, describe, expect, it } from 'vitest';
import { forEachDatabase } from '../support/databases.js';
import { fileOf, pngBytes } from '../support/evidence-files.js';
import type { PaperBrowser } from '../support/paper-browser.js';
import { openTestPortal } from '../support/portal.js';
import {
  type ReportPages,
  actOn,
  codeOn,
  concludeReport,
  lodgeReport,
  openReportPages,
  track,
  verifyingReport,
} from '../support/reports.js';

const named = {
  reporter: 'named',
  'reporter-name': '样例举报人甲',
  'reporter-contact': '010-55550188',
  'reporter-mail': 'reporter@sample.example',
};

forEachDatabase((_kind, open) => {
  let desk: ReportPages;
  beforeAll(async () => {
    desk = await openReportPages(await openTestPortal(open));
  });

  describe('what the reporter is told', () => {
    it('a named reporter is told the outcome in the authority’s words', async () => {
      const reporter = desk.stranger();
      const { code, reportId } = await lodgeReport(desk, reporter, named);
      await verifyingReport(desk, reportId);
      await concludeReport(desk, reportId, 'partly-founded');
      await actOn(desk.reviewer, reportId, '告知举报人', {
        fill: { message: '样例：您举报的部分情况属实。' },
        press: '告知',
      });
      expect(desk.reviewer.text).toContain('已告知举报人');
      const later = desk.stranger();
      await track(later, code);
      expect(later.text).toContain('部分属实');
      expect(later.text).toContain('样例：您举报的部分情况属实。');
    }, 60_000);

    it('a report that is not accepted says why, and without a reason it is not refused', async () => {
      const reporter = desk.stranger();
      const { reportId } = await lodgeReport(desk, reporter);
      const { reviewer } = desk;
      await actOn(reviewer, reportId, '', { press: '由我办理' });
      await actOn(reviewer, reportId, '不予受理', { press: '确认不予受理' });
      expect(reviewer.status).toBe(422);
      expect(reviewer.text).toContain('请写明理由');
      reviewer.enter({ reason: '样例：所述网站不收集漏洞' });
      await reviewer.press('确认不予受理');
      await reporter.open('/report/track/report');
      expect(reporter.text).toContain('不予受理');
      expect(reporter.text).toContain('样例：所述网站不收集漏洞');
    });

    it('a proposed outcome is nobody’s business before a second person confirms it', async () => {
      const reporter = desk.stranger();
      const { reportId } = await lodgeReport(desk, reporter);
      await verifyingReport(desk, reportId);
      const { reviewer } = desk;
      await actOn(reviewer, reportId, '拟定核查结论', {
        fill: { outcome: 'unfounded', reason: '样例：编号在页面底部' },
        press: '送另一人确认',
      });
      expect(reviewer.text).toContain('结论已拟定，由另一人确认');
      const forged = await reviewer.visitor.post(`/reports/${reportId}/confirm-outcome`, {
        version: /第 (\d+) 版/.exec(reviewer.text)?.[1] ?? '',
      });
      expect(forged.status).toBe(422);
      expect(forged.text).toContain('由另一人办理');
      await reporter.open('/report/track/report');
      expect(reporter.text).not.toContain('样例：编号在页面底部');
    });
  });

  describe('the desk', () => {
    it('keys in a telephone call and hands over its code once', async () => {
      const { reviewer } = desk;
      await reviewer.open('/reports/new');
      await reviewer.press('登记');
      expect(reviewer.status).toBe(422);
      expect(reviewer.text).toContain('请选择怎样收到的');
      reviewer.enter({
        channel: 'telephone',
        'received-time': '08:10',
        choice: 'unfiled',
        'platform-name': '样例来电平台',
        ground: ['unfiled'],
        text: '样例：来电人称该平台没有备案。',
        reporter: 'anonymous',
      });
      await reviewer.press('登记');
      const code = codeOn(reviewer);
      await reviewer.follow('已转达，打开这件举报');
      expect(reviewer.text).toContain('电话');
      expect(reviewer.text).not.toContain(code);
      const caller = desk.stranger();
      await track(caller, code);
      expect(caller.text).toContain('样例来电平台');
    });

    it('finds reports by state, platform, ground and words, and says when there is none', async () => {
      const { reportId } = await lodgeReport(desk, desk.stranger(), { 'platform-name': '样例独一平台' });
      const { supervisor } = desk;
      await supervisor.open('/reports?q=独一&ground=unfiled&platform=unfiled&status=received&handler=nobody');
      expect(supervisor.html).toContain(`/reports/${reportId}`);
      for (const query of [
        'q=没有这样的',
        'status=handled&q=独一',
        'platform=filed&q=独一',
        'ground=other&q=独一',
      ]) {
        await supervisor.open(`/reports?${query}`);
        expect(supervisor.text, query).toContain('没有符合这些条件的举报');
      }
    });

    it('a stale page changes nothing', async () => {
      const { reportId } = await lodgeReport(desk, desk.stranger());
      await desk.reviewer.open(`/reports/${reportId}`);
      await desk.second.open(`/reports/${reportId}`);
      await desk.reviewer.press('由我办理');
      await desk.second.press('由我办理');
      expect(desk.second.status).toBe(409);
    });

    it('keeps operators, citizens and strangers out, and lets an auditor read who acted but not what was written', async () => {
      const { reportId } = await lodgeReport(desk, desk.stranger());
      const citizen = await desk.citizen();
      for (const path of ['/reports', '/reports/new', `/reports/${reportId}`]) {
        expect((await citizen.visitor.get(path)).status).toBe(403);
        expect((await desk.stranger().visitor.get(path)).location).toMatch(/^\/signin/);
      }
      await desk.auditor.open(`/reports/${reportId}`);
      expect(desk.auditor.text).toContain('办理过程');
      expect(desk.auditor.text).not.toContain('样例：2026 年 3 月在首页看到');
      expect((await desk.auditor.visitor.get('/reports/new')).status).toBe(403);
    });

    it('hands files out only as files', async () => {
      const reporter = desk.stranger();
      const { reportId } = await lodgeReport(desk, reporter);
      await reporter.open('/report/track/report');
      reporter.enter({ message: '样例：截图', files: fileOf(pngBytes, '截图.png') });
      await reporter.press('发送');
      await desk.reviewer.open(`/reports/${reportId}`);
      const href = new RegExp(`/reports/${reportId}/files/[0-9a-f-]{36}`).exec(desk.reviewer.html)?.[0] ?? '';
      const file = await desk.reviewer.visitor.get(href);
      expect(file.headers.get('Content-Disposition')).toContain('attachment');
      expect(file.headers.get('Content-Security-Policy')).toContain('sandbox');
      await desk.reviewer.open(`/reports/${reportId}`);
      expect(desk.reviewer.text).toContain('阅读记录');
    });
  });

  describe('who must keep out', () => {
    it('whoever declares a conflict of interest sees the report no more; a supervisor can lift it', async () => {
      const { reportId } = await lodgeReport(desk, desk.stranger());
      const { second, supervisor } = desk;
      await actOn(second, reportId, '声明回避', {
        fill: { reason: '样例：亲属在该平台工作' },
        press: '声明回避',
      });
      expect(second.path).toBe('/reports?done=conflict');
      expect((await second.visitor.get(`/reports/${reportId}`)).status).toBe(403);
      await second.open('/reports?status=all');
      expect(second.html).not.toContain(reportId);
      await supervisor.open(`/reports/${reportId}`);
      expect(supervisor.text).toContain('样例：亲属在该平台工作');
      await supervisor.follow('解除回避');
      const [, account = ''] = /value="([0-9a-f-]{36})"/.exec(supervisor.html) ?? [];
      supervisor.enter({ account, reason: '样例：经核实没有利害关系' });
      await supervisor.press('解除回避');
      expect((await second.visitor.get(`/reports/${reportId}`)).status).toBe(200);
    });

    it('a restricted report is read by few, and each reading leaves a trace', async () => {
      const { reportId } = await lodgeReport(desk, desk.stranger());
      await actOn(desk.supervisor, reportId, '限制阅读', {
        fill: { reason: '样例：内容涉及细节' },
        press: '限制阅读',
      });
      await desk.reviewer.open(`/reports/${reportId}`);
      expect(desk.reviewer.text).toContain('这件举报限制阅读，您不能查看内容');
      await desk.supervisor.open(`/reports/${reportId}`);
      await desk.supervisor.open(`/reports/${reportId}`);
      expect(desk.supervisor.text).toContain('限制阅读的内容');
    });
  });

  describe('the identity of a reporter', () => {
    it('opens with a reason and a second person’s release, and the reporter sees it', async () => {
      const reporter = desk.stranger();
      const { reportId } = await lodgeReport(desk, reporter, named);
      await verifyingReport(desk, reportId);
      const { reviewer, second } = desk;
      await reviewer.open(`/reports/${reportId}`);
      expect(reviewer.html).not.toContain('样例举报人甲');
      await reviewer.follow('申请查看举报人身份');
      reviewer.enter({ reason: '样例：需要当面核对截图' });
      await reviewer.press('提出申请');
      await reviewer.open(`/reports/${reportId}/answer-identity`);
      expect(reviewer.status).toBe(422);
      await second.open(`/reports/${reportId}`);
      await second.press('答复查看身份的申请');
      expect(second.text).toContain('样例：需要当面核对截图');
      await second.press('同意查看');
      await reviewer.open(`/reports/${reportId}`);
      await reviewer.press('查看举报人身份');
      expect(reviewer.html).not.toContain('样例举报人甲');
      await reviewer.press('记录并查看');
      expect(reviewer.text).toContain('样例举报人甲');
      expect(reviewer.text).toContain('010-55550188');
      await second.open(`/reports/${reportId}/open-identity`);
      expect(second.html).not.toContain('样例举报人甲');
      await reporter.open('/report/track/report');
      expect(reporter.text).toContain('查看过您的身份信息');
      expect(reporter.text).toContain('样例：需要当面核对截图');
      expect(reporter.text).not.toContain(desk.reviewerMail);
    });
  });

  describe('two reports of the same thing', () => {
    it('become one; both reporters see how it goes on, and neither of the other', async () => {
      const platform = { 'platform-name': '样例重复平台', 'platform-address': 'https://twice.example.cn/' };
      const first = desk.stranger();
      const one = await lodgeReport(desk, first, platform);
      const other = desk.stranger();
      const two = await lodgeReport(desk, other, {
        ...platform,
        text: '样例：第二位举报人写的情况，与前一件相同。',
      });
      const { reviewer } = desk;
      await actOn(reviewer, two.reportId, '', { press: '由我办理' });
      await reviewer.follow('并入另一件');
      reviewer.enter({ other: one.reportId });
      await reviewer.press('下一步：对照');
      expect(reviewer.text).toContain('确认并案');
      reviewer.enter({ reason: '样例：同一平台同一件事' });
      await reviewer.press('确认并案');
      expect(reviewer.text).toContain('已并案');
      await verifyingReport(desk, one.reportId);
      for (const browser of [first, other]) {
        await browser.open('/report/track/report');
        expect(browser.text).toContain('核查中');
      }
      expect(other.text).toContain('与同一件事的其他举报合并办理');
      expect(first.text).not.toContain('第二位举报人写的情况');
      await reviewer.open(`/reports/${one.reportId}`);
      expect(reviewer.text).toContain('第二位举报人写的情况');
    });
  });

  describe('an account', () => {
    it('finds its reports under 我的举报 and needs no code', async () => {
      const citizen = await desk.citizen();
      await citizen.open('/report/mine');
      expect(citizen.text).toContain('您还没有用这个账户举报过');
      await lodgeSignedIn(desk, citizen);
      expect(citizen.path).toMatch(/^\/report\/mine\/[0-9a-f-]{36}\?done=lodged$/);
      expect(citizen.text).toContain('举报已提交');
      const own = citizen.path.split('?')[0] ?? '';
      await citizen.open('/report/mine');
      expect(citizen.text).toContain('样例账户举报的平台');
      const somebodyElse = await desk.citizen();
      expect((await somebodyElse.visitor.get(own)).status).toBe(404);
      expect((await desk.stranger().visitor.get(own)).location).toMatch(/^\/signin/);
    });
  });
});

async function lodgeSignedIn({ portal }: ReportPages, citizen: PaperBrowser): Promise<void> {
  await citizen.open('/report/new');
  citizen.enter({
    choice: 'unfiled',
    'platform-name': '样例账户举报的平台',
    ground: ['unfiled'],
    text: '样例：首页没有备案编号，已经收集漏洞。',
    reporter: 'signed-in',
  });
  portal.clock.advance(20_000);
  await citizen.press('继续');
  await citizen.press('继续');
  await citizen.press('提交举报');
}
