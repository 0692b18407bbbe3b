import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checkFilingNumber,
  defaultPatternText,
  type FilingNumberPattern,
  formatFilingNumber,
  parsePattern,
} from './filing-number.js';

function pattern(text: string): FilingNumberPattern {
  const parsed = parsePattern(text);
  if (!parsed.ok) throw new Error(parsed.explanation);
  return parsed.pattern;
}

const usual = pattern(defaultPatternText);

describe('the pattern of filing numbers', () => {
  it.each([
    ['漏备{serial:5}{check}', 'year-not-once'],
    ['漏备{year}{year}{serial:5}{check}', 'year-not-once'],
    ['漏备{year}{check}', 'serial-not-once'],
    ['漏备{year}{serial:5}', 'check-not-once'],
    ['{check}漏备{year}{serial:5}', 'check-before-digits'],
    ['漏备{year}{serial:2}{check}', 'serial-width'],
    ['漏备{year}{serial:10}{check}', 'serial-width'],
    ['漏备{year}{serial}{check}', 'unknown-piece'],
    ['漏备{Year}{serial:5}{check}', 'unknown-piece'],
    ['漏备{year{serial:5}{check}', 'stray-brace'],
    ['漏备year}{serial:5}{check}', 'stray-brace'],
    ['漏*备{year}{serial:5}{check}', 'literal-character'],
    [' {year}{serial:5}{check}', 'literal-character'],
    [`${'漏'.repeat(60)}{year}{serial:5}{check}`, 'too-long'],
  ])('%s has the fault %s', (text, fault) => {
    const parsed = parsePattern(text);
    expect(parsed).toMatchObject({ ok: false, fault });
    expect(!parsed.ok && parsed.explanation.length).toBeGreaterThan(10);
  });

  it.each([
    [defaultPatternText, '漏备2026000375'],
    ['漏备{year}-{serial:5}-{check}', '漏备2026-00037-5'],
    ['NVDB备{serial:5}{year}{check}号', 'NVDB备0003720266号'],
    ['漏备〔{year}〕{serial:3}{check}号', '漏备〔2026〕037X号'],
  ])('%s writes %s and reads it again', (text, expected) => {
    const written = formatFilingNumber(pattern(text), { year: 2026, serial: 37 });
    expect(written).toBe(expected);
    expect(checkFilingNumber(pattern(text), written)).toEqual({
      verdict: 'good',
      normal: written,
      year: 2026,
      serial: 37,
    });
  });

  it('writes the sample of the design with its right check character', () => {
    expect(formatFilingNumber(usual, { year: 2026, serial: 37 })).toBe('漏备2026000375');
  });

  it.each([0, -1, 1.5, 100_000])('has no serial %d', (serial) => {
    expect(() => formatFilingNumber(usual, { year: 2026, serial })).toThrow(RangeError);
  });
});

describe('a number typed by somebody', () => {
  it.each([
    '漏备2026000375',
    '2026000375',
    '２０２６０００３７５',
    '漏备 2026 00037 5',
    '漏備2026-00037-5',
    '编号：漏备2026000375',
    '备案编号: 漏备2026000375',
    '漏洞收集平台备案编号为漏备2026000375。',
    '\u200B漏备2026000375\uFEFF',
  ])('%j is 漏备2026000375', (typed) => {
    expect(checkFilingNumber(usual, typed)).toEqual({
      verdict: 'good',
      normal: '漏备2026000375',
      year: 2026,
      serial: 37,
    });
  });

  it('may end in a small x', () => {
    const serial = [...Array(99).keys()]
      .map((at) => at + 1)
      .find((at) => formatFilingNumber(usual, { year: 2026, serial: at }).endsWith('X'));
    const written = formatFilingNumber(usual, { year: 2026, serial: serial ?? 0 });
    expect(checkFilingNumber(usual, written.toLowerCase())).toMatchObject({
      verdict: 'good',
      normal: written,
    });
  });

  it.each([
    ['漏备2026000376', 'check-character'],
    ['漏备2026000735', 'check-character'],
    ['漏备2026000000', 'form'],
    ['漏备202600037', 'form'],
    ['漏备20260003755', 'form'],
    ['网信备2026000375', 'form'],
    ['漏备０', 'form'],
    ['', 'empty'],
    ['漏'.repeat(300), 'too-long'],
  ])('%s is impossible: %s', (typed, reason) => {
    expect(checkFilingNumber(usual, typed)).toMatchObject({ verdict: 'impossible', reason });
  });

  it('is never mistaken for another by one wrong digit', () => {
    fc.assert(
      fc.property(
        fc.record({
          year: fc.integer({ min: 2023, max: 2099 }),
          serial: fc.integer({ min: 1, max: 99_999 }),
        }),
        fc.integer({ min: 2, max: 10 }),
        fc.integer({ min: 1, max: 9 }),
        (parts, at, shift) => {
          const written = formatFilingNumber(usual, parts);
          const wrong = String((Number(written[at]) + shift) % 10);
          const typed = written.slice(0, at) + wrong + written.slice(at + 1);
          expect(checkFilingNumber(usual, written)).toMatchObject({ verdict: 'good', ...parts });
          expect(checkFilingNumber(usual, typed).verdict).toBe('impossible');
        },
      ),
      { seed: 7064 },
    );
  });
});
