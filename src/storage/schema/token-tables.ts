import type { CalendarDay, Instant } from '#law/calendar-day';
import type { ApiScope } from '#usecases/ports/api-tokens';
import type { Bytes } from './columns.js';

/** What programs of operators hold and repeat (`migrations/0013-api-tokens.ts`). */
export type TokenTables = {
  api_token: ApiTokenTable;
  filing_key: FilingKeyTable;
};

type ApiTokenTable = {
  id: string;
  account_id: string;
  name_sealed: Bytes;
  scopes: ApiScope[];
  token_hash: string;
  created_at: Instant;
  expires_at: Instant;
  last_used_on: CalendarDay | null;
  revoked_at: Instant | null;
};

type FilingKeyTable = {
  account_id: string;
  key: string;
  /** Keyed hash of what was sent: a plain one of a filing would let its numbers be guessed. */
  body_mac: Bytes;
  draft_id: string;
  created_at: Instant;
};
