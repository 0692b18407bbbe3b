/** Roles an account can hold. One person may hold several, but the act decides which one counts. */
export const roles = [
  'operator',
  'reviewer',
  'supervisor',
  'administrator',
  'auditor',
  // 联络员 of the two ministries: they see what their ministry was handed, and nothing else.
  'liaison-public-security',
  'liaison-cyberspace',
] as const;
export type Role = (typeof roles)[number];

/** Who acts: the account and every role it holds at that moment. */
export type Actor = {
  readonly accountId: string;
  readonly roles: readonly Role[];
};
