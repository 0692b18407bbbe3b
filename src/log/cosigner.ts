import { sign } from 'node:crypto';
import { cosignedMessage, timestampBytes } from './cosignature.js';
import type { NoteSignature } from './signed-note.js';
import { ed25519PrivateKey, ed25519PublicKeyOf } from './signer.js';
import { formatVerifierKey, type KeyId, signatureTypes, verifierKey } from './verifier-key.js';

/** Whatever can cosign: a key in this process, or a device that never gives its key away. */
export type Cosigner = {
  readonly name: string;
  readonly keyId: KeyId;
  /** Verifier key in its text form, to be published. */
  readonly vkey: string;
  /** Cosigns the text of a checkpoint at a time in whole seconds since 1970 (UTC). */
  cosign(text: string, seconds: number): Promise<NoteSignature> | NoteSignature;
};

/** Cosigns with an Ed25519 key held in this process. Throws RangeError for a wrong seed or name. */
export function ed25519Cosigner(name: string, seed: Uint8Array): Cosigner {
  const privateKey = ed25519PrivateKey(seed);
  const key = verifierKey(name, signatureTypes.cosignature, ed25519PublicKeyOf(privateKey));
  return {
    name,
    keyId: key.keyId,
    vkey: formatVerifierKey(key),
    cosign: (text, seconds) => {
      const timestamp = timestampOf(seconds);
      const signature = sign(null, cosignedMessage(text, seconds), privateKey);
      return { name, keyId: key.keyId, signature: Buffer.concat([timestamp, signature]) };
    },
  };
}

function timestampOf(seconds: number): Buffer {
  if (!Number.isSafeInteger(seconds) || seconds < 0)
    throw new RangeError('a time is in whole seconds since 1970');
  const timestamp = Buffer.alloc(timestampBytes);
  timestamp.writeBigUInt64BE(BigInt(seconds));
  return timestamp;
}
