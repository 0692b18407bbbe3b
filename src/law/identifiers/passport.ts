import { doubtful, type IdentifierCheck, impossible, readIdentifier } from './identifier.js';

const chinese = /^(?:E\d{8}|E[A-HJ-NP-Z]\d{7}|G\d{8}|[DSP]E?\d{7,8})$/;

/**
 * 中国护照: ordinary (E, EA…, G), diplomatic, service and public-affairs (D, S, P) series. New series appear, so any
 * other letters and digits of that length raise a doubt only.
 */
export function checkChinesePassport(typed: string): IdentifierCheck {
  const read = readIdentifier(typed);
  if ('verdict' in read) return read;
  const number = read.text.replaceAll('-', '');
  if (chinese.test(number)) return { verdict: 'good', normal: number };
  return /^[A-Z]{1,2}\d{7,8}$/.test(number) ? doubtful(number, 'unusual-form') : impossible('form');
}

/** 外国护照: states have no common rule; 5 to 20 letters and digits. Goes with a nationality. */
export function checkForeignPassport(typed: string): IdentifierCheck {
  const read = readIdentifier(typed);
  if ('verdict' in read) return read;
  const number = read.text.replaceAll('-', '');
  if (!/^[A-Z\d]{5,20}$/.test(number)) return impossible('form');
  return /\d/.test(number) ? { verdict: 'good', normal: number } : doubtful(number, 'unusual-form');
}
