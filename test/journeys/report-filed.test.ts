/** A report of a filed platform: begun at its public entry, founded, seen by staff at its dossier, never by its operator. */
import { beforeAll, expect, it } from 'vitest';
import { filedFiling } from '../support/changes.js';
import { forEachDatabase } from '../support/databases.js';
import { PaperBrowser } from '../support/paper-browser.js';
import { openTestPortal } from '../support/portal.js';
import {
  type ReportPages,
  actOn,
  codeOn,
  concludeReport,
  fillMilliseconds,
  openReportPages,
  referenceOn,
  verifyingReport,
} from '../support/reports.js';

const told = '样例：首页底部一直没有标注备案编号。';
const reporterName = '样例举报人乙';

/** What would tell an operator that somebody reported, or who. */
const secrets = [reporterName, '010-55550177', told, '样例：约谈主办单位', '经核查属实的举报'];

forEachDatabase((_kind, open) => {
  let desk: ReportPages;
  let operator: PaperBrowser;
  let filed: { readonly dossierId: string; readonly number: string };
  let deciders: readonly PaperBrowser[];
  beforeAll(async () => {
    const portal = await openTestPortal(open);
    desk = await openReportPages(portal);
    const owner = await portal.signedIn('operator');
    operator = new PaperBrowser(owner);
    const preparer = await portal.signedIn('reviewer');
    const decider = await portal.signedIn('reviewer');
    deciders = [new PaperBrowser(preparer), new PaperBrowser(decider)];
    const cast = {
      operator: owner.account.actor,
      reviewer: preparer.account.actor,
      decider: decider.account.actor,
    };
    filed = await filedFiling(portal.portal, cast, 31);
    await portal.portal.publisher.publish();
  });

  /** From the public entry to the receipt. */
  async function report(): Promise<{
    readonly reportId: string;
    readonly code: string;
    reporter: PaperBrowser;
  }> {
    const reporter = desk.stranger();
    await reporter.open(`/register/${encodeURIComponent(filed.number)}`);
    await reporter.follow('举报这个平台');
    expect(reporter.text).toContain('样例平台 31');
    reporter.enter({
      ground: ['number-not-shown'],
      text: told,
      reporter: 'named',
      'reporter-name': reporterName,
      'reporter-contact': '010-55550177',
    });
    desk.portal.clock.advance(fillMilliseconds);
    await reporter.press('继续');
    await reporter.press('继续');
    expect(reporter.text).toContain(filed.number);
    await reporter.press('下一步：领取查询码');
    const code = codeOn(reporter);
    reporter.enter({ kept: true });
    await reporter.press('提交举报');
    return { reportId: referenceOn(reporter), code, reporter };
  }

  it('keeps out whoever decided on the filing, and shows on the dossier to staff only', async () => {
    const { reportId, code } = await report();
    for (const browser of deciders) {
      expect((await browser.visitor.get(`/reports/${reportId}`)).status).toBe(403);
      await browser.open('/reports?status=all');
      expect(browser.html).not.toContain(reportId);
    }
    await verifyingReport(desk, reportId);
    await concludeReport(desk, reportId, 'founded');
    await actOn(desk.reviewer, reportId, '登记处理措施', {
      fill: { 'measure-0': '样例：约谈主办单位', 'basis-0': '样例法第二条' },
      press: '登记',
    });
    await desk.reviewer.open(`/casework/${filed.dossierId}`);
    expect(desk.reviewer.text).toContain('经核查属实的举报');
    expect(desk.reviewer.html).toContain(`/reports/${reportId}`);
    expect(desk.reviewer.html).not.toContain(reporterName);
    await deciders[0]?.open(`/casework/${filed.dossierId}`);
    expect(deciders[0]?.html).not.toContain(reportId);

    const seen = await walk(operator, [`/filings`, `/filings/${filed.dossierId}`, '/account', '/']);
    expect(seen.length).toBeGreaterThan(20);
    for (const { path, html } of seen) {
      for (const secret of [...secrets, reportId, code]) expect(html, path).not.toContain(secret);
    }
    for (const path of [`/reports/${reportId}`, `/casework/${filed.dossierId}`, '/reports']) {
      expect((await operator.visitor.get(path)).status).toBe(403);
    }
    expect((await operator.visitor.get(`/report/mine/${reportId}`)).status).toBe(404);
  });

  it('a second report of the same platform is suggested as a duplicate', async () => {
    const first = await report();
    const second = await report();
    const { reviewer } = desk;
    await actOn(reviewer, second.reportId, '', { press: '由我办理' });
    expect(reviewer.text).toContain('可能是同一件事');
    await reviewer.follow('并入另一件');
    reviewer.enter({ into: first.reportId });
    await reviewer.press('下一步：对照');
    reviewer.enter({ reason: '样例：同一事由' });
    await reviewer.press('确认并案');
    expect(reviewer.text).toContain('已并案');
  });

  it('a number that is not in the register begins a report of an unfiled platform', async () => {
    const unknown = filed.number.replace(/\d{6}$/, '987654');
    const reader = desk.stranger();
    await reader.open(`/register/${encodeURIComponent(unknown)}`);
    await reader.follow('举报这个平台');
    expect(reader.path).toMatch(/^\/report\/new/);
  });
});

/** Every page of this site that links lead the operator to, each once, and what stands in it. */
async function walk(
  browser: PaperBrowser,
  starts: readonly string[],
): Promise<readonly { readonly path: string; readonly html: string }[]> {
  const waiting = [...starts];
  const seen = new Map<string, string>();
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    if (seen.has(path) || seen.size >= 150) continue;
    const answer = await browser.visitor.get(path);
    seen.set(path, answer.text);
    const links = [...answer.text.matchAll(/href="(\/[^"#?]*)[^"]*"/g)].map(([, href = '']) => href);
    waiting.push(...links.filter((link) => !/^\/(?:assets|api|signout)/.test(link)));
  }
  return [...seen].map(([path, html]) => ({ path, html }));
}
