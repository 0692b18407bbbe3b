/** What comes after the submission: the number for the home page, or a notice and its correction. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#dossier/actor';
import { recordFiling } from '#usecases/decide-case';
import { forEachDatabase } from '../support/databases.js';
import { type FilingCast, preparedFiling, valueOf } from '../support/filings.js';
import { type DefectEntry, fields, fillEverything, scope, sendNotice } from '../support/operator-form.js';
import { type TestPortal, openTestPortal } from '../support/portal.js';
import { type Visitor, visibleText } from '../support/visitor.js';

forEachDatabase((_kind, open) => {
  let portal: TestPortal;
  beforeAll(async () => {
    portal = await openTestPortal(open, { at: '2026-03-02T09:00:00+08:00' });
  });

  describe('the end of a filing', () => {
    it('shows the number, the public entry and what to put on the home page', async () => {
      const operator = await portal.signedIn('operator');
      const cast: FilingCast = {
        operator: operator.account.actor,
        reviewer: (await portal.account('reviewer')).actor,
        decider: (await portal.account('supervisor')).actor,
      };
      const prepared = await preparedFiling(portal.portal, cast, 71);
      const inReview = await operator.get(`/filings/${prepared.dossierId}`);
      expect(visibleText(inReview.text)).toContain('最晚答复日期');
      // Who works on it, and that somebody proposed something, stays inside the authority.
      expect(inReview.text).not.toContain('拟');
      portal.clock.advance(30 * 86_400_000);
      await operator.signIn(operator.account.mail, operator.account.password);
      expect(visibleText((await operator.get(`/filings/${prepared.dossierId}`)).text)).toContain(
        '这个日期已经过去',
      );
      const done = await recordFiling(portal.portal, { ...prepared, actor: cast.decider });
      const { number } = valueOf(done);
      const filed = await operator.get(`/filings/${prepared.dossierId}`);
      expect(visibleText(filed.text)).toContain(number);
      expect(filed.text).toContain(`href="/register/${encodeURIComponent(number)}"`);
      expect(filed.text).toContain(`&lt;a href=&quot;${portal.portal.publicUrl}/register/`);
      expect((await operator.post(`/filings/${prepared.dossierId}/corrections`, {})).status).toBe(422);
    });
  });

  describe('a correction', () => {
    async function returned(points: readonly DefectEntry[]): Promise<{ operator: Visitor; dossier: string }> {
      const operator = await portal.signedIn('operator');
      const draft = (await operator.post('/filings/drafts', scope)).location ?? '';
      await fillEverything(operator, draft);
      const receipt = (await operator.post(`${draft}/submit`, { declaration: 'yes' })).location ?? '';
      const dossier = receipt.replace('/receipts/1', '');
      const reviewer: Actor = (await portal.account('reviewer')).actor;
      await sendNotice(portal.portal, reviewer, { dossierId: dossier.replace('/filings/', ''), points });
      return { operator, dossier };
    }

    it('answers each point by a change or a reply, and shows old beside new', async () => {
      const { operator, dossier } = await returned([
        { item: 'platform-name', reason: '名称与首页不一致' },
        { item: 'rules-publication', reason: '请说明由谁审核' },
      ]);
      const status = visibleText((await operator.get(dossier)).text);
      expect(status).toContain('需要补正');
      const notice = await operator.get(`${dossier}/notices/1`);
      expect(visibleText(notice.text)).toContain('名称与首页不一致');
      const begun = await Promise.all([1, 2, 3].map(() => operator.post(`${dossier}/corrections`, {})));
      const draft = begun[0]?.location ?? '';
      expect(begun.map(({ location }) => location)).toEqual([draft, draft, draft]);
      expect(visibleText((await operator.get(draft)).text)).toContain('还有 2 点待处理');
      const early = await operator.post(`${draft}/submit`, { declaration: 'yes' });
      expect(early.status).toBe(422);
      expect(visibleText(early.text)).toContain('补正通知第 1 点还没有修改或者回应');

      const renamed = { ...fields.platform, 'platform-name': '样例平台（更名）', revision: '0', do: 'later' };
      await operator.post(`${draft}/platform`, renamed);
      await operator.post(`${draft}/replies`, { 'reply-2': '由安全负责人审核，规则第三段已经写明' });
      const check = await operator.get(`${draft}/check`);
      expect(visibleText(check.text)).toContain('原为： 样例漏洞收集平台');
      expect(check.text).toContain('由安全负责人审核');
      portal.clock.advance(60_000);
      const receipt = await operator.post(`${draft}/submit`, { declaration: 'yes' });
      expect(receipt.location).toBe(`${dossier}/receipts/2`);
      expect(visibleText((await operator.get(`${dossier}/notices/1`)).text)).toContain('这份通知已经答复');
      const sent = visibleText((await operator.get(`${dossier}/submissions/2`)).text);
      expect(sent).toContain('样例平台（更名）');
      expect((await operator.get(`${dossier}/submissions/1`)).text).toContain('样例漏洞收集平台');
    });

    it('keeps the files of the first submission when the correction drops them', async () => {
      const { operator, dossier } = await returned([{ item: 'mlps', reason: '请换成清晰的扫描件' }]);
      const draft = (await operator.post(`${dossier}/corrections`, {})).location ?? '';
      const before = await operator.get(`${draft}/mlps`);
      const id = /remove-evidence:([0-9a-f-]+)/.exec(before.text)?.[1] ?? '';
      await operator.post(`${draft}/mlps`, { ...fields.mlps, revision: '0', do: `remove-evidence:${id}` });
      expect((await operator.get(`${draft}/mlps`)).text).not.toContain(id);
      expect((await operator.get(`/filings/evidence/${id}`)).status).toBe(200);
      expect((await operator.get(`${dossier}/submissions/1`)).text).toContain(id);
    });
  });
});
