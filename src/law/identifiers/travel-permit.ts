import { doubtful, type IdentifierCheck, impossible, readIdentifier } from './identifier.js';

/** 港澳居民来往内地通行证: H or M and 8 digits; older cards add two digits for the number of issues. */
export function checkTravelPermitHongKongMacao(typed: string): IdentifierCheck {
  const read = readIdentifier(typed);
  if ('verdict' in read) return read;
  const number = read.text.replaceAll('-', '');
  return /^[HM]\d{8}(?:\d{2})?$/.test(number) ? { verdict: 'good', normal: number } : impossible('form');
}

/** 台湾居民来往大陆通行证: 8 digits; older booklets have 10 digits with a letter, often in brackets. */
export function checkTravelPermitTaiwan(typed: string): IdentifierCheck {
  const read = readIdentifier(typed);
  if ('verdict' in read) return read;
  const number = read.text.replaceAll('-', '');
  if (/^\d{8}$/.test(number)) return { verdict: 'good', normal: number };
  const old = /^(\d{10})(?:\(([A-Z\d])\)|([A-Z]))$/.exec(number);
  if (old !== null) return { verdict: 'good', normal: `${old[1]}(${old[2] ?? old[3]})` };
  return /^T?\d{8,12}$/.test(number) ? doubtful(number, 'unusual-form') : impossible('form');
}
