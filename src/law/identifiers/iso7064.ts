/**
 * ISO 7064 MOD 11-2: one check character over digits, `0`–`9` or `X`. Finds every single wrong digit and every swap of
 * two neighbours. Used by 居民身份证 (GB 11643-1999) and by the filing number.
 *
 * @param digits decimal digits only, at least one.
 */
export function mod11_2(digits: string): string {
  if (!/^\d+$/.test(digits)) throw new Error('MOD 11-2 takes decimal digits');
  let remainder = 0;
  for (const digit of digits) remainder = ((remainder + Number(digit)) * 2) % 11;
  return '0123456789X'.charAt((12 - remainder) % 11);
}
