import { expect, test } from 'vitest';
import { conditionsQuery, inboxFilter, isWrongDay, noConditions, readConditions } from './inbox-query.js';

function read(query: string) {
  const parameters = new URLSearchParams(query);
  return readConditions((name) => parameters.get(name) ?? undefined);
}

/** Filings and changes that wait for the authority. */
const waiting = ['under-review', 'decision-prepared', 'change-under-examination', 'change-prepared'];

test.each([
  ['', { statuses: waiting }],
  ['status=filed', { statuses: ['filed'] }],
  ['status=anything', { statuses: waiting }],
  ['reviewer=me', { reviewer: 'account-1' }],
  ['reviewer=nobody', { reviewer: 'nobody' }],
  ['by=2026-03-16', { dueBy: '2026-03-16' }],
  ['q=%20%E6%A0%B7%E4%BE%8B%20', { search: '样例' }],
])('?%s', (query, filter) => {
  expect(inboxFilter(read(query), 'account-1')).toMatchObject(filter);
});

test('a day that does not exist filters nothing, and is said', () => {
  const conditions = read('by=2026-02-30');
  expect(isWrongDay(conditions)).toBe(true);
  expect(inboxFilter(conditions, 'account-1')).not.toHaveProperty('dueBy');
});

test.each(['', '?status=all', '?reviewer=me&by=2026-03-16', '?status=filed&q=%E6%A0%B7%E4%BE%8B'])(
  'the address %j is read and written back',
  (query) => {
    expect(conditionsQuery(read(query.slice(1)))).toBe(query);
  },
);

test('the page is part of the address from the second on', () => {
  expect(conditionsQuery(noConditions, 1)).toBe('');
  expect(conditionsQuery(noConditions, 3)).toBe('?page=3');
});
