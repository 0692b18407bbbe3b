import type { Instant } from '#law/calendar-day';
import type { JsonValue } from '#register/canonical-json';
import {
  contentDigest,
  receiptCommitment,
  type ReceiptDocument,
  receiptSaltBytes,
} from '#register/receipt-entry';
import type { Deps, Stores } from '../ports.js';
import type { ReceiptKey } from '../ports/log.js';

export type Lodging = ReceiptKey & {
  readonly lodgedAt: Instant;
  /** What was lodged, in the form in which whoever lodged it can give it again. */
  readonly content: JsonValue;
};

/**
 * 回执: in the transaction of the act, so that there is no act without its receipt. Takes no lock: the receipt gets its
 * place in the log, and its proof, when the next checkpoint is made. Both salts are fresh, so that neither the log nor
 * the document gives the content to whoever guesses.
 */
export async function lodgeReceipt(
  { randomness }: Pick<Deps, 'randomness'>,
  { receipts }: Pick<Stores, 'receipts'>,
  { of, reference, lodgedAt, content }: Lodging,
): Promise<void> {
  const salt = randomness.bytes(receiptSaltBytes);
  const contentSalt = randomness.bytes(receiptSaltBytes);
  const digest = contentDigest(contentSalt, content);
  const document: ReceiptDocument = { version: 1, kind: 'receipt', of, reference, lodgedAt, content: digest };
  await receipts.add({ document, salt, contentSalt, commitment: receiptCommitment(salt, document) });
}
