/** An anonymous report of a platform that is not filed: code, two-way messages, outcome, and what the browser holds. */
import { beforeAll, describe, expect, it } from 'vitest';
import { forEachDatabase } from '../support/databases.js';
import { fileOf, pngBytes, programBytes } from '../support/evidence-files.js';
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
  writeReport,
} from '../support/reports.js';

forEachDatabase((_kind, open) => {
  let desk: ReportPages;
  beforeAll(async () => {
    desk = await openReportPages(await openTestPortal(open));
  });

  describe('writing it', () => {
    it('says everything that is missing at once and keeps what was typed', async () => {
      const stranger = desk.stranger();
      await stranger.open('/report');
      await stranger.press('开始举报');
      stranger.enter({ text: '样例：首页没有备案编号，已经收集漏洞。' });
      await stranger.press('继续');
      expect(stranger.status).toBe(422);
      for (const words of ['请选择举报的平台', '请至少选择一项事由', '请选择举报方式']) {
        expect(stranger.text).toContain(words);
      }
      expect(stranger.html).toContain('样例：首页没有备案编号，已经收集漏洞。');
    });

    it('asks to take vulnerability details out, or to keep them knowingly', async () => {
      const stranger = desk.stranger();
      const text = '样例：该平台公开了 PoC，复现步骤是 GET /login';
      await writeReport(desk, stranger, { text });
      expect(stranger.status).toBe(422);
      expect(stranger.text).toContain('内容像是包含漏洞细节');
      stranger.enter({ 'keeps-detail': true });
      await stranger.press('继续');
      expect(stranger.path).toBe('/report/new/evidence');
    });

    it('keeps files, refuses programs, and gives the form back with what was typed', async () => {
      const stranger = desk.stranger();
      await writeReport(desk, stranger);
      stranger.enter({ files: fileOf(programBytes, '工具.pdf') });
      await stranger.press('上传所选文件');
      expect(stranger.status).toBe(422);
      expect(stranger.text).toContain('“工具.pdf”没有上传');
      stranger.enter({ files: fileOf(pngBytes, '首页.png') });
      await stranger.press('继续');
      expect(stranger.text).toContain('首页.png');
      await stranger.open('/report/new');
      expect(stranger.html).toContain('样例未备案平台');
    });

    it('lodges nothing before the code was kept, and deletes what is given up', async () => {
      const stranger = desk.stranger();
      await writeReport(desk, stranger);
      await stranger.press('继续');
      await stranger.press('下一步：领取查询码');
      const code = codeOn(stranger);
      await stranger.press('提交举报');
      expect(stranger.status).toBe(422);
      expect(stranger.text).toContain('请先保存查询码');
      expect(codeOn(stranger)).toBe(code);
      const early = desk.stranger();
      await track(early, code);
      expect([early.status, early.text.includes('没有这个查询码')]).toEqual([422, true]);
      await stranger.open('/report/new/check');
      await stranger.follow('放弃并删除');
      await stranger.press('删除');
      await stranger.open('/report/new/code');
      expect(stranger.path).toBe('/report/new');
      expect(stranger.html).not.toContain('样例未备案平台');
    });

    it('gives the code as a text file, without script', async () => {
      const stranger = desk.stranger();
      await writeReport(desk, stranger);
      await stranger.press('继续');
      await stranger.press('下一步：领取查询码');
      const code = codeOn(stranger);
      const file = await stranger.visitor.post('/report/new/code/file', {});
      expect(file.headers.get('Content-Disposition')).toContain('attachment');
      expect(file.text).toContain(code);
      expect(file.text).not.toContain('样例未备案平台');
    });
  });

  describe('following it', () => {
    it('goes from receipt to outcome with messages both ways', async () => {
      const { reviewer } = desk;
      const reporter = desk.stranger();
      const { code, reportId } = await lodgeReport(desk, reporter);
      expect(reporter.path).toBe('/report/track/report?done=lodged');
      expect(reporter.text).toContain('举报已提交');
      expect(reporter.text).toContain('怎么算的？');

      await verifyingReport(desk, reportId);
      await reviewer.open(`/reports/${reportId}`);
      reviewer.enter({ message: '样例：请问在哪个页面看到的？' });
      await reviewer.press('发送');
      expect(reviewer.text).toContain('信息已发给举报人');

      const elsewhere = desk.stranger();
      await track(elsewhere, ` ${code.toLowerCase().replaceAll('-', ' ')} `);
      expect(elsewhere.path).toBe('/report/track/report');
      expect(elsewhere.text).toContain('样例：请问在哪个页面看到的？');
      expect(elsewhere.text).toContain('核查中');
      expect(elsewhere.text).not.toContain(desk.reviewerMail);
      elsewhere.enter({ message: '样例：在首页底部', files: fileOf(pngBytes, '截图.png') });
      await elsewhere.press('发送');
      expect(elsewhere.text).toContain('信息已发出');

      await reviewer.open(`/reports/${reportId}`);
      expect(reviewer.text).toContain('样例：在首页底部');
      expect(reviewer.text).toContain('截图.png');

      await concludeReport(desk, reportId, 'founded');
      await actOn(reviewer, reportId, '登记处理措施', {
        fill: { 'measure-0': '样例：责令改正', 'basis-0': '样例法第一条' },
        press: '登记',
      });
      await elsewhere.open('/report/track/report');
      expect(elsewhere.text).toContain('平台已被依法依规处理');
      expect(elsewhere.text).toContain('样例：责令改正');
      expect(elsewhere.text).toContain('样例法第一条');
    });

    it('has a code that is never in an address and a session that ends', async () => {
      const reporter = desk.stranger();
      const { code } = await lodgeReport(desk, reporter);
      const asked = await reporter.visitor.get('/report/track/report');
      expect(asked.status).toBe(200);
      expect(asked.headers.get('Cache-Control')).toBe('no-store');
      expect(asked.text).not.toContain(code);
      expect(asked.text).not.toContain(code.replaceAll('-', ''));
      await reporter.open('/report/track/report');
      await reporter.press('结束查看');
      expect(reporter.path).toBe('/report');
      await reporter.open('/report/track/report');
      expect(reporter.path).toBe('/report/track');
    });

    it('says which kind of slip a wrong code is', async () => {
      const reporter = desk.stranger();
      const { code } = await lodgeReport(desk, reporter);
      const stranger = desk.stranger();
      await track(stranger, '1234');
      expect([stranger.status, stranger.text.includes('20 位字母和数字')]).toEqual([422, true]);
      const last = code.endsWith('0') ? '1' : '0';
      await track(stranger, code.slice(0, -1) + last);
      expect([stranger.status, stranger.text.includes('输错或者颠倒')]).toEqual([422, true]);
    });

    it('does not lose a message when the time ran out while it was written', async () => {
      const reporter = desk.stranger();
      const { code } = await lodgeReport(desk, reporter);
      reporter.enter({ message: '样例：写了半个小时的补充' });
      desk.portal.clock.advance(31 * 60_000);
      await reporter.press('发送');
      expect(reporter.text).toContain('请再次输入查询码');
      expect(reporter.text).toContain('样例：写了半个小时的补充');
      reporter.enter({ code });
      await reporter.press('查看');
      await reporter.press('发送');
      expect(reporter.text).toContain('信息已发出');
      expect(reporter.text).toContain('样例：写了半个小时的补充');
    });
  });
});
