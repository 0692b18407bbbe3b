import type { Instant } from '#law/calendar-day';

/** A request that was sent under this key before. */
export type KnownRequest = {
  readonly draftId: string;
  /** Whether the very same thing was sent. */
  readonly same: boolean;
};

/** `Idempotency-Key` — which draft came of a program's request. Kept per account, as long as the draft. */
export interface FilingKeyStore {
  find(accountId: string, key: string, body: string): Promise<KnownRequest | undefined>;
  /** The caller holds the account's row, so that two requests with one key come one after the other. */
  keep(entry: {
    readonly accountId: string;
    readonly key: string;
    /** What was sent, in its canonical form; only a keyed hash of it is stored. */
    readonly body: string;
    readonly draftId: string;
    readonly at: Instant;
  }): Promise<void>;
}
