import { verify } from 'node:crypto';
import { ed25519PublicKey, type NoteVerifier, signatureTypes, type VerifierKey } from './verifier-key.js';

/**
 * Cosignatures of witnesses (C2SP tlog-cosignature, Ed25519, type 0x04): whoever cosigns has seen, at the time it
 * says, that the log only grew.
 */

/** Bytes of the time before the signature proper. */
export const timestampBytes = 8;
const ed25519SignatureBytes = 64;

/** The verifier of a witness's Ed25519 key; undefined when the key is of another type or not 32 bytes long. */
export function cosignatureVerifier(key: VerifierKey): NoteVerifier | undefined {
  const publicKey = key.type === signatureTypes.cosignature ? ed25519PublicKey(key.publicKey) : undefined;
  if (publicKey === undefined) return undefined;
  return {
    name: key.name,
    keyId: key.keyId,
    verify: (text, signature) => {
      const seconds = cosignedAt(signature);
      if (seconds === undefined) return false;
      return verify(null, cosignedMessage(text, seconds), publicKey, signature.subarray(timestampBytes));
    },
  };
}

/**
 * When a cosignature says it was made, in whole seconds since 1970 (UTC); undefined when the bytes are no Ed25519
 * cosignature. Believe it only after the signature has been verified.
 */
export function cosignedAt(signature: Buffer): number | undefined {
  if (signature.length !== timestampBytes + ed25519SignatureBytes) return undefined;
  const seconds = Number(signature.readBigUInt64BE());
  return Number.isSafeInteger(seconds) ? seconds : undefined;
}

/** What is signed: the checkpoint's text under a heading of its own, so that neither passes for the other. */
export function cosignedMessage(text: string, seconds: number): Buffer {
  return Buffer.from(`cosignature/v1\ntime ${seconds}\n${text}`);
}
