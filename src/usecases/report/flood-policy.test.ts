import { describe, expect, it } from 'vitest';
import { type Instant, parseInstant } from '#law/calendar-day';
import {
  type FloodVerdict,
  type Judged,
  type Ticket,
  gapSeconds,
  isWorked,
  judgeTicket,
  secondsAfter,
} from './flood-policy.js';
import { defaultFloodLimits as limits } from './report-settings.js';

const now = parseInstant('2026-03-02T09:00:00+08:00') as Instant;
const ticket = (more: Partial<Ticket> = {}): Ticket => ({
  id: 'ticket',
  use: 'report',
  issuedAt: secondsAfter(now, -60),
  notBefore: secondsAfter(now, -57),
  expiresAt: secondsAfter(now, 3_600),
  placed: false,
  ...more,
});
const calm = { inWindow: 0, inDay: 0 };
const busy = { inWindow: limits.reportsPerHour, inDay: limits.reportsPerHour };

describe('a form that was sent', () => {
  it.each<[string, Partial<Judged>, FloodVerdict]>([
    ['by a person in a quiet hour', {}, { kind: 'pass' }],
    ['without a ticket', { ticket: undefined }, { kind: 'expired' }],
    ['with the ticket of another form', { ticket: ticket({ use: 'code' }) }, { kind: 'expired' }],
    ['after the ticket ran out', { ticket: ticket({ expiresAt: now }) }, { kind: 'expired' }],
    [
      'faster than anybody fills it in',
      { ticket: ticket({ notBefore: secondsAfter(now, 2) }) },
      { kind: 'too-fast', seconds: 2 },
    ],
    ['when the hour is full', { recent: busy }, { kind: 'busy' }],
    [
      'one before the hour is full',
      { recent: { ...busy, inWindow: limits.reportsPerHour - 1 } },
      { kind: 'pass' },
    ],
    ['when the day is full', { recent: { inWindow: 0, inDay: limits.reportsPerDay } }, { kind: 'busy' }],
    ['after waiting for its place', { recent: busy, ticket: ticket({ placed: true }) }, { kind: 'pass' }],
    [
      'before its place has come',
      { recent: busy, ticket: ticket({ placed: true, notBefore: secondsAfter(now, 90) }) },
      { kind: 'too-fast', seconds: 90 },
    ],
    ['with work done in a full hour', { recent: busy, hasWorked: true }, { kind: 'pass' }],
    [
      'with work done in an hour that is full three times',
      { recent: { inWindow: 3 * limits.reportsPerHour, inDay: 0 }, hasWorked: true },
      { kind: 'busy' },
    ],
  ])('%s', (_when, more, verdict) => {
    const judged = { ticket: ticket(), use: 'report', recent: calm, hasWorked: false, now, ...more } as const;
    expect(judgeTicket(judged, limits)).toEqual(verdict);
  });
});

it('spreads the places of a full hour over the hour', () => {
  expect(gapSeconds('report', limits)).toBe(30);
  expect(gapSeconds('code', limits)).toBe(10);
  expect(gapSeconds('message', limits)).toBe(6);
  expect(gapSeconds('report', { ...limits, reportsPerHour: 100_000 })).toBe(1);
});

it.each([
  [[0x00, 0x00, 0xff], 16, true],
  [[0x00, 0x01, 0xff], 16, false],
  [[0x00, 0x01, 0xff], 15, true],
  [[0x80], 1, false],
  [[0x7f], 1, true],
  [[0x00, 0x00], 16, true],
])('work %s has %i zero bits: %s', (bytes, bits, expected) => {
  expect(isWorked(Uint8Array.from(bytes), bits)).toBe(expected);
});
