import { publicAddresses } from './addresses.js';
import { accessibilityFaults, expectAccessible } from './axe.js';
import { addPictureWithoutWords } from './in-page.js';
import { expect, test } from './portal-test.js';

test.describe('axe finds nothing', () => {
  test.setTimeout(300_000);

  test('on the pages open to everybody', async ({ stranger }) => {
    const reader = await stranger();
    await expectAccessible(reader, await publicAddresses(reader));
  });

  test('in English, in large text, on a phone', async ({ stranger }) => {
    const reader = await stranger({ viewport: { width: 360, height: 740 } });
    await reader.goto('/?lang=en');
    await reader.goto('/?text=large');
    await expect(reader.locator('html')).toHaveAttribute('lang', 'en');
    const pages = ['/', '/register', '/check?number=', '/deadlines?rule=review&from=2023-01-13', '/guide'];
    await expectAccessible(reader, [...pages, '/file/scope', '/signin', '/demonstration/components']);
  });

  test('unless there is something: axe is awake', async ({ stranger }) => {
    const reader = await stranger();
    await reader.goto('/guide');
    await reader.evaluate(addPictureWithoutWords);
    expect(await accessibilityFaults(reader)).toContainEqual(expect.stringContaining('image-alt'));
  });

  test('after refused sign-ins and registrations', async ({ stranger }) => {
    const reader = await stranger();
    await reader.goto('/signin');
    await reader.getByRole('main').getByRole('button', { name: '登录' }).click();
    await expect(reader.getByRole('alert')).toBeVisible();
    expect(await accessibilityFaults(reader)).toEqual([]);
    await reader.goto('/account/register');
    await reader.getByRole('button', { name: '注册' }).click();
    await expect(reader.getByRole('alert')).toBeVisible();
    expect(await accessibilityFaults(reader)).toEqual([]);
  });
});
