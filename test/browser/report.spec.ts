import { reportAddresses, reportCaseAddresses } from './addresses.js';
import { accessibilityFaults, expectAccessible } from './axe.js';
import { clipboardText, sideways } from './in-page.js';
import { expect, test } from './portal-test.js';
import * as story from './report-story.js';

for (const javaScriptEnabled of [false, true]) {
  const how = javaScriptEnabled ? 'with script' : 'without script';
  test(`somebody reports, is asked and answers, ${how}`, async ({ stranger, member }) => {
    test.setTimeout(90_000);
    const platform = `样例被举报平台 ${how}`;
    const reporter = await stranger({ javaScriptEnabled });
    await story.writeReport(reporter, platform);
    const code = await story.lodge(reporter);
    const handler = await member('handler', { javaScriptEnabled });
    await story.acceptAndAsk(handler, platform);
    await story.follow(reporter, code);
    await expect(reporter.getByText('样例：请问是哪一天看到的？')).toBeVisible();
    await reporter.getByLabel('补充情况或者回答提问').fill('样例：今天上午');
    await reporter.getByRole('button', { name: '发送' }).click();
    await expect(reporter.getByText('信息已发出')).toBeVisible();
    await handler.reload();
    await expect(handler.getByText('样例：今天上午')).toBeVisible();
    await story.endViewing(reporter);
    await reporter.goBack();
    await reporter.reload();
    await expect(reporter.getByText('样例：今天上午')).toHaveCount(0);
  });
}

test('the code can be copied where script runs, and is a file everywhere', async ({ stranger }) => {
  const reporter = await stranger({ permissions: ['clipboard-read', 'clipboard-write'] });
  await story.writeReport(reporter, '样例平台：保存查询码');
  const code = ((await reporter.locator('#code').textContent()) ?? '').trim();
  await reporter.getByRole('button', { name: '复制' }).click();
  await expect(reporter.getByRole('status')).toContainText('已复制');
  expect(await reporter.evaluate(clipboardText)).toBe(code);
  await expect(reporter.getByRole('button', { name: '打印' })).toBeVisible();
  const [download] = await Promise.all([
    reporter.waitForEvent('download'),
    reporter.getByRole('button', { name: '下载为文本文件' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('report-code.txt');
});

test.describe('axe finds nothing and nothing has to be pushed sideways', () => {
  test.setTimeout(240_000);

  test('on the pages of somebody who reports', async ({ stranger }) => {
    const reporter = await stranger({ viewport: { width: 360, height: 740 } });
    await expectAccessible(reporter, reportAddresses);
    const faults: Record<string, unknown> = {};
    const look = async (where: string) => {
      const found = [...(await accessibilityFaults(reporter)), await reporter.evaluate(sideways)];
      if (found.some((fault) => fault !== '')) faults[where] = found;
    };
    await reporter.goto('/report/new');
    await reporter.getByLabel('在备案公示中查找').fill('样例');
    await reporter.getByRole('button', { name: '查找' }).click();
    await look('search');
    await reporter.getByRole('button', { name: '继续' }).click();
    await look('errors');
    await story.writeReport(reporter, '样例平台：无障碍');
    await look('code');
    for (const page of ['/report/new/evidence', '/report/new/check', '/report/new/discard', '/report/new']) {
      await reporter.goto(page);
      await look(page);
    }
    await reporter.goto('/report/new/code');
    const code = await story.lodge(reporter);
    await reporter.goto('/report/track');
    await reporter.getByRole('button', { name: '查看' }).click();
    await look('no code');
    await story.follow(reporter, code);
    await look('report');
    expect(faults).toEqual({});
  });

  test('on the pages of whoever handles reports', async ({ member }) => {
    const handler = await member('handler', { viewport: { width: 360, height: 740 } });
    const addresses = await reportCaseAddresses(handler);
    expect(addresses.length).toBeGreaterThan(20);
    const faults: Record<string, readonly string[]> = {};
    for (const address of addresses) {
      await handler.goto(address);
      const found = [...(await accessibilityFaults(handler)), await handler.evaluate(sideways)];
      if (found.some((fault) => fault !== '')) faults[address] = found;
    }
    expect(faults).toEqual({});
  });

  test('on the pages of somebody who reported with an account, and of the second person', async ({
    member,
  }) => {
    const reporter = await member('individual');
    await reporter.goto('/report/mine');
    await reporter.getByRole('main').getByRole('link').first().click();
    expect(await accessibilityFaults(reporter)).toEqual([]);
    const supervisor = await member('supervisor');
    const acts = (await reportCaseAddresses(supervisor)).filter((path) =>
      /^\/reports\/[0-9a-f-]{36}\//.test(path),
    );
    expect(acts.some((path) => path.endsWith('/answer-identity'))).toBe(true);
    await expectAccessible(supervisor, acts);
  });
});
