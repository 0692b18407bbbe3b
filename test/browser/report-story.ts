/** A report as people make and handle it: by the words on the pages, with script and without. */
import { expect, type Page } from '@playwright/test';
import { pngBytes } from '../support/evidence-files.js';

/** Fills in the form, adds a picture, and stops at the code. */
export async function writeReport(reporter: Page, platform: string): Promise<void> {
  await reporter.goto('/report');
  await reporter.getByRole('button', { name: '开始举报' }).click();
  await reporter.getByRole('radio', { name: '没有备案，或者在公示中找不到' }).check();
  await reporter.getByLabel('平台名称').fill(platform);
  await reporter.getByRole('checkbox', { name: '没有备案，或者备案之前就上线' }).check();
  await reporter.getByLabel('发生了什么').fill('样例：首页没有备案编号，已经公开收集漏洞。');
  await reporter.getByRole('radio', { name: '匿名' }).check();
  // Nobody fills in the form in less.
  await reporter.waitForTimeout(3_200);
  await reporter.getByRole('button', { name: '继续' }).click();
  await reporter.locator('input[name="files"]').setInputFiles({
    name: '首页.png',
    mimeType: 'image/png',
    buffer: pngBytes,
  });
  await reporter.getByRole('button', { name: '继续' }).click();
  await expect(reporter.getByText('首页.png')).toBeVisible();
  await reporter.getByRole('button', { name: '下一步' }).click();
  await expect(reporter.getByRole('heading', { level: 1, name: '请保存好查询码' })).toBeVisible();
}

/** Not before the code was kept. Gives the code. */
export async function lodge(reporter: Page): Promise<string> {
  const code = ((await reporter.locator('#code').textContent()) ?? '').trim();
  await reporter.getByRole('button', { name: '提交举报' }).click();
  await expect(reporter.getByRole('alert')).toContainText('请先保存查询码');
  await reporter.getByRole('checkbox', { name: '我已经保存好查询码' }).check();
  await reporter.getByRole('button', { name: '提交举报' }).click();
  await expect(reporter.getByText('举报已提交')).toBeVisible();
  await endViewing(reporter);
  return code;
}

/** Waits for the page that follows: a step back from a page that is still leaving is refused by Chromium. */
export async function endViewing(reporter: Page): Promise<void> {
  await reporter.getByRole('button', { name: '结束查看' }).click();
  await reporter.waitForURL((url) => url.pathname === '/report');
}

export async function follow(reporter: Page, code: string): Promise<void> {
  await reporter.goto('/report/track');
  await reporter.getByLabel('查询码').fill(code.replaceAll('-', ' ').toLowerCase());
  await reporter.getByRole('button', { name: '查看' }).click();
  await expect(reporter.getByRole('heading', { level: 1, name: '举报进度' })).toBeVisible();
  expect(reporter.url()).not.toContain(code);
}

/** Takes and accepts it, and asks something. */
export async function acceptAndAsk(handler: Page, platform: string): Promise<void> {
  await handler.goto(`/reports?q=${encodeURIComponent(platform)}`);
  await handler.getByRole('link', { name: platform }).click();
  await handler.getByRole('button', { name: '由我办理' }).click();
  await handler.getByRole('button', { name: '受理', exact: true }).click();
  await handler.getByRole('button', { name: '确认受理' }).click();
  await handler.getByLabel('给举报人写信').fill('样例：请问是哪一天看到的？');
  await handler.getByRole('button', { name: '发送' }).click();
  await expect(handler.getByText('信息已发给举报人')).toBeVisible();
}
