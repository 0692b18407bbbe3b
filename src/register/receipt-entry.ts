import { createHash } from 'node:crypto';
import type { Instant } from '#law/calendar-day';
import { canonicalBytes, type JsonValue } from './canonical-json.js';

/**
 * 回执 — the proof that something was lodged when it says. The log holds only a commitment to the document, which is
 * in the hands of the person: whoever reads the log learns neither whose it is nor of what.
 */

export const receiptsOf = ['filing', 'correction', 'change', 'contact', 'cancellation', 'report'] as const;
/** 备案 / 补正 / 变更 / 联系方式更新 / 注销 / 举报. */
export type ReceiptOf = (typeof receiptsOf)[number];

export type ReceiptDocument = {
  /** Of this format. */
  readonly version: 1;
  readonly kind: 'receipt';
  readonly of: ReceiptOf;
  /** Which filing, change or report, for whoever lodged it. */
  readonly reference: string;
  readonly lodgedAt: Instant;
  /** SHA-256 of content salt ‖ canonical bytes of what was lodged, lower-case hexadecimal. */
  readonly content: string;
};

export const receiptSaltBytes = 32;

/** What a receipt says of its content. Without the salt a short content could be guessed. */
export function contentDigest(contentSalt: Uint8Array, content: JsonValue): string {
  return salted(contentSalt, canonicalBytes(content)).toString('hex');
}

/** The 32 bytes that the log holds of a receipt. */
export function receiptCommitment(salt: Uint8Array, document: ReceiptDocument): Buffer {
  return salted(salt, canonicalBytes(document));
}

/** The log entry of a receipt, canonical JSON. */
export function receiptEntryBytes(commitment: Uint8Array): Buffer {
  return canonicalBytes({
    version: 1,
    kind: 'receipt',
    commitment: Buffer.from(commitment).toString('hex'),
  });
}

/** The commitment in the bytes of a log entry; undefined when it is no receipt. */
export function parseReceiptEntry(bytes: Uint8Array): Buffer | undefined {
  const text = Buffer.from(bytes).toString('latin1');
  const [, hex] = /^\{"commitment":"([0-9a-f]{64})","kind":"receipt","version":1\}$/.exec(text) ?? [];
  return hex === undefined ? undefined : Buffer.from(hex, 'hex');
}

function salted(salt: Uint8Array, bytes: Uint8Array): Buffer {
  // A fixed length keeps bytes from moving between salt and document.
  if (salt.length !== receiptSaltBytes) throw new RangeError(`a salt has ${receiptSaltBytes} bytes`);
  return createHash('sha256').update(salt).update(bytes).digest();
}
