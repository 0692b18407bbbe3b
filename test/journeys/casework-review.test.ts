/** A reviewer marks items, sends the notice, and sees old and new side by side when the correction comes. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { FilingContents } from '#law/filing-contents';
import { type Desk, correctCase, freshContents, openDesk, submitCase, takenCase } from '../support/cases.js';
import { forEachDatabase } from '../support/databases.js';
import { openTestPortal } from '../support/portal.js';

const reason = '样例：首页打不开，请核对网址';

forEachDatabase((_kind, open) => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk(await openTestPortal(open));
  });

  describe('who has the case', () => {
    it('a reviewer takes it; then nobody else can mark', async () => {
      const id = await takenCase(desk);
      expect(desk.reviewer.path).toBe(`/casework/${id}?done=taken`);
      expect(desk.reviewer.text).toContain('这件备案现在由您办理');
      await desk.second.open(`/casework/${id}`);
      expect(desk.second.html).not.toContain('name="mark-home-page"');
      expect(desk.second.text).not.toContain('由我办理');
      const forged = await desk.second.visitor.post(`/casework/${id}/marks`, { version: '2' });
      expect(forged.status).toBe(403);
    });

    it('a supervisor gives it to somebody, and must say to whom', async () => {
      const id = await submitCase(desk);
      const { supervisor } = desk;
      await supervisor.open(`/casework/${id}`);
      await supervisor.press('分派');
      expect(supervisor.status).toBe(422);
      expect(supervisor.text).toContain('请选择一位审核员');
      const [, value = ''] =
        new RegExp(`value="([^"]+)"[^>]*>${desk.reviewerMail}`).exec(supervisor.html) ?? [];
      supervisor.enter({ reviewer: value });
      await supervisor.press('分派');
      expect(supervisor.text).toContain('已分派');
      expect(supervisor.text).toContain(`审核员：${desk.reviewerMail}`);
    });

    it('a stale page changes nothing', async () => {
      const id = await submitCase(desk);
      await desk.reviewer.open(`/casework/${id}`);
      await desk.second.open(`/casework/${id}`);
      await desk.reviewer.press('由我办理');
      await desk.second.press('由我办理');
      expect(desk.second.status).toBe(409);
      expect(desk.second.text).toContain('您阅读期间，有人已经办理');
    });

    it('an id that is no case finds nothing', async () => {
      for (const id of ['00000000-0000-4000-8000-000000000000', 'no-uuid']) {
        expect((await desk.reviewer.visitor.get(`/casework/${id}`)).status).toBe(404);
      }
    });
  });

  describe('marks', () => {
    it('one button saves every complete mark and shows the others again as typed', async () => {
      const { reviewer } = desk;
      await takenCase(desk);
      reviewer.enter({ 'mark-home-page': true, 'defect-home-page': 'untrue', 'reason-home-page': reason });
      reviewer.enter({ 'mark-contact': true, 'reason-contact': '样例：写了一半' });
      reviewer.enter({ 'mark-mlps': true, 'defect-mlps': 'incomplete' });
      await reviewer.press('保存标记');
      expect(reviewer.status).toBe(422);
      expect(reviewer.text).toContain('其他标记已经保存');
      expect(reviewer.html).toContain('href="#mark-contact"');
      expect(reviewer.html).toContain('href="#reason-mlps"');
      expect(reviewer.text).toContain('样例：写了一半');
      reviewer.enter({ 'defect-contact': 'incomplete', 'mark-mlps': false });
      await reviewer.press('保存标记');
      expect(reviewer.status).toBe(200);
      expect(reviewer.text).toContain('生成补正通知（2 项）');
    });

    it('a reason without its tick is not lost', async () => {
      const { reviewer } = desk;
      await takenCase(desk);
      reviewer.enter({ 'reason-channels': reason });
      await reviewer.press('保存标记');
      expect(reviewer.status).toBe(422);
      expect(reviewer.text).toContain(reason);
    });

    it('the page comes back to the item', async () => {
      const { reviewer } = desk;
      const id = await takenCase(desk);
      const sent = await reviewer.visitor.post(`/casework/${id}/marks`, {
        version: '2',
        save: 'item-icp-number',
        'shown-icp-number': '["none","",""]',
        'mark-icp-number': 'yes',
        'defect-icp-number': 'untrue',
        'reason-icp-number': reason,
      });
      expect(sent.location).toBe(`/casework/${id}#item-icp-number`);
    });

    it('another window does not write over what was changed meanwhile', async () => {
      const { reviewer } = desk;
      const id = await takenCase(desk);
      const mark = (shown: string, text: string) =>
        reviewer.visitor.post(`/casework/${id}/marks`, {
          version: '2',
          'shown-launch': shown,
          'mark-launch': 'yes',
          'defect-launch': 'untrue',
          'reason-launch': text,
        });
      const nothing = '["none","",""]';
      expect((await mark(nothing, reason)).status).toBe(303);
      expect((await mark(nothing, reason)).status).toBe(303);
      const late = await mark(nothing, '样例：另一个窗口');
      expect(late.status).toBe(422);
      expect(late.text).toContain('这一项已在另一个窗口改动');
      // A window that did not touch the item leaves it alone.
      const untouched = await reviewer.visitor.post(`/casework/${id}/marks`, {
        version: '2',
        'shown-launch': nothing,
      });
      expect(untouched.status).toBe(303);
      await reviewer.open(`/casework/${id}`);
      expect(reviewer.text).toContain(reason);
    });
  });

  describe('the correction notice', () => {
    it('is shown before it is sent, numbered, with its basis and its own date', async () => {
      const { reviewer } = desk;
      const id = await takenCase(desk);
      reviewer.enter({ 'mark-mlps': true, 'defect-mlps': 'incomplete', 'reason-mlps': '样例：请补充说明' });
      reviewer.enter({ 'mark-home-page': true, 'defect-home-page': 'untrue', 'reason-home-page': reason });
      await reviewer.press('生成补正通知');
      expect(reviewer.path).toBe(`/casework/${id}/correction`);
      expect(reviewer.text).toContain('第五条第二款');
      expect(reviewer.text).toContain('通知最晚应当在 2026-03-16（周一）');
      expect(reviewer.text.indexOf('首页网址：不真实')).toBeLessThan(
        reviewer.text.indexOf('等级保护备案相关材料：不完整'),
      );
      await reviewer.press('确认并发出');
      expect(reviewer.text).toContain('补正通知已经发出');
      await reviewer.follow('查看通知');
      expect(reviewer.path).toBe(`/casework/${id}/notices/1`);
      expect(reviewer.text).toContain(reason);
      expect((await reviewer.visitor.get(`/casework/${id}/notices/2`)).status).toBe(404);
    });

    it('with nothing marked cannot be made, and says what to do', async () => {
      await takenCase(desk);
      await desk.reviewer.press('生成补正通知');
      expect(desk.reviewer.text).toContain('还没有标记需要补正的项目');
    });
  });

  describe('the corrected filing', () => {
    it('shows old and new, the point and the reply, and asks why a point comes late', async () => {
      const { reviewer } = desk;
      const before = freshContents();
      const id = await takenCase(desk, before);
      reviewer.enter({ 'mark-home-page': true, 'defect-home-page': 'untrue', 'reason-home-page': reason });
      await reviewer.press('生成补正通知');
      await reviewer.press('确认并发出');
      await correctCase(desk, id, movedHome(before), { 1: '样例：已改为可以打开的网址' });
      await reviewer.open(`/casework/${id}`);
      expect(reviewer.text).toContain('第 2 次提交');
      expect(reviewer.html).toMatch(/<del>.*?原为[\s\S]*?<\/del>/);
      expect(reviewer.text).toContain('样例：已改为可以打开的网址');
      expect(reviewer.text).toContain('本次修改 1 项');
      expect(reviewer.html).not.toContain('name="late-home-page"');
      reviewer.enter({
        'mark-standards': true,
        'defect-standards': 'incomplete',
        'reason-standards': '样例',
      });
      await reviewer.press('保存标记');
      expect(reviewer.status).toBe(422);
      expect(reviewer.html).toContain('href="#late-standards"');
      reviewer.enter({ 'late-standards': '样例：核对附件时才发现' });
      await reviewer.press('生成补正通知');
      expect(reviewer.text).toContain('本次才提出的原因：样例：核对附件时才发现');
    });
  });
});

function movedHome(contents: FilingContents): FilingContents {
  return { ...contents, platform: { ...contents.platform, homePageUrl: 'https://moved.example.cn/' } };
}
