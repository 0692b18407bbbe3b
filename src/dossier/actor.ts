/** Roles an account can hold. One person may hold several, but the act decides which one counts. */
export const roles = ['operator', 'reviewer', 'supervisor', 'administrator', 'auditor'] as const;
export type Role = (typeof roles)[number];

/** Who acts: the account and every role it holds at that moment. */
export type Actor = {
  readonly accountId: string;
  readonly roles: readonly Role[];
};
