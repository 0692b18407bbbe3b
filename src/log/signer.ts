import { createPrivateKey, createPublicKey, type KeyObject, sign } from 'node:crypto';
import { formatNote, isNoteText, type NoteSignature } from './signed-note.js';
import { formatVerifierKey, type KeyId, signatureTypes, verifierKey } from './verifier-key.js';

/**
 * Whatever can sign a note: a key in this process, or a device or service that never gives its key away.
 *
 * An SM2 provider takes signature type 0xff, its long identifier, and its own key encoding; nothing else changes.
 */
export type NoteSigner = {
  /** Key name of the signature line; for a log, its origin. */
  readonly name: string;
  readonly keyId: KeyId;
  /** Verifier key in its text form, to be published. */
  readonly vkey: string;
  /** Signature over exactly this text (UTF-8), without the key id. */
  sign(text: string): Promise<Buffer> | Buffer;
};

/** Bytes in an Ed25519 seed. */
export const seedBytes = 32;
/** DER of a PKCS#8 private key for Ed25519 up to the seed itself (RFC 8410). */
const pkcs8Prefix = Buffer.from('302e020100300506032b657004220420', 'hex');
/** DER of the matching public key up to the 32 bytes of the key. */
const spkiPrefixBytes = 12;

/**
 * Signs with an Ed25519 key held in this process. Throws RangeError for a seed that is not 32 bytes long or a name
 * that no signature line can carry.
 */
export function ed25519Signer(name: string, seed: Uint8Array): NoteSigner {
  const privateKey = ed25519PrivateKey(seed);
  const key = verifierKey(name, signatureTypes.ed25519, ed25519PublicKeyOf(privateKey));
  return {
    name,
    keyId: key.keyId,
    vkey: formatVerifierKey(key),
    sign: (text) => sign(null, Buffer.from(text), privateKey),
  };
}

/** The key of a seed. Throws RangeError for a seed that is not 32 bytes long. */
export function ed25519PrivateKey(seed: Uint8Array): KeyObject {
  if (seed.length !== seedBytes) throw new RangeError(`an Ed25519 seed has ${seedBytes} bytes`);
  return createPrivateKey({ key: Buffer.concat([pkcs8Prefix, seed]), format: 'der', type: 'pkcs8' });
}

/** The 32 bytes of the public half. */
export function ed25519PublicKeyOf(privateKey: KeyObject): Buffer {
  return createPublicKey(privateKey).export({ format: 'der', type: 'spki' }).subarray(spkiPrefixBytes);
}

/** Signs a text with each signer in turn and puts the note together. Throws RangeError for a text that cannot be a note. */
export async function signNote(text: string, signers: readonly NoteSigner[]): Promise<string> {
  // Checked first: nothing malformed may reach a signing device, even if the note is then thrown away.
  if (!isNoteText(text))
    throw new RangeError('a note is UTF-8 text without control characters, ending in a newline');
  const signatures: NoteSignature[] = [];
  for (const signer of signers) {
    signatures.push({ name: signer.name, keyId: signer.keyId, signature: await signer.sign(text) });
  }
  return formatNote(text, signatures);
}
