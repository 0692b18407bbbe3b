/** The verifier in a real browser with the network cut: as it is served, and as a saved file. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BrowserContext, BrowserContextOptions, Page } from '@playwright/test';
import {
  sampleContentFile,
  sampleLeaves,
  sampleLog,
  samplePolicy,
  sampleSigner,
  sampleWitnesses,
} from '../support/sample-log.js';
import { accessibilityFaults } from './axe.js';
import { draggedFile, sideways } from './in-page.js';
import { expect, test } from './portal-test.js';

const log = sampleLog(sampleLeaves(300));
const shorter = sampleLog(sampleLeaves(200));
const file = (name: string, text: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });

let folder: string;
test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vcp-saved-page-'));
});
test.afterAll(() => rm(folder, { recursive: true, force: true }));

/** The page as somebody saved it from the portal, opened as a file without network; what went wrong is collected. */
async function savedPage(
  served: { readonly html: string; readonly context: BrowserContext },
  faults: string[],
): Promise<Page> {
  const path = join(folder, 'verify.html');
  await writeFile(path, served.html);
  await served.context.setOffline(true);
  const page = await served.context.newPage();
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => faults.push(message.text()));
  page.on('request', (request) => {
    if (!/^(?:file|data):/.test(request.url())) faults.push(`asked for ${request.url()}`);
  });
  await page.goto(pathToFileURL(path).href);
  return page;
}

async function check(page: Page, files: readonly ReturnType<typeof file>[], said: string): Promise<void> {
  await page.getByRole('button', { name: '清空' }).click();
  await page.getByLabel('选择或者拖入文件').setInputFiles([...files]);
  await expect(page.getByRole('heading', { level: 3 }).first()).toContainText(said);
}

/** A public entry's; the first leaves are of receipts, which show nothing to others. */
async function proofOfSomeEntry(page: Page): Promise<string> {
  for (let leaf = 0; ; leaf++) {
    const response = await page.request.get(`/log/proof/${leaf}`);
    if (!response.ok()) throw new Error('the log of the demonstration has no public entry');
    const proof = await response.text();
    const [, extra = ''] = /^extra (.*)$/m.exec(proof) ?? [];
    if (Buffer.from(extra, 'base64').includes('"number"')) return proof;
  }
}

async function useSampleKey(page: Page): Promise<void> {
  await page.getByLabel('日志公钥，或者信任策略').fill(sampleSigner.vkey);
}

test('served, then cut off: knows the key of its log and checks a proof', async ({ stranger }) => {
  const page = await stranger();
  await page.goto('/');
  await page.getByRole('contentinfo').getByRole('link', { name: '查验证明' }).click();
  await expect(page).toHaveURL(/\/verify$/);
  await expect(page.getByLabel('日志公钥，或者信任策略')).toHaveValue(/^\S+\+[0-9a-f]{8}\+A\S+$/);
  const own = await proofOfSomeEntry(page);
  await page.context().setOffline(true);
  await check(page, [file('own.tlog-proof', own)], '✓ 通过');
  await check(page, [file('checkpoint', own.slice(own.indexOf('\n\n') + 2))], '✓ 通过 检查点成立');
  await check(page, [file('receipt.tlog-proof', await log.proof(122))], '不通过');
  await expect(page.getByText('检查点属于另一个日志')).toBeVisible();
  await useSampleKey(page);
  await check(page, [file('receipt.tlog-proof', await log.proof(122))], '✓ 通过 这一回执在日志中');
  await expect(page.getByText('2023-02-01 10:00:00（北京时间）')).toBeVisible();
});

