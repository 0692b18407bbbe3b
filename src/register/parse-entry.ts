import { type CalendarDay, type Instant, parseDay, parseInstant } from '#law/calendar-day';
import { channelKinds } from '#law/filing-contents';
import {
  entryBytes,
  entryBytesMax,
  entryStatuses,
  type PublicChannel,
  type PublicEntry,
  type PublicHost,
  type PublicPlatform,
} from './public-entry.js';

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * Reads the canonical bytes of a public entry. Undefined for anything else: another version, a missing or unknown
 * member, another spelling of the same values.
 */
export function parseEntry(bytes: Uint8Array): PublicEntry | undefined {
  if (bytes.length > entryBytesMax) return undefined;
  try {
    const entry = readEntry(JSON.parse(utf8.decode(bytes)));
    // Unknown members, order and blanks need no check of their own: the entry has exactly one spelling.
    return entryBytes(entry).equals(bytes) ? entry : undefined;
  } catch (error) {
    // SyntaxError: no JSON. TypeError: no UTF-8, a shape that is not the entry's, half of a surrogate pair.
    if (error instanceof SyntaxError || error instanceof TypeError) return undefined;
    throw error;
  }
}

function readEntry(value: unknown): PublicEntry {
  const { version, number, revision, status, platform, host, filedOn, endedOn, recordedAt } = members(value);
  if (version !== 1 || number === '') throw new TypeError('not an entry of version 1');
  if (typeof revision !== 'number' || !Number.isSafeInteger(revision) || revision < 1) {
    throw new TypeError('revisions count from 1');
  }
  if ((status === 'cancelled') !== (endedOn !== undefined)) {
    throw new TypeError('a cancelled entry says when business ended, and no other does');
  }
  return {
    version,
    number: text(number),
    revision,
    status: oneOf(entryStatuses, status),
    platform: readPlatform(members(platform)),
    host: readHost(members(host)),
    filedOn: dayOf(text(filedOn)),
    ...(endedOn === undefined ? {} : { endedOn: dayOf(text(endedOn)) }),
    recordedAt: instantIn(text(recordedAt)),
  };
}

function readPlatform({ name, homePageUrl, icpNumber, channels }: Members): PublicPlatform {
  if (!Array.isArray(channels)) throw new TypeError('channels are a list');
  return {
    name: text(name),
    homePageUrl: text(homePageUrl),
    icpNumber: text(icpNumber),
    channels: channels.map((channel) => readChannel(members(channel))),
  };
}

function readChannel({ kind, identifier }: Members): PublicChannel {
  return { kind: oneOf(channelKinds, kind), identifier: text(identifier) };
}

function readHost({ kind, name, nameCommitment }: Members): PublicHost {
  if (kind === 'organisation') return { kind, name: text(name) };
  if (kind !== 'individual' || !/^[0-9a-f]{64}$/.test(text(nameCommitment)))
    throw new TypeError('not a host');
  return { kind, nameCommitment: text(nameCommitment) };
}

type Members = Readonly<Record<string, unknown>>;

function members(value: unknown): Members {
  if (typeof value !== 'object' || value === null) throw new TypeError('not an object');
  return value as Members;
}

function text(value: unknown): string {
  if (typeof value !== 'string') throw new TypeError('not a text');
  return value;
}

function oneOf<const Choice extends string>(choices: readonly Choice[], value: unknown): Choice {
  const found = choices.find((choice) => choice === value);
  if (found === undefined) throw new TypeError(`none of ${choices.join(', ')}`);
  return found;
}

function dayOf(value: string): CalendarDay {
  const parsed = parseDay(value);
  if (parsed === undefined) throw new TypeError('not a day');
  return parsed;
}

function instantIn(value: string): Instant {
  const parsed = parseInstant(value);
  // One instant has many spellings; only the one that is written counts.
  if (parsed === undefined || parsed !== value) throw new TypeError('not an instant');
  return parsed;
}
