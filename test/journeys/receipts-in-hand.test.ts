/** Receipts that prove something: downloaded from the pages, checked with the verifier that is handed out. */
import { beforeAll, describe, expect, it } from 'vitest';
import { cancelFiling } from '#usecases/changes/cancel-filing';
import { day } from '#law/calendar-day';
import { publishCheckpoint } from '#usecases/publish-checkpoint';
import type { Trust } from '#verifier/trust';
import { filedFiling, reachedBy, renamedTo, submittedChange, versionOf } from '../support/changes.js';
import { forEachDatabase } from '../support/databases.js';
import { type FilingCast, valueOf } from '../support/filings.js';
import { receiptIn, trustInLog, unnoticedChanges, verdictOn } from '../support/held-proof.js';
import { PaperBrowser } from '../support/paper-browser.js';
import { type TestPortal, openTestPortal } from '../support/portal.js';
import { lodgeReport, openReportPages, type ReportPages, track, writeReport } from '../support/reports.js';

const download = '下载证明文件';

forEachDatabase((_kind, open) => {
  let test: TestPortal;
  let cast: FilingCast;
  let operator: PaperBrowser;
  let stranger: PaperBrowser;
  let trust: Trust;
  let serial = 0;

  beforeAll(async () => {
    test = await openTestPortal(open);
    const visitor = await test.signedIn('operator');
    operator = new PaperBrowser(visitor);
    stranger = new PaperBrowser(await test.signedIn('operator'));
    cast = {
      operator: visitor.account.actor,
      reviewer: (await test.account('reviewer')).actor,
      decider: (await test.account('reviewer')).actor,
    };
    trust = await trustInLog(test);
  });

  const filed = async () => {
    serial += 1;
    return filedFiling(test.portal, cast, serial);
  };
  /** The file that a page offers, as it was received. */
  const fileFrom = async (browser: PaperBrowser, page: string) => {
    await browser.open(page);
    await browser.press(download);
    return browser.html;
  };
  const changed = async (dossierId: string, kind: 'contents' | 'contact') => {
    const edit = kind === 'contact' ? reachedBy('010-62300001') : renamedTo('样例更名平台');
    const change = { kind, edit, changedOn: '2026-03-01' } as const;
    return valueOf(await submittedChange(test.portal, cast.operator, dossierId, change)).version;
  };
  const cancelled = async (dossierId: string, endsOn: string) => {
    const expectedVersion = await versionOf(test.portal, dossierId);
    const act = { actor: cast.operator, dossierId, expectedVersion, endsOn: day(endsOn), reason: '' };
    return valueOf(await cancelFiling(test.portal, act)).version;
  };

  describe('of an operator', () => {
    it.each([
      ['filing', async (id: string) => `/filings/${id}/receipts/1`],
      ['change', async (id: string) => `/filings/${id}/acts/${await changed(id, 'contents')}`],
      ['contact', async (id: string) => `/filings/${id}/acts/${await changed(id, 'contact')}`],
      ['cancellation', async (id: string) => `/filings/${id}/acts/${await cancelled(id, '2026-03-02')}`],
      ['cancellation', async (id: string) => `/filings/${id}/acts/${await cancelled(id, '2026-09-01')}`],
    ] as const)('%s: the file verifies, and says what was lodged and when', async (of, act) => {
      const { dossierId } = await filed();
      const page = await act(dossierId);
      const file = await fileFrom(operator, page);
      const verdict = verdictOn(file, trust);
      expect(verdict, JSON.stringify(verdict.faults)).toMatchObject({ good: true });
      const receipt = receiptIn(file);
      expect(receipt).toMatchObject({ of, lodgedAt: '2026-03-02T01:00:00.000Z' });
      expect(receipt['reference']).toContain(dossierId);
    });

    it('is a file to keep that nobody else gets and no cache holds', async () => {
      const { dossierId } = await filed();
      const path = `/filings/${dossierId}/receipts/1/proof`;
      const answer = await operator.visitor.get(path);
      expect(Object.fromEntries(answer.headers)).toMatchObject({
        'content-type': 'text/plain; charset=utf-8',
        'cache-control': 'no-store',
        'content-disposition': expect.stringMatching(/^attachment; .*\.tlog-proof/) as unknown,
      });
      expect((await stranger.visitor.get(path)).status).toBe(404);
      expect((await test.visitor().get(path)).status).toBe(303);
      expect((await operator.visitor.get(`/filings/${dossierId}/acts/2/proof`)).status).toBe(404);
    });

    it('tells nothing of what was lodged', async () => {
      const { dossierId } = await filed();
      const file = await fileFrom(operator, `/filings/${dossierId}/receipts/1`);
      const extra = Buffer.from(/^extra (\S+)$/m.exec(file)?.[1] ?? '', 'base64').toString('utf8');
      expect(Object.keys(JSON.parse(extra) as object)).toEqual(['receipt', 'salt']);
      expect(extra).not.toMatch(/样例|example|platform|host/);
    });

    it('can be shown to be of just this content, to whom the operator chooses', async () => {
      const [one, other] = [await filed(), await filed()];
      const file = await fileFrom(operator, `/filings/${one.dossierId}/receipts/1`);
      await operator.open(`/filings/${one.dossierId}/receipts/1`);
      await operator.follow('内容文件');
      const content = operator.html;
      expect(verdictOn(file, trust, content), content).toMatchObject({ good: true });
      expect(content).toContain('样例');
      expect(content).not.toMatch(/91110000|010-|@/);
      const others = (await operator.visitor.get(`/filings/${other.dossierId}/acts/1/content`)).text;
      expect(verdictOn(file, trust, others)).toMatchObject({ good: false });
      const path = `/filings/${one.dossierId}/acts/1/content`;
      expect((await stranger.visitor.get(path)).status).toBe(404);
      expect((await operator.visitor.get(path.replace('/1/', '/2/'))).status).toBe(404);
    });

    it('says to look again while it is not in the log yet', async () => {
      const { dossierId } = await filed();
      const unpublished = {
        ...test.portal,
        publisher: { ...test.portal.publisher, publish: async () => undefined },
      };
      const change = { edit: renamedTo('样例等待平台'), changedOn: '2026-03-01' };
      const { version } = valueOf(await submittedChange(unpublished, cast.operator, dossierId, change));
      const page = `/filings/${dossierId}/acts/${version}`;
      await operator.open(page);
      expect(operator.text).toContain('证明文件正在生成');
      const early = await operator.visitor.get(`${page}/proof`);
      expect([early.status, early.location]).toEqual([302, page]);
      await publishCheckpoint(test.portal);
      await operator.follow('稍后再看');
      await operator.press(download);
      expect(verdictOn(operator.html, trust).good).toBe(true);
    });
  });

  describe('of a reporter', () => {
    let desk: ReportPages;
    beforeAll(async () => {
      desk = await openReportPages(test);
    });

    it('GlobaLeaks #3397: proves that the report was lodged, and when, and tells nothing of it', async () => {
      const browser = desk.stranger();
      const { code, reportId } = await lodgeReport(desk, browser);
      // Offered at once, and again whenever the report is opened with its code.
      const first = await fileFrom(browser, browser.path);
      const later = desk.stranger();
      await track(later, code);
      await later.press(download);
      const verdict = verdictOn(later.html, trust);
      expect(verdict, JSON.stringify(verdict.faults)).toMatchObject({ good: true });
      expect(receiptIn(later.html)).toEqual(receiptIn(first));
      expect(receiptIn(first)).toMatchObject({ of: 'report', reference: reportId });
      for (const secret of [code, code.replaceAll('-', ''), '样例', '未备案'])
        expect(first).not.toContain(secret);
    });

    it('of any byte changed proves nothing', async () => {
      const browser = desk.stranger();
      await lodgeReport(desk, browser);
      const file = await fileFrom(browser, browser.path);
      expect(verdictOn(file, trust).good).toBe(true);
      expect(unnoticedChanges(file, trust)).toEqual([]);
    });

    it('who reported with an account finds it under their reports', async () => {
      const citizen = await desk.citizen();
      await writeReport(desk, citizen, { reporter: 'signed-in' });
      await citizen.press('继续');
      await citizen.press('提交举报');
      const page = citizen.path.replace(/\?.*/, '');
      expect(page).toMatch(/^\/report\/mine\/[0-9a-f-]{36}$/);
      const file = await fileFrom(citizen, page);
      expect(verdictOn(file, trust).good).toBe(true);
      expect(receiptIn(file)).toMatchObject({ of: 'report', reference: page.split('/').at(-1) });
      for (const other of [desk.stranger(), stranger]) {
        expect([303, 404]).toContain((await other.visitor.get(`${page}/proof`)).status);
      }
    });

    it('who reported under their name has it, without the name', async () => {
      const browser = desk.stranger();
      await lodgeReport(desk, browser, {
        reporter: 'named',
        'reporter-name': '样例举报人',
        'reporter-contact': 'reporter@sample.example',
      });
      const file = await fileFrom(browser, browser.path);
      expect(verdictOn(file, trust).good).toBe(true);
      expect(JSON.stringify(receiptIn(file))).not.toMatch(/样例|sample/);
    });

    it('needs the report to be open', async () => {
      const nobody = test.visitor();
      const answer = await nobody.get('/report/track/proof');
      expect([answer.status, answer.location]).toEqual([303, '/report/track']);
    });
  });

  describe('of a public entry', () => {
    it('every version has a proof that verifies, for anybody', async () => {
      const { number } = await filed();
      const anybody = new PaperBrowser(test.visitor());
      await anybody.open(`/register/${encodeURIComponent(number)}`);
      await anybody.follow('下载本版本的证明');
      const file = anybody.html;
      const verdict = verdictOn(file, trust);
      expect(verdict, JSON.stringify(verdict.faults)).toMatchObject({ good: true });
      expect(unnoticedChanges(file, trust)).toEqual([]);
      const version = await test.visitor().get(`/register/${encodeURIComponent(number)}/proof/1`);
      expect(version.text).toBe(file);
      const none = await test.visitor().get(`/register/${encodeURIComponent(number)}/proof/2`);
      expect([none.status, none.headers.get('Cache-Control')]).toEqual([404, 'no-store']);
    });

    it('the page of the log shows the checkpoint, its keys, and every step of checking', async () => {
      await filed();
      const anybody = new PaperBrowser(test.visitor());
      await anybody.open('/log/');
      expect((await test.visitor().get('/log')).location).toBe('/log/');
      const head = await test.portal.publicHead.current();
      const keys = (await test.visitor().get('/log/vkey')).text.trim();
      for (const shown of [
        `条目数${head?.treeSize}`,
        Buffer.from(head?.rootHash ?? []).toString('base64'),
        keys,
      ]) {
        expect(anybody.text.replaceAll(/\s/g, '')).toContain(shown.replaceAll(/\s/g, ''));
      }
      for (const address of anybody.html.matchAll(/curl (?:-O|-o \S+) https?:\/\/[^/]+(\/\S+)/g)) {
        // The verifier itself is built; the rest is answered here.
        if (address[1] === '/log/verify.mjs') continue;
        expect((await test.visitor().get(address[1] ?? '')).status, address[1]).toBe(200);
      }
    });
  });
});
