/** How pages fit: narrow, enlarged, printed, light. */
import type { Page } from '@playwright/test';
import { linksOn, operatorAddresses, publicAddresses, reviewerAddresses } from './addresses.js';
import { sideways } from './in-page.js';
import { expect, test } from './portal-test.js';

const phone = { width: 360, height: 740 };
/** What a window of 1280 pixels leaves when everything is twice as large. */
const enlarged = { width: 640, height: 450 };

async function expectToFit(page: Page, addresses: readonly string[]): Promise<void> {
  const faults: Record<string, string> = {};
  for (const address of addresses) {
    await page.goto(address);
    for (const size of [phone, enlarged]) {
      await page.setViewportSize(size);
      const fault = await page.evaluate(sideways);
      if (fault !== '') faults[`${address} at ${size.width}`] = fault;
    }
  }
  expect(faults).toEqual({});
}

test.describe('on a phone of 360 px and enlarged to 200 % no page has to be pushed sideways', () => {
  test('open to everybody', async ({ stranger }) => {
    const reader = await stranger({ viewport: phone });
    await expectToFit(reader, await publicAddresses(reader));
  });

  test('of an operator', async ({ member }) => {
    const operator = await member('organisation', { viewport: phone });
    await expectToFit(operator, await operatorAddresses(operator));
  });

  test('of staff', async ({ member }) => {
    const reviewer = await member('reviewer', { viewport: phone });
    await expectToFit(reviewer, await reviewerAddresses(reviewer));
    const administrator = await member('administrator', { viewport: phone });
    const links = await linksOn(administrator, '/admin/accounts');
    const accounts = links.filter((path) => /^\/admin\/accounts\/[^?]+$/.test(path));
    await expectToFit(administrator, ['/admin/accounts', ...accounts.slice(0, 2)]);
  });
});

test('nothing is lost at 200 %: menu, due date and buttons can be used', async ({ member }) => {
  const operator = await member('organisation', { viewport: enlarged, deviceScaleFactor: 2 });
  await operator.goto('/filings');
  await operator.getByRole('button', { name: '菜单' }).click();
  await expect(operator.getByRole('link', { name: '办事指南' }).first()).toBeVisible();
  await operator.getByRole('link', { name: '样例新提交平台' }).click();
  await expect(operator.getByText('最晚答复日期').first()).toBeVisible();
});

test('a printed receipt has what counts and no navigation', async ({ member }) => {
  const operator = await member('organisation');
  await operator.goto('/filings');
  await operator.getByRole('link', { name: '样例新提交平台' }).click();
  await operator.getByRole('main').getByRole('link', { name: /-01$/ }).click();
  await operator.emulateMedia({ media: 'print' });
  await expect(operator.getByText('回执编号')).toBeVisible();
  await expect(operator.getByText('最晚答复日期').first()).toBeVisible();
  await expect(operator.getByText('收到时间')).toBeVisible();
  await expect(operator.getByRole('navigation', { name: '主导航' })).toBeHidden();
  await expect(operator.getByRole('button', { name: '退出' })).toBeHidden();
});

test('a first view is at most 60 KB over the wire, its script at most 20 KB', async ({ stranger }) => {
  const seen: Record<string, { all: number; script: number }> = {};
  for (const address of [
    '/',
    '/register',
    '/guide',
    '/deadlines?rule=review&from=2023-01-13',
    '/file',
    '/signin',
  ]) {
    const reader = await stranger();
    seen[address] = await weightOf(reader, address);
    await reader.context().close();
  }
  const heavy = Object.entries(seen).filter(([, { all, script }]) => all > 60_000 || script > 20_000);
  expect(heavy).toEqual([]);
  // And the measuring works: something came, script among it.
  expect(seen['/']?.script).toBeGreaterThan(500);
});

/** Bytes received for a page and everything it asks for, headers included, by a browser that has kept nothing. */
async function weightOf(page: Page, address: string): Promise<{ all: number; script: number }> {
  const session = await page.context().newCDPSession(page);
  const kinds = new Map<string, string>();
  const weight = { all: 0, script: 0 };
  session.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    weight.all += encodedDataLength;
    if (kinds.get(requestId) === 'Script') weight.script += encodedDataLength;
  });
  await session.send('Network.enable');
  await page.goto(address, { waitUntil: 'networkidle' });
  return weight;
}
