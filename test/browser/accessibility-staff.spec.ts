import { changeCaseAddresses, linksOn, reviewerAddresses } from './addresses.js';
import { accessibilityFaults, expectAccessible } from './axe.js';
import { expect, test } from './portal-test.js';

test.describe('axe finds nothing', () => {
  test.setTimeout(300_000);

  test('on the pages of a reviewer', async ({ member }) => {
    const reviewer = await member('reviewer');
    await expectAccessible(reviewer, await reviewerAddresses(reviewer));
  });

  test('on changes of what was filed', async ({ member }) => {
    const reviewer = await member('reviewer');
    const addresses = await changeCaseAddresses(reviewer);
    expect(addresses.length, addresses.join(' ')).toBeGreaterThan(6);
    await expectAccessible(reviewer, addresses);
  });

  test('on marks that could not be saved', async ({ member }) => {
    const reviewer = await member('reviewer');
    await reviewer.goto('/casework');
    await reviewer.getByRole('link', { name: '样例超期平台' }).click();
    const item = reviewer.locator('#item-rules-publication');
    await item.getByRole('checkbox', { name: '需要补正' }).check();
    await item.getByRole('button', { name: '保存' }).click();
    await expect(reviewer.getByRole('alert')).toBeVisible();
    expect(await accessibilityFaults(reviewer)).toEqual([]);
  });

  test('on the pages of supervisor, administrator and auditor', async ({ member }) => {
    const supervisor = await member('supervisor');
    const aCase =
      (await linksOn(supervisor, '/casework')).find((path) => path.startsWith('/casework/')) ?? '';
    await expectAccessible(supervisor, [
      '/casework',
      aCase,
      '/casework?lang=en',
      aCase,
      '/supervision',
      '/supervision/open',
      '/calendar',
      '/calendar/new',
      '/messages',
      '/handover',
      '/handover/undelivered',
      '/handover/cyberspace/packages/2',
    ]);

    const administrator = await member('administrator');
    const accounts = await linksOn(administrator, '/admin/accounts');
    const one = accounts.find((path) => /^\/admin\/accounts\/[0-9a-f-]{36}$/.test(path)) ?? '';
    await expectAccessible(administrator, [
      '/admin/accounts',
      '/admin/accounts/new',
      one,
      '/account',
      '/admin/messages',
      '/admin/undelivered',
    ]);

    const liaison = await member('liaison');
    const own = '/handover/public-security';
    await expectAccessible(liaison, [
      '/handover',
      `${own}?state=late`,
      `${own}?state=acknowledged`,
      `${own}/packages/1`,
      `${own}/packages/2/acknowledge`,
      `${own}/reconciliation`,
      `${own}/reconciliation?month=x`,
      '/account',
    ]);

    const auditor = await member('auditor');
    await expectAccessible(auditor, ['/casework', aCase]);
  });
});
