import type { Role } from '#dossier/actor';
import type { Instant } from '#law/calendar-day';
import type { Page } from './casework.js';

/** A person who can sign in. The mail address is sealed at rest and found by a keyed hash. */
export type Account = {
  readonly id: string;
  readonly mail: string;
  /** What colleagues and the page header call the person; for operators the mail address. */
  readonly displayName: string;
  readonly roles: readonly Role[];
  readonly passwordHash: string;
  readonly mailVerifiedAt?: Instant;
  readonly failedAttempts: number;
  readonly lockedUntil?: Instant;
  readonly disabledAt?: Instant;
  readonly createdAt: Instant;
};

export type TokenPurpose = 'verify-mail' | 'reset-password';

/** A one-time token; only its hash is stored. */
export type AccountToken = {
  readonly tokenHash: string;
  readonly accountId: string;
  readonly purpose: TokenPurpose;
  readonly expiresAt: Instant;
};

/** A signed-in browser; only the hash of its token is stored. */
export type Session = {
  readonly tokenHash: string;
  readonly accountId: string;
  readonly createdAt: Instant;
  readonly lastSeenAt: Instant;
  readonly expiresAt: Instant;
};

export interface AccountStore {
  /** False when an account with this mail address exists (normalised, case-insensitive). */
  add(account: Account): Promise<boolean>;
  byId(id: string): Promise<Account | undefined>;
  byMail(mail: string): Promise<Account | undefined>;
  /** Reads the row FOR UPDATE: hash passwords before opening the transaction, then re-read here. */
  lockById(id: string): Promise<Account | undefined>;
  update(account: Account): Promise<void>;
  /** Display names for a page of acts, in one query. */
  namesOf(ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Active accounts that hold the role, by display name. */
  withRole(role: Role): Promise<readonly Account[]>;
  /** Accounts that hold any role but operator, disabled ones included, in order of creation. `page` counts from 1. */
  staff(page: number, pageSize: number): Promise<Page<Account>>;
  addToken(token: AccountToken): Promise<void>;
  /** Looks at an unspent token without spending it, expired or not. */
  token(tokenHash: string, purpose: TokenPurpose): Promise<AccountToken | undefined>;
  /** Takes a token once: returns and spends it, or undefined when unknown, spent or of another purpose. */
  spendToken(tokenHash: string, purpose: TokenPurpose): Promise<AccountToken | undefined>;
  /** Removes every unspent token of the account. */
  removeTokensOf(accountId: string): Promise<void>;
  addSession(session: Session): Promise<void>;
  session(tokenHash: string): Promise<Session | undefined>;
  /** Newest first. */
  sessionsOf(accountId: string): Promise<readonly Session[]>;
  touchSession(tokenHash: string, lastSeenAt: Instant): Promise<void>;
  endSession(tokenHash: string): Promise<void>;
  endSessionsOf(accountId: string): Promise<void>;
  /** Removes sessions and tokens that expired before `now`. Returns how many rows went. */
  removeExpired(now: Instant): Promise<number>;
}
