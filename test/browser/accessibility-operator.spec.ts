import { operatorAddresses } from './addresses.js';
import { accessibilityFaults, expectAccessible } from './axe.js';
import { expect, test } from './portal-test.js';

test.describe('axe finds nothing', () => {
  test.setTimeout(300_000);

  test('on the pages of an operator', async ({ member }) => {
    const operator = await member('organisation');
    await expectAccessible(operator, await operatorAddresses(operator));
  });

  test('on a page that was refused, and in a correction', async ({ member }) => {
    const operator = await member('organisation');
    await operator.goto('/filings');
    await operator.getByRole('link', { name: '样例草稿平台', exact: true }).click();
    await operator.getByRole('link', { name: '主办者、负责人与联系人' }).click();
    await operator.getByRole('radio', { name: '个人' }).check();
    await operator.getByRole('button', { name: '保存并继续' }).click();
    await expect(operator.getByRole('alert')).toBeVisible();
    expect(await accessibilityFaults(operator)).toEqual([]);

    await operator.goto('/filings');
    await operator.getByRole('link', { name: '样例待补正平台' }).first().click();
    await operator.getByRole('button', { name: '补正' }).click();
    await expect(operator.getByRole('heading', { level: 1 })).toContainText('补正');
    const draft = new URL(operator.url()).pathname;
    await expectAccessible(operator, [
      draft,
      `${draft}/rules`,
      `${draft}/replies`,
      `${draft}/check`,
      '/filings?lang=en',
      `${draft}/check`,
    ]);
  });
});
