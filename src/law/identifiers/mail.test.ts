import { describe, expect, it } from 'vitest';
import { checkMail } from './mail.js';

describe('mail addresses', () => {
  it.each([
    ['src@example.cn', 'src@example.cn', 'src@example.cn'],
    [' SRC＠Example.CN ', 'SRC@example.cn', 'SRC@example.cn'],
    ['mailto:a.b+c@mail.example.cn', 'a.b+c@mail.example.cn', 'a.b+c@mail.example.cn'],
    ['漏洞@例子.中国', '漏洞@例子.中国', '漏洞@xn--fsqu00a.xn--fiqs8s'],
    ['a@xn--fsqu00a.xn--fiqs8s', 'a@例子.中国', 'a@xn--fsqu00a.xn--fiqs8s'],
  ])('%s is %s, on the wire %s', (typed, normal, ascii) => {
    expect(checkMail(typed)).toEqual({ verdict: 'good', normal, ascii });
  });

  it.each([
    ['src', 'form'],
    ['@example.cn', 'form'],
    ['src@', 'form'],
    ['a@@example.cn', 'form'],
    ['.a@example.cn', 'form'],
    ['a..b@example.cn', 'form'],
    ['"a"@example.cn', 'form'],
    [`${'a'.repeat(65)}@example.cn`, 'form'],
    ['a@localhost', 'domain'],
    ['a@10.0.0.1', 'domain'],
    ['a@-x.cn', 'domain'],
    ['a@exa/mple.cn', 'domain'],
    [
      `a@${'b'.repeat(60)}.${'c'.repeat(60)}.${'d'.repeat(60)}.${'e'.repeat(60)}.${'f'.repeat(20)}.cn`,
      'domain',
    ],
    [`${'a'.repeat(600)}@example.cn`, 'too-long'],
    ['', 'empty'],
  ])('%s is impossible: %s', (typed, reason) => {
    expect(checkMail(typed)).toMatchObject({ verdict: 'impossible', reason });
  });
});
