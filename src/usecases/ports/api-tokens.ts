import type { CalendarDay, Instant } from '#law/calendar-day';

/** What a token lets a program do in its holder's name, from reading to acting. */
export const apiScopes = ['filing:read', 'filing:validate', 'filing:write'] as const;
export type ApiScope = (typeof apiScopes)[number];

/** 接口令牌 — lets a program file for an operator. Only the hash of what the program holds is stored. */
export type ApiToken = {
  readonly id: string;
  readonly accountId: string;
  /** What the holder calls it; sealed at rest. */
  readonly name: string;
  readonly scopes: readonly ApiScope[];
  readonly tokenHash: string;
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
  /** To the day (UTC+8): enough to notice a token nobody uses, too little to follow anybody's working day. */
  readonly lastUsedOn?: CalendarDay;
  readonly revokedAt?: Instant;
};

/** A token that was shown and not yet confirmed as kept. It travels sealed with the page; nothing of it is stored. */
export type PendingApiToken = {
  readonly accountId: string;
  readonly token: string;
  readonly name: string;
  readonly scopes: readonly ApiScope[];
  readonly days: number;
  /** Hash of the account's password hash: a password changed meanwhile makes the page worthless. */
  readonly passwordMark: string;
  readonly until: Instant;
};

export interface ApiTokenStore {
  /** False when this very token was stored before, e.g. by a doubled click. */
  add(token: ApiToken): Promise<boolean>;
  byHash(tokenHash: string): Promise<ApiToken | undefined>;
  /** Newest first, those that are over included; at most `limit`. */
  ofAccount(accountId: string, limit: number): Promise<readonly ApiToken[]>;
  /** How many can still be used. */
  countLive(accountId: string, now: Instant): Promise<number>;
  markUsed(id: string, on: CalendarDay): Promise<void>;
  /** Ends a token; one that is over stays as it is. False when the account has no such token in force. */
  revoke(accountId: string, id: string, at: Instant): Promise<boolean>;
  /** Ends every token in force of the account. Answers how many. */
  revokeAllOf(accountId: string, at: Instant): Promise<number>;
  /** Sealed text for the page. */
  sealPending(pending: PendingApiToken): string;
  /** Undefined for a text that was not made here. */
  openPending(text: string): PendingApiToken | undefined;
}
