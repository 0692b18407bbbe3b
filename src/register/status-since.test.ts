import { expect, test } from 'vitest';
import { day, parseInstant } from '#law/calendar-day';
import type { PublicEntry } from './public-entry.js';
import { statusSince } from './status-since.js';

const entry: PublicEntry = {
  version: 1,
  number: '漏备2026000017',
  revision: 3,
  status: 'filed',
  platform: { name: '样例平台', homePageUrl: 'https://src.example.cn/', icpNumber: '', channels: [] },
  host: { kind: 'organisation', name: '样例科技有限公司' },
  filedOn: day('2026-03-02'),
  recordedAt: parseInstant('2026-05-01T16:30:00Z') ?? fail(),
};

function fail(): never {
  throw new Error('not an instant');
}

test('a filed entry has its status since it was filed, however often it changed', () => {
  expect(statusSince(entry)).toBe('2026-03-02');
});

test('a cancelled one since the day in UTC+8 on which that was entered, not the day business ended', () => {
  const cancelled = { ...entry, status: 'cancelled', endedOn: day('2026-04-30') } as const;
  expect(statusSince(cancelled)).toBe('2026-05-02');
});
