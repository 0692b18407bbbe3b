import type { StoredCheckpoint, StoredCosignature } from '#usecases/ports/log';
import type { Visit } from '../layout/visit.js';

export type LogPageProps = {
  readonly visit: Visit;
  readonly publicUrl: string;
  readonly origin: string;
  /** The current key first. */
  readonly vkeys: readonly string[];
  readonly witnesses: WitnessesShown;
  /** Absent until something was published. */
  readonly newest?: NewestCheckpoint | undefined;
};

export type WitnessesShown = {
  /** Names and keys of those who may cosign. */
  readonly named: readonly { readonly name: string; readonly vkey: string }[];
  /** How many of them the policy asks for. */
  readonly quorum: number;
};

export type NewestCheckpoint = {
  readonly checkpoint: StoredCheckpoint;
  readonly cosignatures: readonly StoredCosignature[];
};
