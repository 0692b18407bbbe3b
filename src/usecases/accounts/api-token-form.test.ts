import { describe, expect, it } from 'vitest';
import { seededRandomness } from '../../../test/support/random.js';
import { apiTokenForm, isApiToken, newApiToken } from './api-token-form.js';

const random = seededRandomness();

describe('the form of a token', () => {
  it('is recognisable, long enough and never the same twice', () => {
    const tokens = Array.from({ length: 200 }, () => newApiToken(random));
    for (const token of tokens) expect([apiTokenForm.test(token), isApiToken(token)]).toEqual([true, true]);
    expect(new Set(tokens).size).toBe(200);
  });

  it('is written as documented', () => {
    expect(newApiToken({ bytes: (count) => new Uint8Array(count).fill(255) })).toMatch(
      /^vcpf_7{40}[0-9a-f]{8}$/,
    );
  });

  it('shows every single mistyped character, whatever it is', () => {
    const token = newApiToken(random);
    for (let at = 0; at < token.length; at += 1) {
      const other = token[at] === 'a' ? 'b' : 'a';
      expect(isApiToken(`${token.slice(0, at)}${other}${token.slice(at + 1)}`), `at ${at}`).toBe(false);
    }
  });

  it.each(['', 'vcpf_', 'VCPF_', `${newApiToken(random)} `, newApiToken(random).slice(0, -1)])(
    'is not %j',
    (text) => {
      expect(isApiToken(text)).toBe(false);
    },
  );
});
