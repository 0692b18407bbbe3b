import { describe, expect, it } from 'vitest';
import {
  addDays,
  clockInChina,
  day,
  dayInChina,
  daysBetween,
  parseDay,
  parseInstant,
  weekday,
} from './calendar-day.js';

describe('days', () => {
  it.each(['2023-02-29', '2023-13-01', '2023-1-1', '20230101', '', '2023-01-01T00:00:00Z', 'x2023-01-01'])(
    '%j is not a day',
    (text) => {
      expect(parseDay(text)).toBeUndefined();
      expect(() => day(text)).toThrow('not a calendar day');
    },
  );

  it.each([
    ['2024-02-28', 1, '2024-02-29'],
    ['2023-02-28', 1, '2023-03-01'],
    ['2023-01-01', -1, '2022-12-31'],
    ['2023-01-05', 30, '2023-02-04'],
  ])('%s + %i = %s', (start, ahead, end) => {
    expect(addDays(day(start), ahead)).toBe(end);
    expect(daysBetween(day(start), day(end))).toBe(ahead);
  });

  it('count the week from Monday', () => {
    expect(['2023-01-16', '2023-01-21', '2023-01-22'].map((on) => weekday(day(on)))).toEqual([1, 6, 7]);
  });
});

describe('the legal day of an instant', () => {
  it.each([
    ['2023-02-11T15:59:59.999Z', '2023-02-11', '2023-02-11 23:59:59'],
    ['2023-02-11T16:00:00Z', '2023-02-12', '2023-02-12 00:00:00'],
    ['2023-02-12T00:00:00+08:00', '2023-02-12', '2023-02-12 00:00:00'],
    ['2022-12-31T16:00Z', '2023-01-01', '2023-01-01 00:00:00'],
  ])('%s is %s in UTC+8', (text, on, clock) => {
    const at = parseInstant(text);
    expect(at && [dayInChina(at), clockInChina(at)]).toEqual([on, clock]);
  });

  it.each(['2023-02-11T15:59:59', '2023-02-11', '2023-02-30T00:00:00Z x', '2023-13-01T00:00:00Z'])(
    '%j names no instant',
    (text) => {
      expect(parseInstant(text)).toBeUndefined();
    },
  );
});
