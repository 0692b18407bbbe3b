import { expect, it } from 'vitest';
import { conditionsQuery, isWrongDay, listFilter, noConditions, readConditions } from './list-query.js';

function read(query: string) {
  const parameters = new URLSearchParams(query);
  return readConditions((name) => parameters.get(name) ?? undefined);
}

it('without conditions what is open is shown, and the address stays short', () => {
  expect(read('')).toEqual(noConditions);
  expect(conditionsQuery(noConditions)).toBe('');
  expect(listFilter(noConditions, 'a-1')).toEqual({ statuses: [], closed: false });
});

it('conditions survive the way through the address, the page with them', () => {
  const query =
    '?status=verifying&handler=me&by=2026-03-05&ground=unfiled&platform=unfiled&q=%E6%A0%B7%E4%BE%8B';
  const conditions = read(query);
  expect(conditionsQuery(conditions)).toBe(query);
  expect(conditionsQuery(conditions, 3)).toBe(`${query}&page=3`);
  expect(listFilter(conditions, 'a-1')).toEqual({
    statuses: ['verifying'],
    handler: 'a-1',
    dueBy: '2026-03-05',
    ground: 'unfiled',
    platform: 'unfiled',
    search: '样例',
  });
});

it.each(['status=burnt', 'ground=made-up', 'platform=neither'])('%s is no condition', (query) => {
  expect(read(query)).toEqual(noConditions);
});

it('a wrong day is kept to be corrected, and filters nothing', () => {
  const conditions = read('by=2026-02-30');
  expect(isWrongDay(conditions)).toBe(true);
  expect(listFilter(conditions, 'a-1')).toEqual({ statuses: [], closed: false });
});

it('a status of its own is shown whether it is closed or not', () => {
  expect(listFilter(read('status=merged'), 'a-1')).toEqual({ statuses: ['merged'] });
  expect(listFilter(read('status=all'), 'a-1')).toEqual({ statuses: [] });
});
