import { createHash } from 'node:crypto';
import { type CalendarDay, type Instant } from '#law/calendar-day';
import type { ChannelKind, FilingContents } from '#law/filing-contents';
import { checkIcpNumber } from '#law/identifiers/icp-number';
import type { IdentifierCheck } from '#law/identifiers/identifier';
import { checkWebAddress } from '#law/identifiers/web-address';
import { canonicalBytes } from './canonical-json.js';

/**
 * 公示信息 — what the public sees of a filing, and nothing else.
 *
 * The entry is built field by field from a whitelist, never copied from the filing and trimmed: what a later version
 * of the form asks for stays private until it is named here. Its canonical bytes are the leaf of the public log and
 * can never be taken back.
 */

export const entryStatuses = ['filed', 'cancelled'] as const;
/** 已备案 or 已注销. */
export type EntryStatus = (typeof entryStatuses)[number];

export type PublicEntry = {
  /** Of this format. */
  readonly version: 1;
  /** 备案编号. */
  readonly number: string;
  /** Counts the entries of one number, from 1. */
  readonly revision: number;
  readonly status: EntryStatus;
  readonly platform: PublicPlatform;
  readonly host: PublicHost;
  /** 备案日期 — day of the decision to file, in UTC+8. */
  readonly filedOn: CalendarDay;
  /** 注销日期 — day business ended (Art. 7); there when the entry is cancelled, and only then. */
  readonly endedOn?: CalendarDay;
  /** When this revision was entered. */
  readonly recordedAt: Instant;
};

/** Article 4(1), as declared. */
export type PublicPlatform = {
  readonly name: string;
  readonly homePageUrl: string;
  readonly icpNumber: string;
  readonly channels: readonly PublicChannel[];
};

export type PublicChannel = { readonly kind: ChannelKind; readonly identifier: string };

/** 主办单位 by name; 主办个人 only by a commitment, because a person's name must be erasable and a leaf is not. */
export type PublicHost =
  | { readonly kind: 'organisation'; readonly name: string }
  | {
      readonly kind: 'individual';
      /** SHA-256 of salt ‖ name in UTF-8, lower-case hexadecimal. */
      readonly nameCommitment: string;
    };

/** Opens the commitment to an individual's name. Stored apart from the entry; erasing it breaks no proof. */
export type PublicDisclosure = {
  readonly name: string;
  /** `saltBytes` random bytes; without them a commitment to a name could be guessed. */
  readonly salt: Uint8Array;
};

export type EntryDraft = {
  readonly number: string;
  readonly revision: number;
  readonly status: EntryStatus;
  /** May hold a whole filing; only what is whitelisted is read. */
  readonly contents: Pick<FilingContents, 'platform' | 'host'>;
  readonly filedOn: CalendarDay;
  /** With `cancelled`, and only then. */
  readonly endedOn?: CalendarDay;
  readonly recordedAt: Instant;
  /** Whether the authority publishes the names of individuals (`docs/law/interpretations.md`). */
  readonly individualNamePublic: boolean;
  /** `saltBytes` fresh random bytes, never used before. */
  readonly salt: Uint8Array;
};

export type ComposedEntry = {
  readonly entry: PublicEntry;
  /** Only for an individual whose name is public. */
  readonly disclosure?: PublicDisclosure;
};

export const saltBytes = 32;
/** The log's entry bundles give the length of an entry 16 bits. */
export const entryBytesMax = 65_535;

/**
 * The public entry of a filing. Throws RangeError for a filing that cannot have been filed: no kind of host, a channel
 * without kind, no number, a revision below 1, a salt of another length, an end that does not fit the status.
 */
export function composePublicEntry(draft: EntryDraft): ComposedEntry {
  const { number, revision, status, contents, filedOn, endedOn, recordedAt, individualNamePublic, salt } =
    draft;
  if (number === '') throw new RangeError('a public entry has a number');
  if (!Number.isSafeInteger(revision) || revision < 1) throw new RangeError('revisions count from 1');
  if ((status === 'cancelled') !== (endedOn !== undefined)) {
    throw new RangeError('a cancelled entry says when business ended, and no other does');
  }
  if (salt.length !== saltBytes) throw new RangeError(`a salt has ${saltBytes} bytes`);
  const { platform } = contents;
  const entry: PublicEntry = {
    version: 1,
    number,
    revision,
    status,
    platform: {
      name: platform.name.trim(),
      homePageUrl: normalOf(checkWebAddress(platform.homePageUrl), platform.homePageUrl),
      icpNumber: normalOf(checkIcpNumber(platform.icpNumber), platform.icpNumber),
      channels: platform.channels.map(publicChannel),
    },
    host: publicHost(contents.host, salt),
    filedOn,
    ...(endedOn === undefined ? {} : { endedOn }),
    recordedAt,
  };
  const disclosed = entry.host.kind === 'individual' && individualNamePublic;
  return disclosed ? { entry, disclosure: { name: contents.host.name.trim(), salt } } : { entry };
}

function publicChannel({ kind, identifier }: FilingContents['platform']['channels'][number]): PublicChannel {
  if (kind === '') throw new RangeError('a filed channel has a kind');
  // An account name that happens to be an address is written like one; any other stays as it was declared.
  return { kind, identifier: normalOf(checkWebAddress(identifier), identifier) };
}

/** The register holds the normal form, so that full-width digits and blanks typed once are not read for ever. */
function normalOf(checked: IdentifierCheck, declared: string): string {
  return checked.verdict === 'impossible' ? declared.trim() : checked.normal;
}

function publicHost(host: FilingContents['host'], salt: Uint8Array): PublicHost {
  switch (host.kind) {
    case 'organisation':
      return { kind: 'organisation', name: host.name.trim() };
    case 'individual':
      return { kind: 'individual', nameCommitment: commitmentTo({ name: host.name.trim(), salt }) };
    case '':
      throw new RangeError('a filed platform has a kind of host');
    default:
      return host.kind satisfies never;
  }
}

/** Canonical bytes, the content of the log leaf. Throws RangeError beyond `entryBytesMax`. */
export function entryBytes(entry: PublicEntry): Buffer {
  const bytes = canonicalBytes(entry);
  if (bytes.length > entryBytesMax) {
    throw new RangeError(`a public entry has at most ${entryBytesMax} bytes, not ${bytes.length}`);
  }
  return bytes;
}

/** True when the disclosure is of the name this entry commits to. */
export function openCommitment(entry: PublicEntry, disclosure: PublicDisclosure): boolean {
  if (entry.host.kind !== 'individual' || disclosure.salt.length !== saltBytes) return false;
  return entry.host.nameCommitment === commitmentTo(disclosure);
}

function commitmentTo({ name, salt }: PublicDisclosure): string {
  // The salt's fixed length keeps bytes from moving between salt and name.
  return createHash('sha256').update(salt).update(name, 'utf8').digest('hex');
}
