import { expect, it, vi } from 'vitest';
import { createRemembered } from './register-memory.js';

it('counts once', async () => {
  const counts = createRemembered<number>();
  const count = vi.fn(() => Promise.resolve(3));
  expect(await counts.remember('all', count)).toBe(3);
  expect(await counts.remember('all', count)).toBe(3);
  expect(count).toHaveBeenCalledTimes(1);
});

it('remembers that there is nothing', async () => {
  const counts = createRemembered<number>();
  const count = vi.fn(() => Promise.resolve(0));
  await counts.remember('all', count);
  await counts.remember('all', count);
  expect(count).toHaveBeenCalledTimes(1);
});

it('forgets what was not asked for longest', async () => {
  const counts = createRemembered<number>(2);
  const count = vi.fn(() => Promise.resolve(1));
  for (const key of ['a', 'b', 'a', 'c', 'a']) await counts.remember(key, count);
  expect(count).toHaveBeenCalledTimes(3);
  await counts.remember('b', count);
  expect(count).toHaveBeenCalledTimes(4);
});

it('does not remember a count that failed', async () => {
  const counts = createRemembered<number>();
  await expect(counts.remember('all', () => Promise.reject(new Error('no database')))).rejects.toThrow();
  expect(await counts.remember('all', () => Promise.resolve(5))).toBe(5);
});

it('finds anew after it was told to forget', async () => {
  const counts = createRemembered<number>();
  await counts.remember('all', () => Promise.resolve(1));
  counts.forget();
  expect(await counts.remember('all', () => Promise.resolve(2))).toBe(2);
});
