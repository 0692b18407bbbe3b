/** People who report and staff who handle it, for the journeys of reports: everything through the pages. */
import { type Desk, openDesk } from './cases.js';
import { type Filled, PaperBrowser } from './paper-browser.js';
import type { TestPortal } from './portal.js';

export type ReportPages = Desk & {
  /** Somebody nobody knows, at a browser without history. */
  stranger(): PaperBrowser;
  /** Somebody with an account that has nothing to do with filings. */
  citizen(): Promise<PaperBrowser>;
};

export async function openReportPages(portal: TestPortal): Promise<ReportPages> {
  return {
    ...(await openDesk(portal)),
    stranger: () => new PaperBrowser(portal.visitor()),
    citizen: async () => new PaperBrowser(await portal.signedIn('operator')),
  };
}

/** A report of a platform that was never filed, complete. */
export const unfiledReport: Filled = {
  choice: 'unfiled',
  'platform-name': '样例未备案平台',
  'platform-address': 'https://unfiled.example.cn/',
  ground: ['unfiled', 'handed-abroad'],
  text: '样例：2026 年 3 月在首页看到该平台收集漏洞，首页没有备案编号。',
  reporter: 'anonymous',
};

/** Long enough for a person to have filled in the form. */
export const fillMilliseconds = 20_000;

/** Fills in the form and goes on to the evidence. */
export async function writeReport(
  { portal }: Pick<Desk, 'portal'>,
  browser: PaperBrowser,
  more: Filled = {},
  address = '/report/new',
): Promise<void> {
  await browser.open(address);
  browser.enter({ ...unfiledReport, ...more });
  portal.clock.advance(fillMilliseconds);
  await browser.press('继续');
}

/** From the form to the receipt. Answers the retrieval code and the reference. */
export async function lodgeReport(
  desk: Pick<Desk, 'portal'>,
  browser: PaperBrowser,
  more: Filled = {},
): Promise<{ readonly code: string; readonly reportId: string }> {
  await writeReport(desk, browser, more);
  await browser.press('继续');
  await browser.press('下一步：领取查询码');
  const code = codeOn(browser);
  browser.enter({ kept: true });
  await browser.press('提交举报');
  return { code, reportId: referenceOn(browser) };
}

export function codeOn(browser: PaperBrowser): string {
  const code = /[0-9A-HJKMNP-TV-Z]{4}(?:-[0-9A-HJKMNP-TV-Z]{4}){4}/.exec(browser.text)?.[0];
  if (code === undefined) throw new Error(`no code on ${browser.path}:\n${browser.text.slice(0, 800)}`);
  return code;
}

export function referenceOn(browser: PaperBrowser): string {
  const reference = /举报编号 ([0-9a-f-]{36})/.exec(browser.text)?.[1];
  if (reference === undefined)
    throw new Error(`no reference on ${browser.path}:\n${browser.text.slice(0, 800)}`);
  return reference;
}

/** Opens a report with its code. */
export async function track(browser: PaperBrowser, code: string): Promise<void> {
  await browser.open('/report/track');
  browser.enter({ code });
  await browser.press('查看');
}

/** Opens the page of a report, presses an act, fills in its page and confirms it. */
export async function actOn(
  staff: PaperBrowser,
  reportId: string,
  act: string,
  confirm: { readonly fill?: Filled; readonly press: string },
): Promise<void> {
  await staff.open(`/reports/${reportId}`);
  if (act !== '') await staff.follow(act);
  if (confirm.fill !== undefined) staff.enter(confirm.fill);
  await staff.press(confirm.press);
}

/** Taken and accepted by the reviewer, verification begun. */
export async function verifyingReport(desk: ReportPages, reportId: string): Promise<void> {
  const { reviewer } = desk;
  await actOn(reviewer, reportId, '', { press: '由我办理' });
  await actOn(reviewer, reportId, '受理', { press: '确认受理' });
  await actOn(reviewer, reportId, '开始核查', {
    fill: { reason: '样例：查看首页并保存网页' },
    press: '开始核查',
  });
}

/** Proposed by the reviewer, confirmed by the second. */
export async function concludeReport(desk: ReportPages, reportId: string, outcome: string): Promise<void> {
  await actOn(desk.reviewer, reportId, '拟定核查结论', {
    fill: { outcome, reason: '样例：首页确实没有备案编号' },
    press: '送另一人确认',
  });
  await actOn(desk.second, reportId, '确认结论', { press: '确认结论' });
}
