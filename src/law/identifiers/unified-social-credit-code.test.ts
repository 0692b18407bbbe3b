import { describe, expect, it } from 'vitest';
import { checkUnifiedSocialCreditCode } from './unified-social-credit-code.js';

describe('统一社会信用代码', () => {
  it.each([
    '91110000802100433B',
    '91440300708461136T',
    '91110105MA0000007L',
    '12110000000000000K',
    '52440300MJ000000XW',
  ])('%s is good', (code) => {
    expect(checkUnifiedSocialCreditCode(code)).toEqual({ verdict: 'good', normal: code });
  });

  it.each([
    [' 9111 0000 8021 0043 3b', '91110000802100433B'],
    ['９１１１００００８０２１００４３３Ｂ', '91110000802100433B'],
    ['91110000-802100433-B', '91110000802100433B'],
  ])('%j is read as %s', (typed, normal) => {
    expect(checkUnifiedSocialCreditCode(typed)).toEqual({ verdict: 'good', normal });
  });

  it.each([
    // Genuine codes of the pilot regions fail their check: never a dead end.
    ['91350100M0001TGQXM', 'check-character', '1'],
    ['91350211M0000XUF46', 'check-character', 'R'],
    ['91350203M0001FUE2P', 'check-character', 'J'],
    ['91110105MA0000007M', 'check-character', 'L'],
  ])('%s is doubtful: %s, expected %s', (code, reason, expected) => {
    expect(checkUnifiedSocialCreditCode(code)).toEqual({
      verdict: 'doubtful',
      normal: code,
      reason,
      details: { expected },
    });
  });

  it('doubts a wrong organisation code inside a code whose own check is right', () => {
    // 9111000080210044 + a wrong ninth character, closed with the check character that fits.
    expect(checkUnifiedSocialCreditCode('911101050000000019')).toMatchObject({ verdict: 'doubtful' });
  });

  it.each([
    ['91110105MI0000007L', 'illegal-character'],
    ['91110105MO0000007L', 'illegal-character'],
    ['9111010五MA0000007L', 'illegal-character'],
    ['9111000080210043B', 'length'],
    ['91110000802100433BB', 'length'],
    ['', 'empty'],
  ])('%j is impossible: %s', (typed, reason) => {
    expect(checkUnifiedSocialCreditCode(typed)).toMatchObject({ verdict: 'impossible', reason });
  });
});
