import { expect, test } from 'vitest';
import { day, instantOf } from '#law/calendar-day';
import { Day, dayText } from './day.js';
import { rendered } from '../../../test/support/fixture-comparison.js';
import { Moment, momentText } from './moment.js';

test.each([
  ['2026-12-04', '2026-12-04（周五）', 'Fri 4 December 2026'],
  ['2026-12-06', '2026-12-06（周日）', 'Sun 6 December 2026'],
  ['2027-01-31', '2027-01-31（周日）', 'Sun 31 January 2027'],
])('the day %s is written %s and %s', (text, chinese, english) => {
  expect(dayText(day(text), 'zh')).toBe(chinese);
  expect(dayText(day(text), 'en')).toBe(english);
});

test('machines read the day', () => {
  expect(rendered(<Day of={day('2026-12-04')} language="zh" style="plain" />)).toBe(
    '<time datetime="2026-12-04" class="app-number">2026-12-04</time>',
  );
});

test('an instant is shown on the Chinese clock, which may already be on the next day', () => {
  const at = instantOf(Date.UTC(2026, 10, 12, 16, 5, 9));
  expect(momentText(at, 'zh')).toBe('2026-11-13 00:05（北京时间）');
  expect(momentText(at, 'zh', 'seconds')).toBe('2026-11-13 00:05:09（北京时间）');
  expect(momentText(at, 'en')).toBe('13 November 2026, 00:05 (UTC+8)');
  expect(rendered(<Moment at={at} language="en" />)).toBe(
    '<time datetime="2026-11-12T16:05:09.000Z">13 November 2026, 00:05 (UTC+8)</time>',
  );
});
