import type { Envelope } from '#handover/envelope';
import type { FieldPolicies } from '#handover/field-policy';
import type { Ministry } from '#handover/ministry';
import type { HandedActKind } from '#handover/package';
import type { HandoverSigner, SignatureVerifier } from '#handover/signing-key';
import type { CalendarDay, Instant } from '#law/calendar-day';
import type { Deadline } from '#law/deadline';
import type { Page } from './casework.js';

/** How the hand-over of this installation is set up. */
export type HandoverSetup = {
  readonly signer: HandoverSigner;
  readonly policies: FieldPolicies;
  /** 签收期限 — an internal period, not one of the Measures. */
  readonly acknowledgeWithinWorkingDays: number;
  /** Absent for a ministry without a receiver: it is served by its liaison officers alone. */
  readonly receivers: Readonly<Partial<Record<Ministry, Receiver>>>;
};

export type Receiver = {
  /** Where packages are pushed; absent when the ministry only fetches them. */
  readonly endpoint?: ReceiverEndpoint;
  /** Keys that sign its requests and acknowledgements; more than one while a key is being replaced. */
  readonly verifiers: readonly SignatureVerifier[];
};

/** The other side's server. Bounded in time and answer; never follows a redirect. */
export type ReceiverEndpoint = {
  /** Absolute `https:` address. */
  readonly url: string;
  /** Throws when nothing that can be used came back. */
  post(headers: Readonly<Record<string, string>>, body: Uint8Array): Promise<ReceiverAnswer>;
};

export type ReceiverAnswer = { readonly status: number; readonly body: string };

/** A package as it was handed over; what it says is in its envelope. */
export type HandedPackage = {
  readonly ministry: Ministry;
  /** From 1, without a gap. */
  readonly sequence: number;
  readonly digest: string;
  /** Digest of the package before; null for the first. */
  readonly previous: string | null;
  readonly keyId: string;
  readonly dossierId: string;
  readonly version: number;
  readonly kind: HandedActKind;
  /** 备案编号. */
  readonly number: string;
  readonly platformName: string;
  readonly composedAt: Instant;
  /** 签收期限 as it was counted when the package was composed; a holiday notice may have moved it since. */
  readonly acknowledgeBy: Deadline;
};

export type AcknowledgementChannel = 'push' | 'pull' | 'manual';

export type StoredAcknowledgement = {
  readonly ministry: Ministry;
  readonly sequence: number;
  readonly digest: string;
  /** When the portal took it, by the portal's time. */
  readonly acknowledgedAt: Instant;
  readonly by:
    | { readonly channel: 'manual'; readonly accountId: string }
    /** The signed words of the ministry's own system. */
    | { readonly channel: 'push' | 'pull'; readonly evidence: Envelope };
};

export type Delivery = {
  /** `dead`: no attempts left; staff can order more, and fetching works all the same. */
  readonly state: 'queued' | 'dead';
  readonly attempts: number;
  readonly nextAttemptAt?: Instant;
  readonly lastAttemptAt?: Instant;
  readonly lastError?: string;
  readonly retriedBy?: string;
  readonly retriedAt?: Instant;
};

/** A package with all that became of it. */
export type TrackedPackage = {
  readonly handed: HandedPackage;
  readonly delivery: Delivery;
  /** Last day to acknowledge; absent when no deadline was kept. */
  readonly dueOn?: CalendarDay;
  readonly acknowledgement?: StoredAcknowledgement;
};

export const packageFilters = ['all', 'open', 'late', 'acknowledged'] as const;
/** `late`: not acknowledged, and the last day has passed. An acknowledged package is never late. */
export type PackageFilter = (typeof packageFilters)[number];

export type PackageCounts = {
  readonly all: number;
  readonly open: number;
  readonly late: number;
  readonly acknowledged: number;
  readonly dead: number;
};

export type PackageReference = { readonly ministry: Ministry; readonly sequence: number };

export interface HandoverStore {
  /** Takes the series to the end of the transaction and tells its last package; `{0, null}` before the first. */
  lockSeries(ministry: Ministry): Promise<{ readonly sequence: number; readonly digest: string | null }>;
  /** Only under the lock of the series. First attempt to push from `pushFrom` on, in machine time. */
  add(handed: HandedPackage, envelope: Envelope, pushFrom: Instant): Promise<void>;
  /** Whether the act was handed to the ministry. */
  isHanded(ministry: Ministry, dossierId: string, version: number): Promise<boolean>;
  /** Acts that both ministries are told of and one was not, oldest first: recorded by an earlier edition. */
  unhandedActs(limit: number): Promise<readonly { readonly dossierId: string; readonly version: number }[]>;
  tracked(reference: PackageReference): Promise<TrackedPackage | undefined>;
  /** Undefined when erased. */
  envelope(reference: PackageReference): Promise<Envelope | undefined>;
  /** The first package of the ministry that is not acknowledged: the only one that may be pushed. */
  firstOpen(ministry: Ministry): Promise<TrackedPackage | undefined>;
  /** In order, after the sequence. */
  after(ministry: Ministry, sequence: number, limit: number): Promise<readonly TrackedPackage[]>;
  /** Packages with the date a holiday notice last moved theirs to; in order, for writing deadlines again. */
  movedDeadlines(
    ministry: Ministry,
    sequence: number,
    limit: number,
  ): Promise<readonly (PackageReference & { readonly moved: Deadline | undefined })[]>;
  /** Stores it unless there is one; the first one stands and is returned. */
  acknowledge(acknowledgement: StoredAcknowledgement): Promise<StoredAcknowledgement>;
  /** Counts a failed attempt; the next one at `nextAttemptAt`, or none when undefined. */
  markFailed(
    reference: PackageReference,
    failure: { readonly at: Instant; readonly nextAttemptAt: Instant | undefined; readonly error: string },
  ): Promise<void>;
  /** Starts the attempts anew. False when the package is acknowledged or not dead. */
  retry(reference: PackageReference, by: string, at: Instant): Promise<boolean>;
  /** Remembers the nonce of a request; false when it was used before. Forgets what expired before `now`. */
  useNonce(ministry: Ministry, nonce: string, expiresAt: Instant, now: Instant): Promise<boolean>;
  /** Newest first. `page` counts from 1. */
  list(
    ministry: Ministry,
    query: {
      readonly filter: PackageFilter;
      readonly today: CalendarDay;
      readonly page: number;
      readonly pageSize: number;
    },
  ): Promise<Page<TrackedPackage>>;
  counts(ministry: Ministry, today: CalendarDay): Promise<PackageCounts>;
  /** Packages without attempts left and without acknowledgement, oldest first. */
  dead(page: number, pageSize: number): Promise<Page<TrackedPackage>>;
  /** Packages composed from `from` up to and without `to`, in order. */
  composedBetween(
    ministry: Ministry,
    from: Instant,
    to: Instant,
    limit: number,
  ): Promise<readonly TrackedPackage[]>;
  /** Who of the staff opened the package. Append-only. */
  recordReading(
    reading: PackageReference & {
      readonly accountId: string;
      readonly what: 'page' | 'file';
      readonly at: Instant;
    },
  ): Promise<void>;
}
