/** Article 6 from the operator's side, page by page and without script. */
import { beforeAll, describe, expect, it } from 'vitest';
import { returnChange } from '#usecases/changes/change-acts';
import {
  draftedChange,
  filedFiling,
  movedTo,
  recordedChange,
  renamedTo,
  submittedChange,
  versionOf,
} from '../support/changes.js';
import { forEachDatabase } from '../support/databases.js';
import { type FilingCast, valueOf } from '../support/filings.js';
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
  /** From the status page to the task list of a change of this kind. */
  const begin = async (dossierId: string, kind: string) => {
    await operator.open(`/filings/${dossierId}`);
    await operator.press('办理变更');
    operator.enter({ kind });
    await operator.press('继续');
  };
  const stateDay = async (year: string, month: string, day: string, reason = '') => {
    await operator.follow('变化日期和原因');
    operator.enter({ 'changed-on-year': year, 'changed-on-month': month, 'changed-on-day': day, reason });
    await operator.press('保存并继续');
  };

  it('is begun from the record that stands, stated with its day, checked old beside new, and received', async () => {
    const { dossierId, number } = await filed();
    await begin(dossierId, 'contents');
    expect(operator.text).toContain(number);
    expect(operator.text).toContain('没有改动');

    await stateDay('2026', '2', '13');
    // 13 February and thirty days: Sunday 15 March, rolled to Monday.
    expect(operator.text).toContain('2026-03-16（周一）');
    expect(operator.text).toContain('2026-03-15（周日）');
    expect(operator.text).toContain('在期限之内');
    expect(operator.text).toContain('30 日（自然日）');
    await operator.press('保存并继续');

    await operator.follow('平台名称、网址与发布渠道');
    operator.enter({ 'platform-name': '样例更名平台' });
    await operator.press('保存并继续');
    expect(operator.text).toContain('已修改');
    await operator.press('核对并提交');
    expect(operator.text).toContain(`样例平台 ${serial}`);
    expect(operator.text).toContain('样例更名平台');
    // Only what changes is shown.
    expect(operator.text).not.toContain('联系人');
    await operator.press('提交变更');
    expect(operator.status).toBe(422);
    expect(operator.text).toContain('提交前请勾选真实性承诺');
    operator.enter({ declaration: 'yes' });
    await operator.press('提交变更');
    expect(operator.path).toMatch(/\/acts\/5$/);
    expect(operator.text).toContain('已收到您的变更');
    expect(operator.text).toContain('最晚审核日期');
    const receipt = operator.path;

    await operator.open(`/filings/${dossierId}`);
    expect(operator.text).toContain('正在审核的变更');
    await operator.follow('第 1 次变更');
    expect(operator.text).toContain('参照备案审核的 10 个工作日');
    const { path: change, html } = operator;
    for (const key of ['change-examination:1', 'change:1']) {
      expect(html, `${key} leads to why`).toContain(encodeURIComponent(key));
      await operator.open(`/deadlines/why/dossier/${dossierId}/${encodeURIComponent(key)}`);
      expect(operator.text, key).toContain('为什么是这一天');
    }
    await operator.open(change);
    valueOf(await recordedChange(test.portal, cast, dossierId, 1));
    await operator.open(`/filings/${dossierId}`);
    expect(operator.text).toContain('样例更名平台');
    await operator.follow('查看全部登记信息和历史版本');
    expect(operator.text).toContain('第 2 版（本页）');
    await operator.follow('第 1 版');
    expect(operator.text).toContain('首次备案');
    await operator.open(receipt);
    expect(operator.text).toContain('已收到您的变更');
  });

  it('finds its receipt again when the answer was lost: HMRC #216, #887', async () => {
    const { dossierId } = await filed();
    const draftId = await draftedChange(test.portal, cast.operator, dossierId, {
      edit: renamedTo('样例重发平台'),
      changedOn: '2026-03-01',
    });
    const send = async () =>
      operator.visitor.post(`/filings/drafts/${draftId}/submit`, { declaration: 'yes' });
    const first = await send();
    expect(first.location).toMatch(/\/acts\/5$/);
    expect((await send()).location).toBe(first.location);
    expect((await operator.visitor.get(`/filings/drafts/${draftId}`)).location).toBe(first.location);
    expect(await versionOf(test.portal, dossierId)).toBe(5);
  });

  describe('the day of the change', () => {
    it.each([
      ['', '', '', '填写信息发生变化的日期'],
      ['2026', '2', '30', '这个日期不存在'],
      ['2026', '3', '3', '不能晚于今天'],
      ['1066', '10', '14', '这个日期不存在'],
    ])('%s-%s-%s is told what is wrong, and what was typed is kept', async (year, month, day, problem) => {
      const { dossierId } = await filed();
      await begin(dossierId, 'contents');
      await stateDay(year, month, day, '样例原因');
      expect(operator.status).toBe(422);
      expect(operator.text).toContain(problem);
      expect(operator.html).toContain('样例原因');
    });

    it('that is past its thirty days is a plain fact and stops nothing', async () => {
      const { dossierId } = await filed();
      await begin(dossierId, 'contents');
      await stateDay('2026', '1', '5');
      expect(operator.text).toContain('超过期限 26 天，如实记录，不影响办理');
    });

    it('keeps the thirty days as a deadline of the operator, which goes with the draft', async () => {
      const { dossierId } = await filed();
      await begin(dossierId, 'contents');
      const draft = operator.path.split('/').at(-1) ?? '';
      const deadlines = async () => test.portal.persistence.read.deadlines.ofSubject('draft', draft);
      expect(await deadlines()).toEqual([]);
      await stateDay('2026', '3', '1');
      expect(await deadlines()).toMatchObject([
        {
          key: 'change',
          bearer: 'operator',
          state: 'open',
          responsibleId: cast.operator.accountId,
          deadline: { dueOn: '2026-03-31' },
        },
      ]);
      await operator.open(`/filings/drafts/${draft}/discard`);
      await operator.press('删除草稿');
      expect(await deadlines()).toEqual([]);
    });
  });

  it('of contact details alone is recorded at once', async () => {
    const { dossierId } = await filed();
    await begin(dossierId, 'contact');
    await stateDay('2026', '3', '1');
    await operator.press('保存并继续');
    await operator.follow('主办者、负责人与联系人');
    operator.enter({ 'contact-phone': '010-62300009' });
    await operator.press('保存并继续');
    await operator.press('核对并提交');
    expect(operator.text).toContain('提交后立即登记，不需要审核');
    operator.enter({ declaration: 'yes' });
    await operator.press('提交变更');
    expect(operator.text).toContain('联系方式已更新');
    await operator.open(`/filings/${dossierId}/record`);
    expect(operator.text).toContain('010-62300009');
    expect(operator.text).toContain('第 2 版（本页）');
  });

  it('of the host is a case of its own: nothing else travels with it, and it says why', async () => {
    const { dossierId } = await filed();
    const draftId = await draftedChange(test.portal, cast.operator, dossierId, {
      kind: 'host',
      edit: (contents) => ({
        ...renamedTo('样例同时更名')(contents),
        host: { ...contents.host, name: '样例接办有限公司' },
      }),
      changedOn: '2026-03-01',
      reason: '',
    });
    await operator.open(`/filings/drafts/${draftId}/check`);
    expect(operator.text).toContain('更换主办者是单独的事项，请另行办理：平台名称');
    expect(operator.text).toContain('变更主办者须写明原因');
    expect(operator.html).not.toContain('name="declaration"');
  });

  it('whose base moved is refused with what moved, and brought up to date without losing an edit', async () => {
    const { dossierId } = await filed();
    const draftId = await draftedChange(test.portal, cast.operator, dossierId, {
      edit: (contents) => movedTo('https://mine.example.cn/')(renamedTo('样例我的名称')(contents)),
      changedOn: '2026-03-01',
    });
    valueOf(
      await submittedChange(test.portal, cast.operator, dossierId, {
        kind: 'host',
        edit: renamedTo('样例别处名称'),
        changedOn: '2026-03-01',
      }),
    );
    await operator.open(`/filings/drafts/${draftId}/check`);
    expect(operator.html).toContain('name="declaration"');
    valueOf(await recordedChange(test.portal, cast, dossierId, 1));
    // The page was open while the record moved.
    operator.enter({ declaration: 'yes' });
    await operator.press('提交变更');
    expect(operator.status).toBe(422);
    expect(operator.text).toContain('您开始填写之后，登记的内容已经更新');
    expect(operator.text).toContain('样例别处名称');
    await operator.press('更新草稿');
    expect(operator.text).toContain('这些项目登记已更新，您也修改过');
    expect(operator.text).toContain('样例我的名称');
    await operator.press('改用我填写的');
    await operator.press('核对并提交');
    expect(operator.text).toContain('样例我的名称');
    expect(operator.text).toContain('mine.example.cn');
    operator.enter({ declaration: 'yes' });
    await operator.press('提交变更');
    expect(operator.text).toContain('已收到您的变更');
  });

  it('is withdrawn after a question, and begun anew from what was proposed', async () => {
    const { dossierId } = await filed();
    const change = { edit: renamedTo('样例撤回平台'), changedOn: '2026-03-01' };
    valueOf(await submittedChange(test.portal, cast.operator, dossierId, change));
    await operator.open(`/filings/${dossierId}/changes/1`);
    await operator.follow('撤回这次变更');
    expect(operator.text).toContain('三十日的期限仍然从变化之日起算');
    await operator.press('撤回变更');
    expect(operator.text).toContain('已撤回');
    await operator.press('在此基础上重新办理');
    await operator.press('核对并提交');
    expect(operator.text).toContain('样例撤回平台');
  });

  it('that was returned shows its points, and is filed again from there', async () => {
    const { dossierId } = await filed();
    const change = { edit: renamedTo('样例退回平台'), changedOn: '2026-03-01' };
    valueOf(await submittedChange(test.portal, cast.operator, dossierId, change));
    const expectedVersion = await versionOf(test.portal, dossierId);
    valueOf(
      await returnChange(test.portal, { actor: cast.reviewer, dossierId, change: 1, expectedVersion }, [
        { item: 'platform-name', defect: 'untrue', reason: '样例：与首页名称不一致' },
      ]),
    );
    await operator.open(`/filings/${dossierId}`);
    await operator.follow('查看 1 点理由');
    expect(operator.text).toContain('样例：与首页名称不一致');
    await operator.press('在此基础上重新办理');
    await operator.follow('平台名称、网址与发布渠道');
    expect(operator.html).toContain('样例退回平台');
  });

  it('is not stopped by a question the form has asked since, when it does not touch it', async () => {
    const { dossierId } = await filed();
    const { form } = test.portal.legal;
    const asked = {
      ...form,
      id: `${form.id}-next`,
      questions: [
        ...form.questions,
        { id: 'sample-new', required: true, zh: '样例新问题', en: 'Sample question', basis: '样例依据' },
      ],
    };
    const later = { ...test.portal, legal: { ...test.portal.legal, form: asked } };
    valueOf(
      await submittedChange(later, cast.operator, dossierId, {
        edit: renamedTo('样例旧表平台'),
        changedOn: '2026-03-01',
      }),
    );
    const touching = await submittedChange(later, cast.operator, dossierId, {
      kind: 'host',
      edit: (contents) => ({ ...contents, other: { ...contents.other, statement: '样例补充' } }),
      changedOn: '2026-03-01',
    });
    expect(touching).toMatchObject({ ok: false, failure: { code: 'contents-incomplete' } });
  });

  it('belongs to its operator alone', async () => {
    const { dossierId } = await filed();
    valueOf(
      await submittedChange(test.portal, cast.operator, dossierId, {
        edit: renamedTo('样例他人平台'),
        changedOn: '2026-03-01',
      }),
    );
    const stranger = await test.signedIn('operator');
    for (const path of [
      '/record',
      '/changes/new',
      '/changes/1',
      '/changes/1/withdraw',
      '/acts/5',
      '/cancellation',
    ]) {
      expect((await stranger.get(`/filings/${dossierId}${path}`)).status, path).toBe(404);
    }
  });
});
