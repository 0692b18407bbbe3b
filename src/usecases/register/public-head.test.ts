import { describe, expect, it } from 'vitest';
import type { Instant } from '#law/calendar-day';
import type { LogStore, StoredCheckpoint } from '../ports/log.js';
import { createPublicHead } from './public-head.js';

function head(treeSize: number): StoredCheckpoint {
  return {
    treeSize,
    rootHash: new Uint8Array(32),
    note: '',
    frontier: new Uint8Array(),
    publishedAt: '2023-03-01T02:00:00.000Z' as Instant,
  };
}

function publicHeadOver(stored: { head: StoredCheckpoint | undefined }) {
  const state = { milliseconds: 0, asked: 0 };
  const log = {
    head: async () => {
      state.asked += 1;
      return stored.head;
    },
  } satisfies Pick<LogStore, 'head'>;
  const stopwatch = () => state.milliseconds;
  return { state, publicHead: createPublicHead({ read: { log: log as unknown as LogStore } }, stopwatch) };
}

describe('the public head', () => {
  it('is asked for once a second at most, by however many readers', async () => {
    const { state, publicHead } = publicHeadOver({ head: head(5) });
    expect(publicHead.freshSize()).toBeUndefined();
    await Promise.all([publicHead.current(), publicHead.current(), publicHead.current()]);
    expect([state.asked, publicHead.freshSize()]).toEqual([1, 5]);
    state.milliseconds = 499;
    await publicHead.current();
    expect(state.asked).toBe(1);
    state.milliseconds = 1_500;
    expect(publicHead.freshSize()).toBeUndefined();
    await publicHead.current();
    expect(state.asked).toBe(2);
  });

  it('is renewed beside the readers while they keep coming, so that none waits', async () => {
    const stored = { head: head(5) };
    const { state, publicHead } = publicHeadOver(stored);
    await publicHead.current();
    stored.head = head(6);
    state.milliseconds = 500;
    expect([publicHead.freshSize(), publicHead.freshSize()]).toEqual([5, 5]);
    await Promise.resolve();
    expect([state.asked, publicHead.freshSize()]).toEqual([2, 6]);
    state.milliseconds = 1_499;
    expect(publicHead.freshSize()).toBe(6);
  });

  it('is that of this process at once', async () => {
    const { publicHead } = publicHeadOver({ head: head(5) });
    await publicHead.current();
    publicHead.published(head(6));
    expect(publicHead.freshSize()).toBe(6);
  });

  it('never goes back, for an answer that was under way is older than what was published since', async () => {
    const { state, publicHead } = publicHeadOver({ head: head(5) });
    publicHead.published(head(6));
    state.milliseconds = 2_000;
    expect((await publicHead.current())?.treeSize).toBe(6);
  });

  it('is nothing before anything was published', async () => {
    const { publicHead } = publicHeadOver({ head: undefined });
    expect(await publicHead.current()).toBeUndefined();
    expect(publicHead.freshSize()).toBe(0);
  });

  it('is asked for again after a failure', async () => {
    const { publicHead } = publicHeadOver({ head: head(5) });
    const failing = createPublicHead(
      { read: { log: { head: () => Promise.reject(new Error('no database')) } as unknown as LogStore } },
      () => 0,
    );
    await expect(failing.current()).rejects.toThrow('no database');
    await expect(failing.current()).rejects.toThrow('no database');
    expect((await publicHead.current())?.treeSize).toBe(5);
  });
});
