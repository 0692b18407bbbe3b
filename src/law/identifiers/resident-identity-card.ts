import { type CalendarDay, parseDay, yearOf } from '../calendar-day.js';
import { doubtful, type IdentifierCheck, impossible, readIdentifier } from './identifier.js';
import { mod11_2 } from './iso7064.js';
import { isProvinceCode } from './regions.js';

/** The oldest person on record lived 122 years. */
const ageYearsMax = 125;

/**
 * 居民身份证 (GB 11643-1999): region, birth date, serial, check character. First-generation numbers of 15 digits are
 * void since 2013 and refused with a reason of their own. A wrong check character raises a doubt, for genuine numbers
 * with one exist; a birth date that does not exist or lies ahead is impossible.
 */
export function checkResidentIdentityCard(typed: string, today: CalendarDay): IdentifierCheck {
  const read = readIdentifier(typed);
  if ('verdict' in read) return read;
  const number = read.text.replaceAll('-', '');
  if (/^\d{15}$/.test(number)) return impossible('first-generation');
  const shape = personNumberShape(number);
  if (shape !== undefined) return shape;
  if (/^8[123]0000/.test(number)) return impossible('residence-permit-number');
  if (!isProvinceCode(number.slice(0, 2)))
    return impossible('unknown-region', { region: number.slice(0, 2) });
  return checkBirthAndCharacter(number, today);
}

/**
 * 港澳台居民居住证: built like an identity card number, with 810000 (Hong Kong), 820000 (Macao) or 830000 (Taiwan).
 */
export function checkResidencePermit(typed: string, today: CalendarDay): IdentifierCheck {
  const read = readIdentifier(typed);
  if ('verdict' in read) return read;
  const number = read.text.replaceAll('-', '');
  const shape = personNumberShape(number);
  if (shape !== undefined) return shape;
  if (!/^8[123]0000/.test(number)) return impossible('unknown-region', { region: number.slice(0, 6) });
  return checkBirthAndCharacter(number, today);
}

function personNumberShape(number: string): IdentifierCheck | undefined {
  if (number.length !== 18) return impossible('length', { length: String(number.length), expected: '18' });
  return /^\d{17}[\dX]$/.test(number) ? undefined : impossible('illegal-character');
}

function checkBirthAndCharacter(number: string, today: CalendarDay): IdentifierCheck {
  const written = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
  const bornOn = parseDay(written);
  if (bornOn === undefined) return impossible('birth-date-not-a-day', { date: written });
  if (bornOn > today) return impossible('birth-date-in-future', { date: written });
  const expected = mod11_2(number.slice(0, 17));
  if (expected !== number.charAt(17)) return doubtful(number, 'check-character', { expected });
  if (yearOf(today) - yearOf(bornOn) > ageYearsMax) {
    return doubtful(number, 'birth-date-long-ago', { date: written });
  }
  return { verdict: 'good', normal: number };
}
