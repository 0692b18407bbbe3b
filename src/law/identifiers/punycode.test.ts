import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unicodeHost } from './host-name.js';
import { decodePunycode } from './punycode.js';

describe('Punycode', () => {
  it.each([
    ['fiqs8s', '中国'],
    ['fsqu00a', '例子'],
    ['bcher-kva', 'bücher'],
    ['ihqwcrb4cv8a8dqg056pqjye', '他们为什么不说中文'],
    ['egbpdaj6bu4bxfgehfvwxn', 'ليهمابتكلموشعربي؟'],
  ])('%s is %s', (label, decoded) => {
    expect(decodePunycode(label)).toBe(decoded);
  });

  it.each(['漏', 'a-!', '99999999'])('%s is none', (label) => {
    expect(decodePunycode(label)).toBeUndefined();
  });

  it('gives back every Chinese host name the URL standard encodes', () => {
    const label = fc
      .array(fc.integer({ min: 0x4e00, max: 0x9fa5 }), { minLength: 1, maxLength: 12 })
      .map((codePoints) => String.fromCodePoint(...codePoints));
    fc.assert(
      fc.property(label, (name) => {
        expect(unicodeHost(new URL(`https://${name}.cn`).hostname)).toBe(`${name}.cn`);
      }),
      { seed: 3492 },
    );
  });

  it('shows a label encoded where it must not be as it stands', () => {
    expect(unicodeHost('xn--abc-.cn')).toBe('xn--abc-.cn');
  });
});
