import type { DossierEvent } from '#dossier/events';
import type { Particulars } from '#dossier/particulars';
import type { Instant } from '#law/calendar-day';

/** An event with its place in the dossier, counted from 1. */
export type StoredEvent = { readonly version: number; readonly event: DossierEvent };

export type AppendResult =
  | { readonly ok: true; readonly version: number }
  /** Somebody acted on the dossier in the meantime: the expected version is taken. */
  | { readonly ok: false };

export interface EventStore {
  /** Oldest first; empty for an unknown dossier. */
  load(dossierId: string): Promise<readonly StoredEvent[]>;
  /** Appends after `expectedVersion` (0 = new dossier). Never retries. */
  append(
    dossierId: string,
    expectedVersion: number,
    events: readonly DossierEvent[],
    idempotencyKey?: string,
  ): Promise<AppendResult>;
  /** All dossier ids, in order of their first event; for rebuilding projections. */
  allDossiers(): Promise<readonly string[]>;
}

/** Personal particulars, sealed and erasable. */
export interface ParticularsStore {
  /** `commitment` is SHA-256 over salt and canonical bytes, lower-case hexadecimal. */
  add(entry: {
    readonly id: string;
    readonly dossierId: string;
    readonly salt: Uint8Array;
    readonly commitment: string;
    readonly particulars: Particulars;
  }): Promise<void>;
  /** Undefined when erased or unknown. */
  byId(id: string): Promise<Particulars | undefined>;
  /** Records who opened an identity number, and why. Append-only. */
  recordAccess(access: {
    readonly particularsId: string;
    readonly accountId: string;
    readonly reason: string;
    readonly at: Instant;
  }): Promise<void>;
}
