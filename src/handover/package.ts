import { createHash } from 'node:crypto';
import type { CalendarDay, Instant } from '#law/calendar-day';
import type { Citation } from '#law/citation';
import type { ContentItem, FilingContents } from '#law/filing-contents';
import { canonicalBytes } from '#register/canonical-json';
import type { Ministry } from './ministry.js';
import { type PackageFields, packageFields } from './package-fields.js';

/** 通报 — what one ministry is told of one act (Article 5 ¶1). */
export const packageFormat = 'vcp-handover-package/1';

export const handedActKinds = ['filing', 'change', 'contact-update', 'cancellation'] as const;
export type HandedActKind = (typeof handedActKinds)[number];

/** The act itself; the same for both ministries. */
export type HandedAct = {
  readonly kind: HandedActKind;
  readonly dossierId: string;
  /** Place of the act in the dossier; with the dossier it names the act. */
  readonly version: number;
  /** When it was decided or recorded. */
  readonly at: Instant;
  /** 备案编号. */
  readonly number: string;
  /** Version of the live record after the act, from 1. */
  readonly record: number;
  readonly legalBasis: Citation;
  /** When the information of this act reached the authority. */
  readonly receivedAt?: Instant;
  /** 变更 — the day the fact changed, as the operator declared it. */
  readonly changedOn?: CalendarDay;
  /** Items whose value changed, those the policy withholds included. */
  readonly changedItems?: readonly ContentItem[];
  /** 注销 — the day the business ended. */
  readonly endedOn?: CalendarDay;
};

export type HandoverPackage = {
  readonly format: typeof packageFormat;
  readonly ministry: Ministry;
  /** Counts the packages of this ministry from 1, without a gap. */
  readonly sequence: number;
  /** Digest of the package before; null for the first. */
  readonly previous: string | null;
  readonly composedAt: Instant;
  readonly act: HandedAct;
  readonly fields: PackageFields;
};

export type PackageDraft = Omit<HandoverPackage, 'format' | 'fields'> & {
  /** The whole filing as it stands after the act; only what the policy names is read. */
  readonly contents: FilingContents;
  readonly policy: readonly ContentItem[];
};

/** Throws RangeError for a sequence that does not count from 1, or a chain that does not fit it. */
export function composePackage({ contents, policy, ...draft }: PackageDraft): HandoverPackage {
  const { ministry, sequence, previous, composedAt, act } = draft;
  if (!Number.isSafeInteger(sequence) || sequence < 1) throw new RangeError('sequences count from 1');
  if ((previous === null) !== (sequence === 1)) {
    throw new RangeError('every package but the first names the digest of the one before');
  }
  const fields = packageFields(contents, policy);
  return { format: packageFormat, ministry, sequence, previous, composedAt, act, fields };
}

/** The bytes that are signed, sent and hashed: canonical JSON (RFC 8785). */
export function packageBytes(handed: HandoverPackage): Buffer {
  return canonicalBytes(handed);
}

/** SHA-256 of the package's bytes, lower-case hexadecimal. */
export function packageDigest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
