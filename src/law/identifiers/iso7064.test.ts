import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mod11_2 } from './iso7064.js';

describe('ISO 7064 MOD 11-2', () => {
  it.each([
    ['11010519491231002', 'X'],
    ['44052418800101001', '4'],
    ['11010120000229001', '8'],
    ['079', 'X'],
    ['202600037', '5'],
  ])('%s has the check character %s', (digits, check) => {
    expect(mod11_2(digits)).toBe(check);
  });

  it('agrees with the weights of GB 11643 on seventeen digits', () => {
    const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
    fc.assert(
      fc.property(fc.stringMatching(/^\d{17}$/), (digits) => {
        const sum = weights.reduce((total, weight, at) => total + weight * Number(digits[at]), 0);
        expect(mod11_2(digits)).toBe('10X98765432'[sum % 11]);
      }),
      { seed: 7064 },
    );
  });

  it('changes with every single wrong digit and every swap of neighbours', () => {
    const digits = '202600037';
    for (let at = 0; at < digits.length; at += 1) {
      for (const other of '0123456789') {
        if (other === digits[at]) continue;
        expect(mod11_2(digits.slice(0, at) + other + digits.slice(at + 1))).not.toBe(mod11_2(digits));
      }
      const swapped =
        digits.slice(0, at) + (digits[at + 1] ?? '') + (digits[at] ?? '') + digits.slice(at + 2);
      if (swapped !== digits) expect(mod11_2(swapped)).not.toBe(mod11_2(digits));
    }
  });

  it.each(['', '12X', '１２'])('takes no %j', (text) => {
    expect(() => mod11_2(text)).toThrow('decimal digits');
  });
});
