/** Article 7 from the operator's side, page by page and without script. */
import { beforeAll, expect, it } from 'vitest';
import { completePlannedCancellations } from '#usecases/changes/complete-planned-cancellations';
import { filedFiling, versionOf } from '../support/changes.js';
import { forEachDatabase } from '../support/databases.js';
import type { FilingCast } from '../support/filings.js';
import { PaperBrowser } from '../support/paper-browser.js';
import { type TestPortal, openTestPortal } from '../support/portal.js';

forEachDatabase((_kind, open) => {
  let test: TestPortal;
  let cast: FilingCast;
  let operator: PaperBrowser;
  let serial = 0;
  beforeAll(async () => {
    test = await openTestPortal(open);
    const visitor = await test.signedIn('operator');
    operator = new PaperBrowser(visitor);
    cast = {
      operator: visitor.account.actor,
      reviewer: (await test.account('reviewer')).actor,
      decider: (await test.account('reviewer')).actor,
    };
  });
  const filed = async () => {
    serial += 1;
    return filedFiling(test.portal, cast, serial);
  };

  it('says what follows, asks for consent, retires the number, and lets the platform file anew', async () => {
    const { dossierId, number } = await filed();
    await operator.open(`/filings/${dossierId}`);
    await operator.press('办理注销');
    await operator.press('继续');
    expect(operator.text).toContain('选择业务哪一天终止');
    operator.enter({ when: 'today' });
    await operator.press('继续');
    expect(operator.text).toContain('备案编号永久停用');
    expect(operator.text).toContain('提交后立即注销');
    await operator.press('注销备案');
    expect(operator.status).toBe(422);
    operator.enter({ reason: '样例：停止业务', confirmed: 'yes' });
    await operator.press('注销备案');
    expect(operator.path).toMatch(/\/acts\/5$/);
    expect(operator.text).toContain('备案已注销');
    expect(operator.text).toContain('在期限之内');

    await operator.open(`/register/${encodeURIComponent(number)}`);
    expect(operator.text).toContain('已注销');
    await operator.open('/filings');
    expect(operator.text).toContain('已注销');
    await operator.open(`/filings/${dossierId}`);
    await operator.press('重新备案');
    expect(operator.path).toMatch(/^\/filings\/drafts\//);
    expect(operator.text).toContain(`样例平台 ${serial}`);
    // A new dossier, and no number before it is decided.
    expect(operator.path).not.toContain(dossierId);
    expect(operator.text).not.toContain(number);
  });

  // HMRC #216, #887: the answer was lost; the form sent again finds what it did.
  it('finds its receipt again when the answer was lost', async () => {
    const { dossierId } = await filed();
    const version = String(await versionOf(test.portal, dossierId));
    const send = async () =>
      operator.visitor.post(`/filings/${dossierId}/cancellation/confirm`, {
        version,
        endsOn: '2026-03-02',
        reason: '',
        confirmed: 'yes',
      });
    const first = await send();
    expect(first.location).toMatch(/\/acts\/5$/);
    expect((await send()).location).toBe(first.location);
    expect(await versionOf(test.portal, dossierId)).toBe(5);
  });

  it('on a day to come can be taken back until then', async () => {
    const { dossierId } = await filed();
    await operator.open(`/filings/${dossierId}/cancellation`);
    operator.enter({ when: 'other', 'ends-on-year': '2026', 'ends-on-month': '3', 'ends-on-day': '20' });
    await operator.press('继续');
    expect(operator.text).toContain('当天零时（北京时间）自动注销');
    operator.enter({ confirmed: 'yes' });
    await operator.press('提交预定的注销');
    expect(operator.text).toContain('已收到您的注销申报');
    await operator.open('/filings');
    expect(operator.text).toContain('预定注销：2026-03-20');
    await operator.open(`/filings/${dossierId}`);
    await operator.follow('取消预定的注销');
    await operator.press('取消预定的注销');
    expect(operator.text).not.toContain('已预定注销');
    expect(await completePlannedCancellations(test.portal)).toEqual([]);
  });

  it.each([
    ['', '', '', '填写业务终止的日期'],
    ['2026', '13', '1', '这个日期不存在'],
    ['2026', '3', '1', '不能早于备案日期'],
  ])('refuses %s-%s-%s and says why', async (year, month, day, problem) => {
    const { dossierId } = await filed();
    await operator.open(`/filings/${dossierId}/cancellation`);
    operator.enter({ when: 'other', 'ends-on-year': year, 'ends-on-month': month, 'ends-on-day': day });
    await operator.press('继续');
    expect(operator.status).toBe(422);
    expect(operator.text).toContain(problem);
  });
});
