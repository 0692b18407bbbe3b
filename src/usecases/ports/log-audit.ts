import type { CalendarDay, Instant } from '#law/calendar-day';
import type { ReceiptOf } from '#register/receipt-entry';
import type { SignedCheckpoint, StoredReceipt } from './log.js';

/** Rows as they are stored, believed in nothing: what an audit compares. */
export type AuditedLeaf = {
  readonly leafIndex: number;
  readonly entry: Uint8Array;
  readonly leafHash: Uint8Array;
};

export type AuditedCheckpoint = SignedCheckpoint & {
  readonly previousSize: number;
  /** Absent while it is not public. */
  readonly publishedAt?: Instant;
};

export type AuditedReceipt = {
  readonly of: ReceiptOf;
  readonly reference: string;
  readonly commitment: Uint8Array;
  readonly leafIndex?: number;
  /** Absent when the sealed bytes do not open for this row. */
  readonly opened?: Pick<StoredReceipt, 'document' | 'salt' | 'contentSalt'>;
};

/** The columns by which a public entry is found; the entry itself is its leaf. */
export type AuditedEntry = {
  readonly leafIndex: number;
  readonly number: string;
  readonly revision: number;
  readonly status: string;
  readonly platformName: string;
  readonly hostKind: string;
  readonly hostName: string;
  readonly homeHost: string;
  readonly filedOn: CalendarDay;
  readonly recordedAt: Instant;
  readonly supersededAt?: number;
  readonly disclosure?: { readonly name: string; readonly salt: Uint8Array };
};

/** Everything the log and its projections hold, in order; `limit` rows at a time. */
export interface LogAudit {
  leaves(from: number, limit: number): Promise<readonly AuditedLeaf[]>;
  checkpoints(afterSize: number, limit: number): Promise<readonly AuditedCheckpoint[]>;
  entries(from: number, limit: number): Promise<readonly AuditedEntry[]>;
  /** After this key, in the order of act and reference. */
  receipts(
    after: { readonly of: string; readonly reference: string },
    limit: number,
  ): Promise<readonly AuditedReceipt[]>;
  /** Publications without their checkpoint and the like: rows that refer to nothing. */
  orphans(): Promise<readonly string[]>;
}
