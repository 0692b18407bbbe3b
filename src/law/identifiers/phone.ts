import { doubtful, type IdentifierCheck, impossible, readIdentifier } from './identifier.js';

export type PhoneKind = 'mobile' | 'landline' | 'service' | 'short' | 'hong-kong' | 'macao' | 'taiwan';
export type PhoneParts = { readonly kind: PhoneKind };

/**
 * A telephone number: mainland mobile and landline (with extension), 400/800, 95/96 and 10/12 short numbers, Hong Kong, Macao,
 * Taiwan. Number ranges grow, so there is no list of carriers. Numbers of other countries, and landlines without an
 * area code, raise a doubt.
 */
export function checkPhone(typed: string): IdentifierCheck<PhoneParts> {
  const read = readIdentifier(typed);
  if ('verdict' in read) return read;
  const text = read.text
    .replace(/(?:转|EXT\.?|X|#|,)(\d{1,6})$/u, '-$1')
    .replace(/[()]/g, '-')
    .replace(/-+/g, '-')
    .replace(/^-/, '')
    .replace(/^00/, '+')
    .replaceAll('+-', '+');
  if (!/^\+?[\d-]+$/.test(text)) return impossible('illegal-character');
  return checkHongKongMacaoTaiwan(text) ?? checkMainland(withoutCountry(text)) ?? whyNot(text);
}

function checkMainland(text: string): IdentifierCheck<PhoneParts> | undefined {
  const digits = text.replaceAll('-', '');
  if (/^1[3-9]\d{9}$/.test(digits)) return { verdict: 'good', normal: digits, kind: 'mobile' };
  if (/^[48]00\d{7}$/.test(digits)) {
    const normal = `${digits.slice(0, 3)}-${digits.slice(3, 6)}-${digits.slice(6)}`;
    return { verdict: 'good', normal, kind: 'service' };
  }
  if (/^(?:9[56]\d{3,4}|1[02]\d{3})$/.test(digits)) return { verdict: 'good', normal: digits, kind: 'short' };
  // 010 and 02x are the area codes of three digits, all others have four.
  const landline = /^(010|02\d|0[3-9]\d{2})-?(\d{3,4}-?\d{4})(?:-(\d{1,6}))?$/.exec(text);
  if (landline === null) return undefined;
  const [, area = '', line = '', extension] = landline;
  const normal = `${area}-${line.replaceAll('-', '')}${extension === undefined ? '' : `-${extension}`}`;
  return { verdict: 'good', normal, kind: 'landline' };
}

function checkHongKongMacaoTaiwan(text: string): IdentifierCheck<PhoneParts> | undefined {
  const abroad = /^\+(852|853|886)([\d-]*)$/.exec(text);
  if (abroad === null) return undefined;
  const [, code = '', rest = ''] = abroad;
  const line = rest.replaceAll('-', '').replace(/^0/, '');
  const normal = `+${code} ${line}`;
  if (code === '886') {
    return /^\d{8,9}$/.test(line) ? { verdict: 'good', normal, kind: 'taiwan' } : impossible('digit-count');
  }
  if (!/^\d{8}$/.test(line)) return impossible('digit-count');
  return { verdict: 'good', normal, kind: code === '852' ? 'hong-kong' : 'macao' };
}

/** +86 in front; the zero of the area code is left out behind it. */
function withoutCountry(text: string): string {
  const national = /^(?:\+86-?|86-?(?=1[3-9]\d-?\d{4}-?\d{4}$))([\d-]+)$/.exec(text)?.[1];
  if (national === undefined) return text;
  return /^(?:10|2\d|[3-9]\d{2})-?\d{3,4}-?\d{4}/.test(national) && !/^(?:[48]00|1[3-9]\d{9}$)/.test(national)
    ? `0${national}`
    : national;
}

function whyNot(text: string): IdentifierCheck<PhoneParts> {
  const digits = text.replaceAll('-', '');
  if (/^\+(?!86)[1-9]\d{6,14}$/.test(digits)) return doubtful(digits, 'foreign-number');
  if (/^[2-8]\d{6,7}$/.test(digits)) return doubtful(digits, 'area-code-missing');
  return impossible('form');
}
