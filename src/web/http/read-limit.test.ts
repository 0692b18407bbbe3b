import { describe, expect, it } from 'vitest';
import { createReadLimit } from './read-limit.js';

function limitAt(perMinute: number) {
  const watch = { milliseconds: 0 };
  const limit = createReadLimit({ perMinute, proxies: 0 }, () => watch.milliseconds);
  return { watch, limit };
}

describe('how much one client may ask', () => {
  it('is so much a minute, and the rest must wait just long enough', () => {
    const { watch, limit } = limitAt(60);
    for (let count = 0; count < 60; count += 1) expect(limit.take('a', 1)).toEqual({ ok: true });
    expect(limit.take('a', 1)).toEqual({ ok: false, retryAfterSeconds: 1 });
    expect(limit.take('a', 30)).toEqual({ ok: false, retryAfterSeconds: 30 });
    watch.milliseconds += 29_999;
    expect(limit.take('a', 30).ok).toBe(false);
    watch.milliseconds += 1;
    expect(limit.take('a', 30).ok).toBe(true);
    expect(limit.take('a', 1).ok).toBe(false);
  });

  it('is counted for each by itself', () => {
    const { limit } = limitAt(1);
    expect(limit.take('a', 1).ok).toBe(true);
    expect(limit.take('a', 1).ok).toBe(false);
    expect(limit.take('b', 1).ok).toBe(true);
  });

  it('is never less than one request, however dear', () => {
    const { watch, limit } = limitAt(10);
    expect(limit.take('a', 500).ok).toBe(true);
    expect(limit.take('a', 500)).toEqual({ ok: false, retryAfterSeconds: 60 });
    watch.milliseconds += 60_000;
    expect(limit.take('a', 500).ok).toBe(true);
  });

  it('never saves up more than a minute', () => {
    const { watch, limit } = limitAt(2);
    watch.milliseconds += 3_600_000;
    const taken = [1, 2, 3].map(() => limit.take('a', 1).ok);
    expect(taken).toEqual([true, true, false]);
  });
});
