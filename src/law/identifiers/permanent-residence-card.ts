import { type IdentifierCheck, impossible, readIdentifier } from './identifier.js';

/** 外国人永久居留身份证: 3 letters and 12 digits; cards since 2023: 18 characters beginning with 9. */
export function checkPermanentResidenceCard(typed: string): IdentifierCheck {
  const read = readIdentifier(typed);
  if ('verdict' in read) return read;
  const number = read.text.replaceAll('-', '');
  return /^(?:[A-Z]{3}\d{12}|9\d{16}[\dX])$/.test(number)
    ? { verdict: 'good', normal: number }
    : impossible('form');
}
