/** An operator's whole way: self-check, draft, six pages, files, submission, receipt. */
import { beforeAll, describe, expect, it } from 'vitest';
import { forEachDatabase } from '../support/databases.js';
import { docxBytes, fileOf, pdfBytes, pngBytes, programBytes } from '../support/evidence-files.js';
import { fields, fillEverything, hiddenRevision, scope } from '../support/operator-form.js';
import { type TestPortal, openTestPortal } from '../support/portal.js';
import { type Visitor, visibleText } from '../support/visitor.js';

forEachDatabase((_kind, open) => {
  let portal: TestPortal;
  beforeAll(async () => {
    portal = await openTestPortal(open, { at: '2026-02-02T23:59:00+08:00' });
  });

  async function startedDraft(operator: Visitor): Promise<string> {
    const started = await operator.post('/filings/drafts', scope);
    expect(started.status).toBe(303);
    return started.location ?? '';
  }

  describe('the self-check', () => {
    it('needs no account and keeps what was answered', async () => {
      const visitor = portal.visitor();
      expect((await visitor.get('/file')).status).toBe(200);
      const incomplete = await visitor.get('/file/scope/result?inChina=yes');
      expect(incomplete.status).toBe(422);
      expect(incomplete.text).toContain('href="#publicInternet"');
      expect(incomplete.text).toMatch(/<title>错误：/);
      expect(incomplete.text).toMatch(/id="inChina"[^>]*value="yes" checked/);
    });

    it.each([
      ['a platform of others’ products', scope, '需要备案'],
      ['own products only', { ...scope, collectsOthersProducts: 'no' }, '不需要备案'],
      ['an internal tool', { ...scope, publicInternet: 'no' }, '不需要备案'],
      ['only for own patching', { ...scope, onlyOwnPatching: 'yes' }, '不需要备案'],
    ])('%s', async (_, answers, result) => {
      const page = await portal
        .visitor()
        .get(`/file/scope/result?${new URLSearchParams(answers).toString()}`);
      expect(page.status).toBe(200);
      expect(visibleText(page.text)).toContain(result);
      expect(page.text).toContain('《网络产品安全漏洞收集平台备案管理办法》第二条');
    });

    it('leads somebody without account to sign in and back', async () => {
      const query = new URLSearchParams(scope).toString();
      const page = await portal.visitor().get(`/file/scope/result?${query}`);
      expect(page.text).toContain(encodeURIComponent(`/file/scope/result?${query}`));
      expect((await portal.visitor().get('/filings')).location).toBe('/signin?next=%2Ffilings');
    });

    it('lets a voluntary filing begin', async () => {
      const operator = await portal.signedIn('operator');
      const started = await operator.post('/filings/drafts', { ...scope, collectsOthersProducts: 'no' });
      expect(started.location).toMatch(/^\/filings\/drafts\//);
    });

    it('does not open the filing to staff', async () => {
      const reviewer = await portal.signedIn('reviewer');
      expect((await reviewer.get('/filings')).status).toBe(403);
    });
  });

  describe('a draft', () => {
    it('shows the groups of Article 4, the article beside each, and the date if submitted today', async () => {
      const operator = await portal.signedIn('operator');
      const list = await operator.get(await startedDraft(operator));
      const text = visibleText(list.text);
      for (const article of ['一', '二', '三', '四', '五', '六'])
        expect(text).toContain(`第四条（${article}）`);
      expect(text).toContain('未开始');
      // Received 2026-02-02: the tenth working day is the worked Saturday before the Spring Festival.
      expect(list.text).toContain('datetime="2026-02-14"');
    });

    it('keeps what is wrong, and says at the top and beside the field what to do', async () => {
      const operator = await portal.signedIn('operator');
      const draft = await startedDraft(operator);
      const typed = {
        ...fields.platform,
        'home-page': 'ftp://样例',
        'icp-number': '随便',
        revision: '0',
        do: 'continue',
      };
      const answer = await operator.post(`${draft}/platform`, typed);
      expect(answer.status).toBe(422);
      expect(answer.text).toMatch(/<title>错误：/);
      expect(answer.text).toContain('href="#home-page"');
      expect(answer.text).toContain('id="home-page-error"');
      expect(answer.text).toContain('value="随便"');
      const later = await operator.get(`${draft}/platform`);
      expect(later.text).toContain('value="ftp://样例"');
      expect(visibleText((await operator.get(draft)).text)).toContain('有 2 处问题');
    });

    it('is left with unfinished pages and taken up again', async () => {
      const operator = await portal.signedIn('operator');
      const draft = await startedDraft(operator);
      const later = await operator.post(`${draft}/platform`, {
        'platform-name': '样例平台',
        revision: '0',
        do: 'later',
      });
      expect([later.status, later.location]).toEqual([303, draft]);
      expect(visibleText((await operator.get('/filings')).text)).toContain('样例平台');
      expect((await operator.get(`${draft}/platform`)).text).toContain('value="样例平台"');
    });

    it('adds and removes channels without losing what was typed', async () => {
      const operator = await portal.signedIn('operator');
      const draft = await startedDraft(operator);
      const one = {
        'platform-name': '样例平台',
        'channels-0-kind': 'wechat',
        'channels-0-identifier': '样例公众号',
      };
      const added = await operator.post(`${draft}/platform`, { ...one, revision: '0', do: 'add:channels' });
      expect(added.location).toBe(`${draft}/platform?add=row#channels-1-kind`);
      const page = await operator.get(added.location ?? '');
      expect(page.text).toContain('id="channels-1-identifier"');
      expect(page.text).toContain('value="样例平台"');
      const two = { ...one, 'channels-1-kind': 'weibo', 'channels-1-identifier': '样例微博' };
      await operator.post(`${draft}/platform`, { ...two, revision: '1', do: 'remove-channels:0' });
      const left = await operator.get(`${draft}/platform`);
      expect(left.text).toContain('value="样例微博"');
      expect(left.text).not.toContain('样例公众号');
    });

    it('notices a stale tab, shows what was typed, and overwrites only when told again', async () => {
      const operator = await portal.signedIn('operator');
      const draft = await startedDraft(operator);
      await operator.post(`${draft}/platform`, { 'platform-name': '第一个窗口', revision: '0', do: 'later' });
      const stale = await operator.post(`${draft}/platform`, {
        'platform-name': '第二个窗口',
        revision: '0',
        do: 'later',
      });
      expect(stale.status).toBe(409);
      expect(stale.text).toContain('value="第二个窗口"');
      expect((await operator.get(`${draft}/platform`)).text).toContain('value="第一个窗口"');
      const revision = hiddenRevision(stale.text);
      const again = await operator.post(`${draft}/platform`, {
        'platform-name': '第二个窗口',
        revision,
        do: 'later',
      });
      expect(again.status).toBe(303);
      expect((await operator.get(`${draft}/platform`)).text).toContain('value="第二个窗口"');
    });

    it('survives a session that ended while somebody typed', async () => {
      const operator = await portal.signedIn('operator');
      const draft = await startedDraft(operator);
      const typed = { 'rules-identity-text': '第一行\n"第二行"', revision: '0', do: 'later' };
      const signedOut = await portal.visitor().post(`${draft}/rules`, typed);
      expect(signedOut.status).toBe(403);
      expect(visibleText(signedOut.text)).toContain('填写的内容还没有保存');
      expect(signedOut.text).toContain('name="rules-identity-text" value="第一行\n&quot;第二行&quot;"');
      expect(signedOut.text).toContain(`action="${draft}/rules"`);
      expect((await operator.post(`${draft}/rules`, typed)).status).toBe(303);
    });

    it('copies the person in charge only into what is empty', async () => {
      const operator = await portal.signedIn('operator');
      const draft = await startedDraft(operator);
      const typed = {
        'principal-name': '样例负责人',
        'principal-phone': '010-55550100',
        'contact-name': '样例联系人',
      };
      await operator.post(`${draft}/host`, { ...typed, revision: '0', do: 'copy-principal' });
      const page = await operator.get(`${draft}/host`);
      expect(page.text).toMatch(/id="contact-name"[^>]*value="样例联系人"/);
      expect(page.text).toMatch(/id="contact-phone"[^>]*value="010-55550100"/);
    });

    it('is deleted after a question, with its files', async () => {
      const operator = await portal.signedIn('operator');
      const draft = await startedDraft(operator);
      await operator.post(`${draft}/other`, {
        'other-evidence': fileOf(pdfBytes, '说明.pdf'),
        revision: '0',
        do: 'upload:other',
      });
      const file =
        /\/filings\/evidence\/[0-9a-f-]+/.exec((await operator.get(`${draft}/other`)).text)?.[0] ?? '';
      expect((await operator.get(file)).status).toBe(200);
      expect((await operator.get(`${draft}/discard`)).status).toBe(200);
      expect((await operator.post(`${draft}/discard`, {})).location).toBe('/filings');
      expect((await operator.get(draft)).status).toBe(404);
      expect((await operator.get(file)).status).toBe(404);
    });
  });

  describe('evidence', () => {
    it('is taken by content, kept with its page, downloaded by its owner only', async () => {
      const operator = await portal.signedIn('operator');
      const draft = await startedDraft(operator);
      const sent = {
        'rules-identity-text': '实名核验',
        'rules-identity-evidence': fileOf(docxBytes, '核实规则.docx'),
      };
      const kept = await operator.post(`${draft}/rules`, {
        ...sent,
        revision: '0',
        do: 'upload:rules-identity',
      });
      expect(kept.location).toBe(`${draft}/rules#rules-identity-evidence`);
      const page = await operator.get(`${draft}/rules`);
      expect(page.text).toContain('核实规则.docx');
      expect(page.text).toContain('实名核验');
      const file = /\/filings\/evidence\/[0-9a-f-]+/.exec(page.text)?.[0] ?? '';
      const download = await operator.get(file);
      expect(download.headers.get('Content-Type')).toBe('application/octet-stream');
      expect(download.headers.get('Content-Disposition')).toMatch(
        /^attachment; .*filename\*=UTF-8''%E6%A0%B8/,
      );
      expect(download.headers.get('X-Content-Type-Options')).toBe('nosniff');
      expect((await (await portal.signedIn('operator')).get(file)).status).toBe(404);
    });

    it('says for each file that is refused why, and keeps the text', async () => {
      const operator = await portal.signedIn('operator');
      const draft = await startedDraft(operator);
      const program = fileOf(programBytes, '规则.pdf');
      const sent = { 'mlps-state': 'obtained', 'mlps-level': '2', 'mlps-evidence': program };
      const answer = await operator.post(`${draft}/mlps`, { ...sent, revision: '0', do: 'later' });
      expect(answer.status).toBe(422);
      expect(visibleText(answer.text)).toContain('“规则.pdf”没有上传');
      expect(answer.text).toContain('href="#mlps-evidence"');
      expect((await operator.get(`${draft}/mlps`)).text).toMatch(/<option value="2" selected/);
    });

    it('refuses a file that is too large with the rest kept', async () => {
      const operator = await portal.signedIn('operator');
      const draft = await startedDraft(operator);
      const large = Buffer.concat([pdfBytes, Buffer.alloc(20 * 1024 * 1024)]);
      const sent = { 'other-statement': '样例说明', 'other-evidence': fileOf(large, '大文件.pdf') };
      const answer = await operator.post(`${draft}/other`, { ...sent, revision: '0', do: 'continue' });
      expect(answer.status).toBe(422);
      expect(visibleText(answer.text)).toContain('文件超过 20 MB');
      expect((await operator.get(`${draft}/other`)).text).toContain('样例说明');
    });

    it('stops where the files of one filing are too many bytes together', async () => {
      const operator = await portal.signedIn('operator');
      const draftId = (await startedDraft(operator)).replace('/filings/drafts/', '');
      const { drafts } = portal.portal.persistence.read;
      const draft = await drafts.byId(draftId);
      if (draft === undefined) throw new Error('no draft');
      const heavy = {
        id: 'x',
        fileName: '样例.pdf',
        mediaType: 'application/pdf',
        sizeBytes: 200 * 1024 * 1024,
        sha256: '0',
      };
      const contents = { ...draft.contents, mlps: { ...draft.contents.mlps, evidence: [heavy] } };
      await drafts.update({ ...draft, contents });
      const sent = { 'other-evidence': fileOf(pdfBytes, '说明.pdf'), revision: '0', do: 'later' };
      const answer = await operator.post(`/filings/drafts/${draftId}/other`, sent);
      expect(answer.status).toBe(422);
      expect(visibleText(answer.text)).toContain('合计不能超过 200 MB');
    });

    it('keeps a file that is sent twice once, and removes it with a button', async () => {
      const operator = await portal.signedIn('operator');
      const draft = await startedDraft(operator);
      for (const revision of ['0', '1']) {
        await operator.post(`${draft}/other`, {
          'other-evidence': fileOf(pngBytes, '图.png'),
          revision,
          do: 'upload:other',
        });
      }
      const page = await operator.get(`${draft}/other`);
      const ids = [...page.text.matchAll(/remove-evidence:([0-9a-f-]+)/g)].map((match) => match[1] ?? '');
      expect(ids).toHaveLength(1);
      const removed = await operator.post(`${draft}/other`, {
        revision: '2',
        do: `remove-evidence:${ids[0]}`,
      });
      expect(removed.location).toBe(`${draft}/other#other-evidence`);
      expect((await operator.get(`${draft}/other`)).text).not.toContain('图.png');
    });
  });

  describe('submitting', () => {
    it('asks first for what is missing, with links to the pages', async () => {
      const operator = await portal.signedIn('operator');
      const draft = await startedDraft(operator);
      const check = await operator.get(`${draft}/check`);
      expect(check.text).toContain(`${draft}/mlps?from=check&amp;show=problems#mlps-state`);
      expect(check.text).not.toContain(`${draft}/submit`);
      const refused = await operator.post(`${draft}/submit`, { declaration: 'yes' });
      expect(refused.status).toBe(422);
      expect(refused.text).toContain(`${draft}/rules?from=check&amp;show=problems#rules-collection-text`);
    });

    it('needs the declaration, files once however often it is sent, and finds the receipt again', async () => {
      const operator = await portal.signedIn('operator');
      const draft = await startedDraft(operator);
      await fillEverything(operator, draft);
      const undeclared = await operator.post(`${draft}/submit`, {});
      expect(undeclared.status).toBe(422);
      expect(undeclared.text).toContain('href="#declaration"');
      const answers = await Promise.all(
        [1, 2, 3].map(() => operator.post(`${draft}/submit`, { declaration: 'yes' })),
      );
      const receipt = answers[0]?.location ?? '';
      expect(receipt).toMatch(/^\/filings\/[0-9a-f-]+\/receipts\/1$/);
      expect(answers.map(({ status, location }) => [status, location])).toEqual(
        answers.map(() => [303, receipt]),
      );
      for (const stale of [draft, `${draft}/platform`, `${draft}/check`, `${draft}/discard`]) {
        expect((await operator.get(stale)).location).toBe(receipt);
      }
      expect((await operator.post(`${draft}/host`, { revision: '0', do: 'later' })).location).toBe(receipt);
      const shown = await operator.get(receipt);
      expect(visibleText(shown.text)).toMatch(/2026-02-02 +23:59:00（北京时间）/);
      expect(shown.text).toContain('datetime="2026-02-02T15:59:00.000Z"');
      expect(visibleText(shown.text)).toContain('2026-02-14（周六）');
      expect(visibleText(shown.text)).toContain('调休上班（春节）');
      expect(visibleText((await operator.get('/filings')).text)).toContain('审核中');
    });

    it('takes an individual who cannot obtain the MLPS material', async () => {
      const operator = await portal.signedIn('operator');
      const draft = await startedDraft(operator);
      await fillEverything(operator, draft, { host: fields.individual, mlps: fields.unobtainable });
      const check = visibleText((await operator.get(`${draft}/check`)).text);
      expect(check).toContain('请核对（不影响提交）');
      const receipt = await operator.postAndFollow(`${draft}/submit`, { declaration: 'yes' });
      expect(visibleText(receipt.text)).toContain('已收到您的备案申请');
    });

    it('shows an operator nothing of another', async () => {
      const owner = await portal.signedIn('operator');
      const other = await portal.signedIn('operator');
      const draft = await startedDraft(owner);
      await fillEverything(owner, draft);
      for (const path of [draft, `${draft}/host`, `${draft}/check`])
        expect((await other.get(path)).status).toBe(404);
      expect((await other.post(`${draft}/host`, { revision: '1', do: 'later' })).status).toBe(404);
      expect((await other.post(`${draft}/submit`, { declaration: 'yes' })).status).toBe(404);
      const receipt = (await owner.post(`${draft}/submit`, { declaration: 'yes' })).location ?? '';
      const dossier = receipt.replace('/receipts/1', '');
      const theirs = [receipt, dossier, `${dossier}/submissions/1`];
      for (const path of theirs) expect([path, (await other.get(path)).status]).toEqual([path, 404]);
      expect((await other.post(`${dossier}/corrections`, {})).status).toBe(404);
    });
  });
});
