import { doubtful, type IdentifierCheck, impossible, readIdentifier } from './identifier.js';

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const bodyWeights = [3, 7, 9, 10, 5, 8, 4, 2];
const bodyAlphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/**
 * 统一社会信用代码 (GB 32100-2015): 18 characters without I, O, S, V, Z. Positions 9–17 are the 组织机构代码, which has a
 * check of its own (GB 11714). Both checks only ever raise a doubt: codes issued in the pilot regions are genuine and
 * fail them.
 */
export function checkUnifiedSocialCreditCode(typed: string): IdentifierCheck {
  const read = readIdentifier(typed);
  if ('verdict' in read) return read;
  const code = read.text.replaceAll('-', '');
  if (code.length !== 18) return impossible('length', { length: String(code.length), expected: '18' });
  const illegal = /[^0-9A-HJ-NPQRTUWXY]/u.exec(code)?.[0];
  if (illegal !== undefined) return impossible('illegal-character', { character: illegal });
  if (!/^\d{6}$/.test(code.slice(2, 8))) return doubtful(code, 'region-not-digits');
  const expected = checkCharacter(code);
  if (expected !== code.charAt(17)) return doubtful(code, 'check-character', { expected });
  const expectedBody = bodyCheckCharacter(code.slice(8, 16));
  if (expectedBody !== code.charAt(16)) {
    return doubtful(code, 'organisation-code-check-character', { expected: expectedBody });
  }
  return { verdict: 'good', normal: code };
}

function checkCharacter(code: string): string {
  const sum = weights.reduce((total, weight, at) => total + alphabet.indexOf(code.charAt(at)) * weight, 0);
  return alphabet.charAt((31 - (sum % 31)) % 31);
}

function bodyCheckCharacter(body: string): string {
  const sum = bodyWeights.reduce(
    (total, weight, at) => total + bodyAlphabet.indexOf(body.charAt(at)) * weight,
    0,
  );
  return '0123456789X0'.charAt(11 - (sum % 11));
}
