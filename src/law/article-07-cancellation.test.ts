import { describe, expect, it } from 'vitest';
import { cancellationTimeliness } from './article-07-cancellation.js';
import { day, parseInstant } from './calendar-day.js';

describe('Article 7', () => {
  it.each([
    // ended         filed                          outcome
    ['2023-02-11', '2023-02-11T23:59:59+08:00', { kind: 'on-time' }],
    ['2023-02-11', '2023-02-11T15:59:59Z', { kind: 'on-time' }],
    ['2023-02-11', '2023-02-12T00:00:00+08:00', { kind: 'late', days: 1 }],
    ['2023-02-11', '2023-02-11T16:00:00Z', { kind: 'late', days: 1 }],
    ['2023-02-11', '2023-02-01T10:00:00+08:00', { kind: 'on-time' }],
    ['2023-02-11', '2023-03-11T10:00:00+08:00', { kind: 'late', days: 28 }],
    ['2022-12-31', '2023-03-11T10:00:00+08:00', { kind: 'not-yet-in-force' }],
  ])('ended %s, filed %s: %j', (ended, filed, outcome) => {
    const filedAt = parseInstant(filed);
    expect(filedAt && cancellationTimeliness(day(ended), filedAt)).toEqual(outcome);
  });
});
