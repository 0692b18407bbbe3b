import { passwordText } from './check-password.js';

/** Long, or shorter and mixed as assessors of GB/T 22239-2019 §8.1.4.1 expect. Nothing else is asked. */
export const longPasswordCharacters = 10;
export const mixedPasswordCharacters = 8;
export const mixedPasswordClasses = 3;
/** Far above any passphrase; bounds the work of hashing. */
export const passwordCharactersMax = 200;

export type PasswordProblem = 'password-empty' | 'password-weak' | 'password-long' | 'password-is-mail';

const classes = [/\p{Ll}/u, /\p{Lu}/u, /\p{Nd}/u, /[^\p{Ll}\p{Lu}\p{Nd}]/u];

/** 口令规则 — the first thing wrong with a new password, or undefined. */
export function checkNewPassword(typed: string, mail: string): PasswordProblem | undefined {
  const text = passwordText(typed);
  const length = Array.from(text).length;
  if (length === 0) return 'password-empty';
  if (length > passwordCharactersMax) return 'password-long';
  if (text.toLowerCase() === mail.toLowerCase()) return 'password-is-mail';
  if (length >= longPasswordCharacters) return undefined;
  const used = classes.filter((one) => one.test(text)).length;
  return length >= mixedPasswordCharacters && used >= mixedPasswordClasses ? undefined : 'password-weak';
}