test.describe('saved and opened as a file, with the network cut', () => {
  let options: BrowserContextOptions = {};
  const faults: string[] = [];
  test.afterEach(() => expect(faults.splice(0)).toEqual([]));

  test.beforeEach(() => {
    options = { viewport: { width: 360, height: 740 } };
  });

  test('entry, receipt, content, checkpoint, consistency: good', async ({
    browser,
    demonstration,
    request,
  }) => {
    const html = await (await request.get(`${demonstration.url}/verify`)).text();
    const context = await browser.newContext(options);
    const page = await savedPage({ html, context }, faults);
    await useSampleKey(page);
    await check(page, [file('a.tlog-proof', await log.proof(120))], '✓ 通过 这一公示条目在日志中');
    await expect(page.getByText('样例000120')).toBeVisible();
    expect(await page.evaluate(sideways)).toBe('');
    await check(
      page,
      [file('b.tlog-proof', await log.proof(122)), file('c.json', sampleContentFile)],
      '✓ 通过 这一回执在日志中',
    );
    await check(page, [file('checkpoint', await log.checkpoint())], '✓ 通过 检查点成立');
    await check(
      page,
      [file('old', await log.checkpoint(200)), file('consistency', await log.consistency(200))],
      '✓ 通过 日志只增不改',
    );
    await page.getByLabel('日志公钥，或者信任策略').fill(samplePolicy);
    await page.getByLabel('见证签名未达到策略人数的').check();
    const cosigned = await log.proof(120, { witnesses: sampleWitnesses });
    await check(page, [file('a.tlog-proof', cosigned)], '✓ 通过');
    await expect(page.getByText('公安部，2023-02-02 10:00:00（北京时间）')).toBeVisible();
    await check(page, [file('a.tlog-proof', await log.proof(120))], '✗ 不通过');
    await context.close();
  });

  test('changed, replayed, shortened, forked: refused, with what is wrong', async ({
    browser,
    demonstration,
    request,
  }) => {
    const html = await (await request.get(`${demonstration.url}/verify`)).text();
    const context = await browser.newContext(options);
    const page = await savedPage({ html, context }, faults);
    await useSampleKey(page);
    const proof = await log.proof(122);
    await check(page, [file('a', proof.replace('index 122', 'index 121'))], '✗ 不通过 这份证明不成立');
    await check(page, [file('a', proof.replace('\nindex', `\nextra AAAA\nindex`))], '✗ 不通过');
    await expect(page.getByText('第 3 行：应为 index 和条目序号。')).toBeVisible();
    const grafted = proof.replace(/^extra .*$/m, String((await log.proof(125)).match(/^extra .*$/m)));
    await check(page, [file('a', grafted)], '✗ 不通过');
    await expect(page.getByText('日志在该序号没有这份回执')).toBeVisible();
    await check(page, [file('a', (await log.checkpoint()).replace('300', '301'))], '✗ 不通过 检查点不可信');
    await check(
      page,
      [file('old', await log.checkpoint(300)), file('consistency', await shorter.consistency(100))],
      '✗ 不通过',
    );
    await expect(page.getByText('日志变短了：旧检查点有 300 条，新检查点只有 200 条。')).toBeVisible();
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await page.evaluate(sideways)).toBe('');
    await context.close();
  });

  test('pasted, dropped, and driven by keyboard', async ({ browser, demonstration, request }) => {
    const html = await (await request.get(`${demonstration.url}/verify`)).text();
    const context = await browser.newContext(options);
    const page = await savedPage({ html, context }, faults);
    await useSampleKey(page);
    // What is copied from a screen has lost the newline at its end.
    await page.getByLabel('或者粘贴').fill((await log.proof(122)).trimEnd());
    await page.getByLabel('或者粘贴').focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 3 })).toContainText('✓ 通过 这一回执在日志中');
    await expect(page.getByRole('region', { name: '三、结果' })).toBeFocused();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: '清空' }).click();
    const content = await log.proof(120);
    const dropped = await page.evaluateHandle(draggedFile, { name: 'dropped.tlog-proof', content });
    await page.dispatchEvent('#drop', 'drop', { dataTransfer: dropped });
    await expect(page.getByRole('heading', { level: 3 })).toContainText('✓ 通过 这一公示条目在日志中');
    await expect(page.getByText('dropped.tlog-proof').first()).toBeVisible();
    await context.close();
  });

  test('a name with markup in it stays text', async ({ browser, demonstration, request }) => {
    const html = await (await request.get(`${demonstration.url}/verify`)).text();
    const context = await browser.newContext(options);
    const page = await savedPage({ html, context }, faults);
    await useSampleKey(page);
    await check(page, [file('<img src=x onerror=alert(1)>', await log.proof(120))], '✓ 通过');
    await expect(page.getByText('<img src=x onerror=alert(1)>')).toBeVisible();
    await context.close();
  });
});

test('without script the page says what to do instead', async ({ stranger }) => {
  const page = await stranger({ javaScriptEnabled: false });
  await page.goto('/verify');
  await expect(page.getByText('需要启用脚本')).toBeVisible();
  await expect(page.getByText('node verify.mjs proof FILE.tlog-proof --vkey vkey')).toBeVisible();
  await expect(page.getByRole('button', { name: '查验' })).toBeHidden();
  const href = await page.getByRole('main').getByRole('link', { name: 'verify.mjs' }).getAttribute('href');
  expect(new URL(href ?? '').pathname).toBe('/log/verify.mjs');
  const tool = await page.request.get('/log/verify.mjs');
  expect(await tool.text()).toContain('node verify.mjs --help');
});
