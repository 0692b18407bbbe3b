import { beforeAll, expect, it } from 'vitest';
import type { Stores } from '#usecases/ports';
import { openPersistence } from '../support/persistence.js';
import { forEachDatabase } from '../support/databases.js';

forEachDatabase((_kind, open) => {
  let stores: Stores;
  beforeAll(async () => {
    stores = (await openPersistence(open)).persistence.read;
  });

  it('knows nothing of a setting that was never put', async () => {
    expect(await stores.settings.get('clock')).toBeUndefined();
  });

  it.each([
    ['text', 'a'],
    ['a number', 12.5],
    ['a truth value', false],
    ['nothing', null],
    ['a list', [1, 'b']],
    ['an object', { now: '2023-01-13T00:00:00.000Z', nested: { 键: '值' } }],
  ])('keeps %s', async (kind, value) => {
    await stores.settings.put(`kept ${kind}`, value);
    expect(await stores.settings.get(`kept ${kind}`)).toEqual(value);
  });

  it('replaces what was there', async () => {
    await stores.settings.put('replaced', 1);
    await stores.settings.put('replaced', 2);
    expect(await stores.settings.get('replaced')).toBe(2);
  });
});
