/**
 * 查询码 — by which a reporter comes back. Nineteen random symbols of 32 (95 bits) and one that checks them, written
 * `7Q4M-2KXD-9FTA-W3HV-6NRC`. The alphabet is Crockford's: no I, L, O or U to be misread.
 *
 * The check symbol is a weighted sum over the field of 32 elements with a different power of its generator at each
 * place, so that every single wrong symbol and every swap of two symbols, neighbours or not, is noticed before
 * anything is looked up.
 */

declare const codeBrand: unique symbol;
/** The twenty symbols without blanks or hyphens. */
export type RetrievalCode = string & { readonly [codeBrand]: true };

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
export const codeSymbols = 20;
const groupSymbols = 4;
/** Random bytes a code is made from; one each for the random symbols, of which five bits are used. */
export const codeRandomBytes = codeSymbols - 1;

/** @throws RangeError when there are too few bytes. */
export function retrievalCodeFrom(bytes: Uint8Array): RetrievalCode {
  if (bytes.length < codeRandomBytes) throw new RangeError(`a code is made from ${codeRandomBytes} bytes`);
  const values = Array.from(bytes.subarray(0, codeRandomBytes), (byte) => byte & 31);
  return [...values, checkValue(values)].map((value) => alphabet.charAt(value)).join('') as RetrievalCode;
}

/** In groups, for people. */
export function writtenCode(code: RetrievalCode): string {
  return code.replaceAll(new RegExp(`.{${groupSymbols}}(?=.)`, 'g'), '$&-');
}

export type CodeReading =
  | { readonly kind: 'code'; readonly code: RetrievalCode }
  /** Not twenty symbols of the alphabet. */
  | { readonly kind: 'malformed' }
  /** A symbol is wrong or two are swapped. */
  | { readonly kind: 'mistyped' };

/** Reads what people type: case, blanks, hyphens and full-width letters do not matter; O is 0, I and L are 1. */
export function readRetrievalCode(typed: string): CodeReading {
  const symbols = typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s\p{Pd}_.·]/gu, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
  const values = Array.from(symbols, (symbol) => alphabet.indexOf(symbol));
  if (values.length !== codeSymbols || values.includes(-1)) return { kind: 'malformed' };
  const isWhole = checkValue(values.slice(0, -1)) === values.at(-1);
  return isWhole ? { kind: 'code', code: symbols as RetrievalCode } : { kind: 'mistyped' };
}

/** The last group, which a reporter types to show that the code was written down. */
export function lastGroup(code: RetrievalCode): string {
  return code.slice(-groupSymbols);
}

/** Addition in the field is XOR; place `n` from the left weighs generator^(n + 1), the check symbol one. */
function checkValue(values: readonly number[]): number {
  let weight = 1;
  let sum = 0;
  for (const value of values) {
    weight = times(weight, 2);
    sum ^= times(weight, value);
  }
  return sum;
}

/** Multiplication of polynomials over two elements modulo x⁵ + x² + 1, of which x (2) is a generator. */
function times(a: number, b: number): number {
  let product = 0;
  for (let [left, right] = [a, b]; right > 0; right >>= 1) {
    if ((right & 1) === 1) product ^= left;
    left <<= 1;
    if ((left & 32) !== 0) left ^= 0b10_0101;
  }
  return product;
}
