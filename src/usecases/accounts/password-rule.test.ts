import { describe, expect, it } from 'vitest';
import { checkNewPassword } from './password-rule.js';

describe('a new password', () => {
  const cases: readonly (readonly [typed: string, problem: string | undefined, why: string])[] = [
    ['', 'password-empty', 'nothing typed'],
    ['abcdefghi', 'password-weak', 'nine small letters'],
    ['abcdefghij', undefined, 'ten characters of any kind'],
    ['一句容易记住的中文话', undefined, 'ten characters, none of them Latin'],
    ['一句太短的话', 'password-weak', 'six characters'],
    ['Abcdef12', undefined, 'eight with three classes'],
    ['abcdef1!', undefined, 'eight with three classes'],
    ['abcdef12', 'password-weak', 'eight with two classes'],
    ['Abcde12', 'password-weak', 'seven, whatever the classes'],
    ['ａｂｃｄｅｆｇｈｉｊ', undefined, 'full-width letters count as letters'],
    ['Operator@Sample.Example', 'password-is-mail', 'the address itself'],
    ['x'.repeat(200), undefined, 'as long as it may be'],
    ['x'.repeat(201), 'password-long', 'one too long'],
  ];
  it.each(cases)('%j → %j: %s', (typed, problem) => {
    expect(checkNewPassword(typed, 'operator@sample.example')).toBe(problem);
  });
});
