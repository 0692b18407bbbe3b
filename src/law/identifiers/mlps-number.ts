import { doubtful, type IdentifierCheck, impossible, withoutDisguise } from './identifier.js';
import { isProvinceCode } from './regions.js';

/** Longest number taken as text, in characters. */
export const mlpsNumberLengthMax = 64;

/**
 * 等级保护备案证明编号: 11 digits (6 of the accepting police, 5 of the unit) and 5 of the system. The
 * communications-network protection system issues numbers too, whose form is not public: any other text of up to 64
 * characters raises a doubt only.
 */
export function checkMlpsNumber(typed: string): IdentifierCheck {
  if (typed.length > mlpsNumberLengthMax * 4)
    return impossible('too-long', { max: String(mlpsNumberLengthMax) });
  const text = withoutDisguise(typed);
  if (text === '') return impossible('empty');
  if (text.length > mlpsNumberLengthMax) return impossible('too-long', { max: String(mlpsNumberLengthMax) });
  const police = /^(\d{11})-?(\d{5})$/.exec(text);
  if (police !== null) {
    const normal = `${police[1]}-${police[2]}`;
    if (isProvinceCode(normal.slice(0, 2))) return { verdict: 'good', normal };
    return doubtful(normal, 'unknown-region', { region: normal.slice(0, 2) });
  }
  return /\d/.test(text) ? doubtful(text, 'form-not-known') : impossible('no-digits');
}
