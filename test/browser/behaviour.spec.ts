/** How pages behave under real hands: a keyboard, a back button, two tabs, another language. */
import type { Locator, Page } from '@playwright/test';
import { focusNobodySees } from './in-page.js';
import { expect, test } from './portal-test.js';

/** A draft of its own, so that tests do not meet in one. */
async function newDraft(operator: Page): Promise<string> {
  await operator.goto(
    '/file/scope/result?inChina=yes&publicInternet=yes&collectsOthersProducts=yes&onlyOwnPatching=no',
  );
  await operator.getByRole('button', { name: '开始填写备案' }).click();
  await expect(operator.getByRole('heading', { level: 1 })).toContainText('填报备案登记信息');
  return new URL(operator.url()).pathname;
}

/** The box itself takes the focus, so that it is read out as a whole. */
function summaryOn(page: Page): Locator {
  return page.locator('.govuk-error-summary', { has: page.getByRole('alert') });
}

test('the number check works by keyboard alone', async ({ stranger }) => {
  const reader = await stranger();
  await reader.goto('/check');
  await reader.keyboard.press('Tab');
  await expect(reader.getByRole('link', { name: '跳到主要内容' })).toBeFocused();
  await expect(reader.getByRole('link', { name: '跳到主要内容' })).toBeInViewport();
  await reader.keyboard.press('Enter');
  await reader.keyboard.press('Tab');
  await expect(reader.getByLabel('备案编号', { exact: true })).toBeFocused();
  await reader.keyboard.press('Enter');
  await expect(summaryOn(reader)).toBeFocused();
  await reader.keyboard.press('Tab');
  await reader.keyboard.press('Enter');
  await expect(reader.getByLabel('备案编号', { exact: true })).toBeFocused();
  await reader.keyboard.type('12345');
  await reader.keyboard.press('Tab');
  await reader.keyboard.press('Enter');
  await expect(reader.getByRole('heading', { name: '格式不对' })).toBeVisible();
});

test('whoever moves by keyboard sees where they are', async ({ stranger }) => {
  const reader = await stranger();
  await reader.goto('/signin');
  const hidden: string[] = [];
  for (let step = 0; step < 20; step += 1) {
    await reader.keyboard.press('Tab');
    const unseen = await reader.evaluate(focusNobodySees);
    if (unseen !== '') hidden.push(unseen);
  }
  expect(hidden).toEqual([]);
});

test('the other language keeps the page and is remembered', async ({ stranger }) => {
  const reader = await stranger();
  await reader.goto('/deadlines?rule=review&from=2023-01-13');
  await reader.getByRole('link', { name: 'English' }).click();
  await expect(reader.locator('html')).toHaveAttribute('lang', 'en');
  await expect(reader.getByRole('main').locator('time[datetime="2023-02-01"]').first()).toBeVisible();
  await reader.goto('/register');
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText('Public register');
  await reader.getByRole('link', { name: '中文' }).click();
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText('备案公示');
});

test('what is asked only of some opens when it is chosen', async ({ member }) => {
  const operator = await member('individual');
  const draft = await newDraft(operator);
  await operator.goto(`${draft}/mlps`);
  const level = operator.getByLabel('安全保护等级');
  const reason = operator.getByLabel('为什么暂时无法取得');
  await expect(level).toBeHidden();
  await operator.getByLabel('能够提供').check();
  await expect(level).toBeVisible();
  await operator.getByLabel('暂时无法取得', { exact: true }).check();
  await expect(level).toBeHidden();
  await reason.fill('防护管理系统不开放个人账户，已咨询。');
  await operator.getByRole('button', { name: '保存并继续' }).click();
  await operator.goBack();
  await expect(reason).toHaveValue('防护管理系统不开放个人账户，已咨询。');
});

test('an old tab does not overwrite in silence', async ({ member }) => {
  const operator = await member('individual');
  const draft = await newDraft(operator);
  await operator.goto(`${draft}/platform`);
  const name = operator.getByLabel('平台叫什么名称');
  const other = await operator.context().newPage();
  await other.goto(`${draft}/platform`);
  await other.getByLabel('平台叫什么名称').fill('样例平台（新窗口）');
  await other.getByRole('button', { name: '保存，稍后再填' }).click();
  await name.fill('样例平台（旧窗口）');
  await operator.getByRole('button', { name: '保存，稍后再填' }).click();
  await expect(operator.getByText('已经在别的窗口保存过')).toBeVisible();
  await expect(name).toHaveValue('样例平台（旧窗口）');
  await other.reload();
  await expect(other.getByText('样例平台（新窗口）')).toBeVisible();
});

test('what is wrong is said at the top and beside the box, and leads there', async ({ member }) => {
  const operator = await member('individual');
  const draft = await newDraft(operator);
  await operator.goto(`${draft}/platform`);
  await operator.getByLabel('平台叫什么名称').fill('样例平台');
  await operator.getByLabel('首页网址是什么').fill('没有网址');
  await operator.getByRole('button', { name: '保存并继续' }).click();
  await expect(operator).toHaveTitle(/^错误：/);
  const summary = summaryOn(operator);
  await expect(summary).toBeFocused();
  await summary.getByRole('link').first().click();
  const site = operator.getByLabel('首页网址是什么');
  await expect(site).toBeFocused();
  await expect(site).toHaveValue('没有网址');
  await expect(site).toHaveAccessibleDescription(/错误/);
});

test('the demonstration’s clock can be set, and periods follow it', async ({ stranger }) => {
  const reader = await stranger();
  await reader.goto('/demonstration');
  await reader.getByLabel('日期').fill('2023-01-13');
  await reader.getByRole('button', { name: '设定时间' }).click();
  await expect(reader.getByText('演示时钟已设为')).toContainText('2023-01-13');
  await reader.getByRole('button', { name: '恢复真实时间' }).click();
  await expect(reader.getByText('演示时钟已设为')).toHaveCount(0);
});
