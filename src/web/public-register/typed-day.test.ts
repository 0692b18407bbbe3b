import { describe, expect, it } from 'vitest';
import { readTypedDay } from './typed-day.js';

describe('a day as people write it', () => {
  it.each([
    ['2023-01-13', '2023-01-13'],
    ['2023/1/13', '2023-01-13'],
    ['2023.1.3', '2023-01-03'],
    ['2023年1月13日', '2023-01-13'],
    ['２０２３－０１－１３', '2023-01-13'],
    [' 20230113 ', '2023-01-13'],
    ['2024-02-29', '2024-02-29'],
    ['2023-02-29', undefined],
    ['13.1.2023', undefined],
    ['2023-13-01', undefined],
    ['明天', undefined],
    ['', undefined],
  ])('%s → %s', (typed, expected) => {
    expect(readTypedDay(typed)).toBe(expected);
  });
});
