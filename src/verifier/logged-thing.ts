import { leafHash } from '#log/merkle';
import { canonicalBytes, canonicalJson, type JsonValue } from '#register/canonical-json';
import { parseEntry } from '#register/parse-entry';
import { parseReceipt } from '#register/parse-receipt';
import type { PublicEntry } from '#register/public-entry';
import {
  parseReceiptEntry,
  receiptCommitment,
  type ReceiptDocument,
  receiptEntryBytes,
  receiptSaltBytes,
} from '#register/receipt-entry';

/** What a proof file says was logged, and the leaf that follows from it. */
export type LoggedThing =
  | { readonly kind: 'entry'; readonly entry: PublicEntry; readonly leaf: Buffer }
  | {
      readonly kind: 'receipt';
      readonly receipt: ReceiptDocument;
      readonly salt: Buffer;
      readonly leaf: Buffer;
    };

export type ExtraProblem =
  | 'no-extra'
  | 'not-json'
  | 'not-canonical'
  | 'not-an-entry'
  | 'not-a-receipt'
  /** The leaf of a receipt without the receipt: true, but it says nothing about anything. */
  | 'sealed-receipt'
  | 'unknown';

export type ReadThing = LoggedThing | { readonly kind: 'unreadable'; readonly problem: ExtraProblem };

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * Reads the extra data of a proof file: canonical JSON with either `entry`, or `receipt` and `salt`. The leaf is
 * computed from what is read, so that whatever is shown to a person is what the proof is about.
 */
export function readLoggedThing(extra: Uint8Array | undefined): ReadThing {
  if (extra === undefined) return { kind: 'unreadable', problem: 'no-extra' };
  const value = readJson(extra);
  if (!isObject(value)) return { kind: 'unreadable', problem: 'not-json' };
  if (!isCanonical(value, extra)) return { kind: 'unreadable', problem: 'not-canonical' };
  const names = Object.keys(value).join();
  if (names === 'entry') return readEntry(value['entry'] ?? null);
  if (names === 'receipt,salt') return readReceipt(value['receipt'] ?? null, value['salt']);
  return { kind: 'unreadable', problem: 'unknown' };
}

function readEntry(value: JsonValue): ReadThing {
  const bytes = canonicalBytes(value);
  if (parseReceiptEntry(bytes) !== undefined) return { kind: 'unreadable', problem: 'sealed-receipt' };
  const entry = parseEntry(bytes);
  if (entry === undefined) return { kind: 'unreadable', problem: 'not-an-entry' };
  return { kind: 'entry', entry, leaf: leafHash(bytes) };
}

function readReceipt(document: JsonValue, encodedSalt: JsonValue | undefined): ReadThing {
  const receipt = parseReceipt(document);
  const salt = typeof encodedSalt === 'string' ? Buffer.from(encodedSalt, 'base64') : undefined;
  if (receipt === undefined || salt === undefined) return { kind: 'unreadable', problem: 'not-a-receipt' };
  if (salt.length !== receiptSaltBytes || salt.toString('base64') !== encodedSalt) {
    return { kind: 'unreadable', problem: 'not-a-receipt' };
  }
  const leaf = leafHash(receiptEntryBytes(receiptCommitment(salt, receipt)));
  return { kind: 'receipt', receipt, salt, leaf };
}

/** Reads UTF-8 JSON in any spelling; undefined when it is none. */
export function readJson(bytes: Uint8Array): JsonValue | undefined {
  try {
    return JSON.parse(utf8.decode(bytes)) as JsonValue;
  } catch {
    return undefined;
  }
}

function isCanonical(value: JsonValue, bytes: Uint8Array): boolean {
  const text = canonicalOf(value);
  return text !== undefined && Buffer.from(text).equals(bytes);
}

/** The canonical text of a value; undefined when it has none here. */
export function canonicalOf(value: JsonValue): string | undefined {
  try {
    return canonicalJson(value);
  } catch {
    return undefined;
  }
}

export function isObject(value: JsonValue | undefined): value is { readonly [key: string]: JsonValue } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
