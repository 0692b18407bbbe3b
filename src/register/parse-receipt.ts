import { parseInstant } from '#law/calendar-day';
import type { JsonValue } from './canonical-json.js';
import { type ReceiptDocument, receiptsOf } from './receipt-entry.js';

/** Longer references are nobody's. */
export const receiptReferenceMax = 200;

const membersOfDocument = ['content', 'kind', 'lodgedAt', 'of', 'reference', 'version'];

/** Reads a receipt document; undefined for anything else: another version, a missing or unknown member, another spelling. */
export function parseReceipt(value: JsonValue): ReceiptDocument | undefined {
  if (!isObject(value) || Object.keys(value).toSorted().join() !== membersOfDocument.join()) return undefined;
  const { version, kind, of, reference, lodgedAt, content } = value;
  const known = receiptsOf.find((each) => each === of);
  const at = typeof lodgedAt === 'string' ? parseInstant(lodgedAt) : undefined;
  if (version !== 1 || kind !== 'receipt' || known === undefined) return undefined;
  // One instant has many spellings; only the one that is written counts.
  if (at === undefined || at !== lodgedAt) return undefined;
  if (typeof reference !== 'string' || reference === '' || reference.length > receiptReferenceMax) {
    return undefined;
  }
  // Half of a pair has no bytes to hash.
  if (/\p{Surrogate}/u.test(reference)) return undefined;
  if (typeof content !== 'string' || !/^[0-9a-f]{64}$/.test(content)) return undefined;
  return { version, kind, of: known, reference, lodgedAt: at, content };
}

function isObject(value: JsonValue): value is { readonly [key: string]: JsonValue } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
