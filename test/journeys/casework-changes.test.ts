/** Article 6 from the reviewers' side: one person prepares, another records, and nothing newer is turned back. */
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { day } from '#law/calendar-day';
import { cancelFiling } from '#usecases/changes/cancel-filing';
import { type ChangeDesk, change, filedCase, hostedBy, openChangeDesk } from '../support/change-desk.js';
import { movedTo, reachedBy, renamedTo, versionOf } from '../support/changes.js';
import { forEachDatabase } from '../support/databases.js';
import { valueOf } from '../support/filings.js';
import { openTestPortal } from '../support/portal.js';

forEachDatabase((_kind, open) => {
  let desk: ChangeDesk;
  beforeAll(async () => {
    desk = await openChangeDesk(await openTestPortal(open, { at: '2026-03-05T09:00:00+08:00' }));
  });
  beforeEach(() => {
    desk.portal.clock.set('2026-03-05T09:00:00+08:00');
  });

  /** A change of the name in flight, on the reviewer's desk. */
  async function renamed(name = '样例平台（更名）') {
    const filed = await filedCase(desk);
    desk.portal.clock.set('2026-03-05T09:05:00+08:00');
    await change(desk, filed.dossierId, renamedTo(name), { changedOn: '2026-01-22' });
    await desk.reviewer.open(`/casework/${filed.dossierId}/changes/1`);
    return filed;
  }

  /** Proposed by the reviewer from the open page. */
  async function prepare(): Promise<void> {
    await desk.reviewer.press('拟准予变更，送复核');
    desk.reviewer.enter({ note: '样例：已核对营业执照' });
    await desk.reviewer.press('确认，送复核');
    expect(desk.reviewer.text).toContain('变更已送复核');
  }

  describe('one change', () => {
    it('shows old beside new, the stated day, the thirty days raw and rolled, lateness as a fact, and why', async () => {
      await renamed();
      const { reviewer } = desk;
      expect(reviewer.html).toMatch(/<del>(?:(?!<\/del>).)*样例平台 \d+/s);
      expect(reviewer.html).toMatch(/<ins>(?:(?!<\/ins>).)*样例平台（更名）/s);
      expect(reviewer.text).toContain('信息变化的日期（备案主体填写）2026-01-22（周四）');
      expect(reviewer.text).toContain('最晚 2026-02-24（周二）；第三十日是 2026-02-21（周六），逢休息日顺延');
      expect(reviewer.text).toContain('逾期 9 天办理。');
      expect(reviewer.text).toContain('期限为 30 日（自然日），起算当天不计入');
      expect(reviewer.text).toContain('最晚 2026-03-19（周四）');
      expect(reviewer.text).toContain('备案信息第 1 版');
      expect(reviewer.text).toContain('样例：业务调整');
    });

    it('is prepared by one person and recorded by another, who sees exactly what becomes public', async () => {
      const { dossierId, number } = await renamed();
      const { reviewer, second, anybody } = desk;
      await prepare();
      await reviewer.open(`/casework/${dossierId}/changes/1/decision`);
      expect(reviewer.text).toContain('拟办人不得复核自己的拟办');
      expect(reviewer.html).not.toContain('准予变更，登记</button>');
      const forged = await reviewer.visitor.post(`/casework/${dossierId}/changes/1/decision`, {
        version: '6',
      });
      expect(forged.status).toBe(422);
      expect(forged.text).toContain('拟办人不得复核自己的拟办');

      await second.open(`/casework/${dossierId}/changes/1`);
      expect(second.text).toContain('样例：已核对营业执照');
      await second.press('复核并决定');
      expect(second.text).toContain('登记后向社会公布的全部内容');
      expect(second.html).toMatch(/<ins>(?:(?!<\/ins>).)*样例平台（更名）/s);
      await second.press('准予变更，登记');
      expect(second.path).toBe(`/casework/${dossierId}/changes/1?done=change-recorded`);
      expect(second.text).toContain('备案编号不变');

      await anybody.open(`/register/${number}`);
      expect(anybody.text).toContain('样例平台（更名）');
      // The same form again: the case moved on, so the page it came from is stale.
      const again = await second.visitor.post(`/casework/${dossierId}/changes/1/decision`, { version: '6' });
      expect(again.status).toBe(409);
      await second.open(`/casework/${dossierId}/changes/1/decision`);
      expect(second.path).toBe(`/casework/${dossierId}/changes/1`);
    });

    it('goes back to examination with a reason, which is not lost while there is none', async () => {
      const { dossierId } = await renamed();
      await prepare();
      const { reviewer, second } = desk;
      await second.open(`/casework/${dossierId}/changes/1/send-back`);
      await second.press('退回审核');
      expect(second.status).toBe(422);
      expect(second.html).toContain('href="#reason"');
      second.enter({ reason: '样例：请再核对名称' });
      await second.press('退回审核');
      expect(second.text).toContain('变更已退回审核');
      await reviewer.open(`/casework/${dossierId}`);
      expect(reviewer.text).toContain('样例：请再核对名称');
      await reviewer.open(`/casework/${dossierId}/changes/1`);
      await prepare();
    });

    it('is returned with a numbered notice that names every defect and can be printed', async () => {
      const { dossierId, number } = await renamed();
      const { reviewer, anybody } = desk;
      await reviewer.press('退回变更');
      await reviewer.press('确认并退回');
      expect(reviewer.status).toBe(422);
      expect(reviewer.text).toContain('还没有标记需要补正的项目');
      reviewer.enter({ 'mark-platform-name': true, 'reason-platform-name': '样例：与证照不一致' });
      await reviewer.press('确认并退回');
      expect(reviewer.status).toBe(422);
      expect(reviewer.text).toContain('请选择不真实还是不完整');
      expect(reviewer.html).toContain('样例：与证照不一致</textarea>');
      reviewer.enter({ 'defect-platform-name': 'untrue' });
      await reviewer.press('确认并退回');
      expect(reviewer.text).toContain('变更已退回');
      await reviewer.follow('查看退回通知，共 1 项');
      expect(reviewer.path).toBe(`/casework/${dossierId}/changes/1/notice`);
      expect(reviewer.html).toContain('<li class="app-notice-points__point" value="1">');
      expect(reviewer.text).toContain('样例：与证照不一致');
      expect(reviewer.text).toContain(number);
      expect(reviewer.text).toContain('可以用浏览器的打印功能打印本页');
      // Nothing of it is public, and it cannot be taken up again.
      await anybody.open(`/register/${number}`);
      expect(anybody.text).not.toContain('样例平台（更名）');
      await reviewer.open(`/casework/${dossierId}/changes/1/prepare`);
      expect(reviewer.status).toBe(422);
      expect(reviewer.text).toContain('这次变更已经办结或者撤回');
    });

    it('an auditor reads it and can do nothing; what does not exist is not found', async () => {
      const { dossierId } = await renamed();
      const { auditor, anybody } = desk;
      await auditor.open(`/casework/${dossierId}/changes/1`);
      expect(auditor.status).toBe(200);
      expect(auditor.html).not.toMatch(/<form[^>]*action="\/casework\//);
      expect(
        (await auditor.visitor.post(`/casework/${dossierId}/changes/1/prepare`, { version: '5' })).status,
      ).toBe(422);
      for (const missing of ['changes/2', 'changes/0', 'changes/x', 'versions/2', 'changes/1/notice']) {
        expect((await auditor.visitor.get(`/casework/${dossierId}/${missing}`)).status, missing).toBe(404);
      }
      expect((await anybody.visitor.get(`/casework/${dossierId}/changes/1`)).status).toBe(303);
    });
  });

  describe('two changes in flight', () => {
    it('the stale one is refused with what moved, and can only be returned', async () => {
      const { dossierId } = await renamed();
      await change(desk, dossierId, movedTo('https://moved.example.cn/'));
      const { reviewer, second } = desk;
      await reviewer.open(`/casework/${dossierId}/changes/2`);
      await prepare();
      await reviewer.open(`/casework/${dossierId}/changes/1`);
      await prepare();
      await second.open(`/casework/${dossierId}/changes/1/decision`);
      await second.press('准予变更，登记');
      const stale = await second.visitor.post(`/casework/${dossierId}/changes/2/decision`, { version: '9' });
      expect(stale.status).toBe(422);
      expect(stale.text).toContain('已经更新（平台名称），这次变更不能登记，以免覆盖较新的内容');
      expect(stale.text).toContain('样例平台（更名）');
      await second.open(`/casework/${dossierId}/changes/2/decision`);
      expect(second.html).not.toContain('准予变更，登记</button>');
      await second.open(`/casework/${dossierId}/changes/2`);
      expect(second.text).toContain('比较第 1 版和现在的备案信息');
      await second.open(`/casework/${dossierId}`);
      expect(second.text).toContain('备案信息已更新（平台名称），只能退回');
    });

    it('a newer telephone number does not stand in the way and stays', async () => {
      const { dossierId } = await renamed();
      await change(desk, dossierId, reachedBy('010-62309999'), { kind: 'contact' });
      const { reviewer, second } = desk;
      await reviewer.open(`/casework/${dossierId}/changes/1`);
      expect(reviewer.text).toContain('提交以后备案信息更新过联系人，不影响这次变更');
      await prepare();
      await second.open(`/casework/${dossierId}/changes/1/decision`);
      await second.press('准予变更，登记');
      await reviewer.open(`/casework/${dossierId}`);
      expect(reviewer.text).toContain('010-62309999');
      expect(reviewer.text).toContain('样例平台（更名）');
    });
  });

  describe('a change of host', () => {
    it('is a kind of its own with both hosts side by side; numbers are masked and opened for a recorded reason', async () => {
      const { dossierId } = await filedCase(desk);
      await change(desk, dossierId, hostedBy('样例接办有限公司', '91110000600037341L'), { kind: 'host' });
      const { reviewer } = desk;
      await reviewer.open(`/casework/${dossierId}/changes/1`);
      expect(reviewer.text).toContain('主办者变更');
      expect(reviewer.text).toContain('主办者变更是单独审核的事项');
      expect(reviewer.html).toMatch(/<del>.*样例科技有限公司.*<ins>.*样例接办有限公司/s);
      expect(reviewer.html).not.toContain('91110000600037341L');
      expect(reviewer.text).toContain('341L');
      await reviewer.open(`/casework/${dossierId}/changes/1/identity`);
      await reviewer.press('记录并查看');
      expect(reviewer.status).toBe(422);
      reviewer.enter({ reason: '样例：与营业执照核对' });
      await reviewer.press('记录并查看');
      expect(reviewer.text).toContain('91110000600037341L');
      expect(reviewer.text).toContain('变更前的号码');
      expect(reviewer.text).toContain('91110105MA0000007L');
      expect((await desk.auditor.visitor.get(`/casework/${dossierId}/changes/1/identity`)).status).toBe(403);
    });
  });

  describe('the inbox', () => {
    it('shows changes with their kind and due date, counts them, and filters by kind', async () => {
      const filing = await renamed('样例收件箱平台');
      const host = await filedCase(desk);
      await change(desk, host.dossierId, hostedBy('样例接办有限公司', '91110000600037341L'), {
        kind: 'host',
      });
      const { supervisor } = desk;
      const rows = async (query: string) => {
        await supervisor.open(`/casework${query}`);
        return [filing, host].filter(({ number }) => supervisor.text.includes(number));
      };
      expect(await rows('?kind=change')).toEqual([filing, host]);
      expect(supervisor.text).toContain('2026-03-19');
      expect(supervisor.text).toContain('变更 1 项');
      expect(await rows('?kind=host-change')).toEqual([host]);
      expect(supervisor.text).toContain('主办者变更');
      expect(await rows('?kind=filing')).toEqual([]);
      expect(await rows('?kind=cancellation-planned')).toEqual([]);
      valueOf(
        await cancelFiling(desk.portal.portal, {
          actor: desk.cast.operator,
          dossierId: filing.dossierId,
          expectedVersion: await versionOf(desk.portal.portal, filing.dossierId),
          endsOn: day('2026-04-01'),
          reason: '样例：停止业务',
        }),
      );
      expect(await rows('?kind=cancellation-planned')).toEqual([filing]);
      expect(supervisor.text).toContain('预定注销：2026-04-01');
      await supervisor.open(`/casework/${filing.dossierId}`);
      expect(supervisor.text).toContain('业务将于 2026-04-01（周三） 终止');
    });
  });

  describe('the case page of a filed platform', () => {
    it('says who approved, when, and whether it was ever human-reviewed (bcgov/entity #22506, #32724)', async () => {
      const { dossierId } = await renamed();
      await prepare();
      const { second } = desk;
      await second.open(`/casework/${dossierId}/changes/1/decision`);
      await second.press('准予变更，登记');
      desk.portal.clock.set('2026-03-05T09:10:00+08:00');
      await change(desk, dossierId, reachedBy('010-62308888'), { kind: 'contact' });
      await second.open(`/casework/${dossierId}`);
      expect(second.text).toMatch(/首次备案：经审核，\S+拟办，\S+决定， ?2026-03-05 09:00/);
      expect(second.text).toMatch(/第 1 次变更 ?：经审核，\S+拟办，\S+决定， ?2026-03-05 09:05/);
      expect(second.text).toMatch(/联系方式由备案主体更新，未经审核， ?2026-03-05 09:10/);
      expect(second.text).toContain('现在的备案信息（第 3 版）');
      await second.follow('第 2 版');
      expect(second.text).toContain('与第 1 版相比：平台名称');
    });

    it('keeps the history of a review after approval (cve-services #1619, #311)', async () => {
      const { dossierId } = await renamed();
      await prepare();
      const { second } = desk;
      await second.open(`/casework/${dossierId}/changes/1/send-back`);
      second.enter({ reason: '样例：请再核对' });
      await second.press('退回审核');
      await desk.reviewer.open(`/casework/${dossierId}/changes/1`);
      await prepare();
      await second.open(`/casework/${dossierId}/changes/1/decision`);
      await second.press('准予变更，登记');
      // What was proposed, against what, and every step of the review can still be read.
      await second.open(`/casework/${dossierId}/changes/1`);
      expect(second.text).toContain('已登记');
      expect(second.html).toMatch(/<del>(?:(?!<\/del>).)*样例平台 \d+/s);
      await second.open(`/casework/${dossierId}`);
      for (const step of [
        '提交第 1 次变更',
        '第 1 次变更送复核',
        '第 1 次变更退回审核',
        '样例：请再核对',
        '第 1 次变更登记',
        '予以备案',
      ]) {
        expect(second.text, step).toContain(step);
      }
    });

    it('shows what Article 8 makes of the launch as a fact', async () => {
      const { dossierId } = await filedCase(desk);
      await desk.second.open(`/casework/${dossierId}`);
      expect(desk.second.text).toContain('上线（第八条）');
      expect(desk.second.text).toContain('备案与上线相比，按期办理。');
    });
  });
});
