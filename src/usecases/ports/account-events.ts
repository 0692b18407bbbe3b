import type { Role } from '#dossier/actor';
import type { Instant } from '#law/calendar-day';

/** What happened to an account or at its door. */
export type AccountEventKind =
  | 'registered'
  | 'mail-verified'
  | 'signed-in'
  | 'sign-in-failed'
  /** Too many failures in a row: no sign-in for a while. */
  | 'sign-in-paused'
  | 'signed-out'
  /** A mail with a link or a hint was sent on somebody's request; counted, so that nobody is flooded. */
  | 'mail-requested'
  | 'password-changed'
  | 'staff-created'
  | 'roles-changed'
  | 'disabled'
  | 'enabled'
  | 'api-token-made'
  /** One or, when the password changed or the account was disabled, all of them. */
  | 'api-token-revoked';

/** 安全审计 — one line of the record of sign-ins and account changes. Append-only; kept at least six months. */
export type AccountEvent = {
  readonly id: string;
  readonly kind: AccountEventKind;
  /** Absent when no account has the mail address that was typed. */
  readonly accountId?: string;
  /** The address typed at a failed sign-in; stored as a keyed hash only. */
  readonly mail?: string;
  /** Who did it, when it was not the account itself: an administrator. Absent for the command line. */
  readonly actorId?: string;
  /** The roles held from here on; with `staff-created` and `roles-changed`. */
  readonly roles?: readonly Role[];
  /** Machine time. */
  readonly at: Instant;
};

export interface AccountEventStore {
  add(event: AccountEvent): Promise<void>;
  /** Newest first, without the mail address, which cannot be read back. */
  recentOf(
    accountId: string,
    kinds: readonly AccountEventKind[],
    limit: number,
  ): Promise<readonly Omit<AccountEvent, 'mail'>[]>;
  countSince(accountId: string, kind: AccountEventKind, since: Instant): Promise<number>;
}
