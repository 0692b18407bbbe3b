import type { Account } from '../ports/accounts.js';
import type { AccountDeps } from './account-deps.js';

/**
 * Whether the password is the account's. As slow for an address nobody has as for a wrong password, so that time
 * does not tell who has an account. Call it before opening a transaction.
 */
export async function passwordMatches(
  { passwords }: Pick<AccountDeps, 'passwords'>,
  account: Account | undefined,
  password: string,
): Promise<boolean> {
  const text = passwordText(password);
  if (account === undefined) {
    await passwords.hash(text);
    return false;
  }
  return passwords.verify(account.passwordHash, text);
}

/** The form a password is hashed in: full-width letters of an input method are the same password. */
export function passwordText(typed: string): string {
  return typed.normalize('NFKC');
}
