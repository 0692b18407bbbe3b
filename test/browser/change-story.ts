/** A change of what was filed (Article 6), by the words on the pages. */
import { expect, type Page } from '@playwright/test';
import { saveAndGoOn } from './story.js';

/** The operator gives the platform another name, as of a day that is past, and submits. Gives the case's address. */
export async function renamePlatform(operator: Page, filing: string, name: string): Promise<string> {
  await operator.goto(filing);
  await operator.getByRole('button', { name: '办理变更' }).click();
  await operator.locator('input[name="kind"][value="contents"]').check();
  await operator.getByRole('button', { name: '继续' }).click();
  await operator.getByRole('link', { name: '变化日期和原因' }).click();
  await operator.getByLabel('年', { exact: true }).fill('2026');
  await operator.getByLabel('月', { exact: true }).fill('2');
  await operator.getByLabel('日', { exact: true }).fill('13');
  // The page first shows the thirty days that follow from the day.
  await saveAndGoOn(operator);
  await expect(operator.getByText('2026-03-16（周一）').first()).toBeVisible();
  await saveAndGoOn(operator);
  await operator.getByRole('link', { name: '平台名称、网址与发布渠道' }).click();
  await operator.getByLabel('平台叫什么名称').fill(name);
  await saveAndGoOn(operator);
  await operator.getByRole('button', { name: '核对并提交' }).click();
  await expect(operator.getByRole('main').locator('ins')).toContainText(name);
  await operator.getByRole('checkbox', { name: '我承诺' }).check();
  // A hurried person presses the button twice.
  await operator.getByRole('button', { name: '提交变更' }).dblclick();
  await expect(operator.getByText('已收到您的变更')).toBeVisible();
  return `${filing.replace('/filings/', '/casework/')}/changes/1`;
}

/** The first of the two persons. */
export async function proposeToRecord(reviewer: Page, change: string, name: string): Promise<void> {
  await reviewer.goto(change);
  await expect(reviewer.getByRole('main').locator('ins').first()).toContainText(name);
  await reviewer.getByRole('button', { name: '拟准予变更，送复核' }).click();
  await reviewer.getByRole('button', { name: '确认，送复核' }).click();
  await expect(reviewer.getByRole('button', { name: '复核并决定' })).toHaveCount(0);
}

export async function record(decider: Page, change: string): Promise<void> {
  await decider.goto(change);
  await decider.getByRole('button', { name: '复核并决定' }).click();
  await decider.getByRole('button', { name: '准予变更，登记' }).click();
  await expect(decider.getByText('备案编号不变')).toBeVisible();
}

/** The number stays; the page says what stood before. */
export async function readHistory(reader: Page, number: string, names: readonly string[]): Promise<void> {
  await reader.goto(`/register/${encodeURIComponent(number)}`);
  const [now = '', before = ''] = names;
  await expect(reader.getByRole('heading', { level: 1 })).toContainText(now);
  await expect(reader.getByRole('main')).toContainText(before);
}
