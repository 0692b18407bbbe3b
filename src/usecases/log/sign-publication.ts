import { cosignedMessage, timestampBytes } from '#log/cosignature';
import { formatSignatureLine, parseNote } from '#log/signed-note';
import type { NoteSigner } from '#log/signer';
import { parseVerifierKey, signatureTypes, type VerifierKey, verifierKey } from '#log/verifier-key';
import { type Instant, instantOf } from '#law/calendar-day';
import type { StoredCosignature } from '../ports/log.js';

/**
 * The log's own cosignature (C2SP tlog-cosignature, under its own name and key): when it says it published a
 * checkpoint. A checkpoint itself bears no time, and "the register as of that day" should not rest on a column.
 */
export async function signPublication(
  signer: NoteSigner,
  note: string,
  publishedAt: Instant,
): Promise<StoredCosignature> {
  const { name, keyId } = publicationKey(signer.vkey);
  const text = parseNote(Buffer.from(note))?.text ?? '';
  const seconds = Date.parse(publishedAt) / 1_000;
  const timestamp = Buffer.alloc(timestampBytes);
  timestamp.writeBigUInt64BE(BigInt(seconds));
  const signature = await signer.sign(cosignedMessage(text, seconds).toString('utf8'));
  const line = formatSignatureLine({ name, keyId, signature: Buffer.concat([timestamp, signature]) });
  return { name, keyId, line, cosignedAt: publishedAt };
}

/** The key under which a log cosigns itself: the same key, for the other kind of signature. */
export function publicationKey(vkey: string): VerifierKey {
  const key = parseVerifierKey(vkey);
  if (key?.type !== signatureTypes.ed25519) throw new RangeError(`not an Ed25519 key: ${vkey}`);
  return verifierKey(key.name, signatureTypes.cosignature, key.publicKey);
}

/** Cosignatures tell whole seconds. Never before an earlier publication, though the machine's clock was set back. */
export function publicationTime(now: Instant, earlier: Instant | undefined): Instant {
  const at = instantOf(Math.floor(Date.parse(now) / 1_000) * 1_000);
  return earlier !== undefined && earlier > at ? earlier : at;
}
