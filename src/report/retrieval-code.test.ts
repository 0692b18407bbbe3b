import { describe, expect, it } from 'vitest';
import { seededRandomness } from '../../test/support/random.js';
import {
  codeRandomBytes,
  codeSymbols,
  lastGroup,
  readRetrievalCode,
  retrievalCodeFrom,
  writtenCode,
} from './retrieval-code.js';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const random = seededRandomness();
const freshCode = () => retrievalCodeFrom(random.bytes(codeRandomBytes));
const replaced = (text: string, at: number, symbol: string) =>
  text.slice(0, at) + symbol + text.slice(at + 1);

describe('a retrieval code', () => {
  it('has at least 80 random bits: nineteen symbols of 32, each as likely as the others', () => {
    expect(Math.log2(32) * (codeSymbols - 1)).toBeGreaterThanOrEqual(80);
    const seen = new Map<string, number>();
    for (let made = 0; made < 2_000; made += 1) {
      for (const symbol of freshCode().slice(0, -1)) seen.set(symbol, (seen.get(symbol) ?? 0) + 1);
    }
    expect([...seen.keys()].toSorted().join('')).toBe(alphabet);
    const expected = (2_000 * (codeSymbols - 1)) / 32;
    for (const count of seen.values()) expect(Math.abs(count - expected)).toBeLessThan(expected * 0.2);
  });

  it('is written in groups of four', () => {
    const code = freshCode();
    expect(writtenCode(code)).toMatch(/^(?:[0-9A-HJKMNP-TV-Z]{4}-){4}[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(writtenCode(code).endsWith(lastGroup(code))).toBe(true);
  });

  it('is not made from too little chance', () => {
    expect(() => retrievalCodeFrom(new Uint8Array(codeRandomBytes - 1))).toThrow(RangeError);
  });

  it.each([
    ['as it is written', (code: string) => code],
    ['in small letters with blanks', (code: string) => code.toLowerCase().replaceAll('-', '  ')],
    ['without hyphens', (code: string) => code.replaceAll('-', '')],
    ['with O for 0', (code: string) => code.replaceAll('0', 'O')],
    ['with small l for 1', (code: string) => code.replaceAll('1', 'l')],
    ['with I for 1', (code: string) => code.replaceAll('1', 'I')],
    ['with dashes of other kinds', (code: string) => code.replaceAll('-', '–')],
    [
      'in full-width letters',
      (code: string) =>
        code.replaceAll(/[0-9A-Z]/g, (symbol) => String.fromCodePoint(symbol.charCodeAt(0) + 0xfee0)),
    ],
    ['with a line break around it', (code: string) => `\n ${code} \r\n`],
  ])('is read %s', (_how, typed) => {
    for (let made = 0; made < 50; made += 1) {
      const code = freshCode();
      expect(readRetrievalCode(typed(writtenCode(code)))).toEqual({ kind: 'code', code });
    }
  });

  it.each([[''], ['7Q4M-2KXD'], ['7Q4M-2KXD-9FTA-W3HV-6NRCX'], ['UUUU-UUUU-UUUU-UUUU-UUUU'], ['查询码']])(
    'is not "%s"',
    (typed) => {
      expect(readRetrievalCode(typed)).toEqual({ kind: 'malformed' });
    },
  );

  it('notices every single wrong symbol', () => {
    for (let made = 0; made < 20; made += 1) {
      const code = freshCode();
      for (let at = 0; at < codeSymbols; at += 1) {
        for (const symbol of alphabet) {
          if (symbol === code[at]) continue;
          expect(readRetrievalCode(replaced(code, at, symbol)).kind).toBe('mistyped');
        }
      }
    }
  });

  it('notices every swap of two symbols, neighbours or not', () => {
    for (let made = 0; made < 50; made += 1) {
      const code = freshCode();
      for (let left = 0; left < codeSymbols; left += 1) {
        for (let right = left + 1; right < codeSymbols; right += 1) {
          if (code[left] === code[right]) continue;
          const swapped = replaced(replaced(code, left, code.charAt(right)), right, code.charAt(left));
          expect(readRetrievalCode(swapped).kind).toBe('mistyped');
        }
      }
    }
  });

  it('lets about one in 32 of random guesses through to be looked up', () => {
    let through = 0;
    for (let tried = 0; tried < 20_000; tried += 1) {
      const guess = Array.from({ length: codeSymbols }, () => random.pick(alphabet.split(''))).join('');
      if (readRetrievalCode(guess).kind === 'code') through += 1;
    }
    expect(through).toBeGreaterThan(20_000 / 45);
    expect(through).toBeLessThan(20_000 / 22);
  });
});
