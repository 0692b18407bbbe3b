import { describe, expect, it } from 'vitest';
import { normalise, readIdentifier, withoutDisguise } from './identifier.js';

describe('normalising', () => {
  it.each([
    ['京icp備０９０５０２２２號－1', '京ICP备09050222号-1'],
    [' 91110000 8021\u00A000433b\u3000', '91110000802100433B'],
    ['11010\u200B519491231002x\uFEFF', '11010519491231002X'],
    ['110\u00AD105\u2060', '110105'],
    ['京ICP證030173號', '京ICP证030173号'],
    ['11010899013—21001', '11010899013-21001'],
    ['a–b−c‐d', 'A-B-C-D'],
    ['\u202E123\u202C', '123'],
  ])('%j becomes %s', (typed, normal) => {
    expect(normalise(typed)).toBe(normal);
  });

  it('keeps the case of letters where asked', () => {
    expect(withoutDisguise('Ａb c')).toBe('Abc');
  });

  it.each([
    ['', 'empty'],
    [' \u200B\t', 'empty'],
    ['1'.repeat(201), 'too-long'],
  ])('refuses %j before any pattern sees it', (typed, reason) => {
    expect(readIdentifier(typed)).toMatchObject({ verdict: 'impossible', reason });
  });
});
