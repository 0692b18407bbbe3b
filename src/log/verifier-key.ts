import { createHash, createPublicKey, type KeyObject, verify } from 'node:crypto';
import { decodeBase64, hasControlCharacter, isWellFormedUtf8 } from './strict-text.js';

/**
 * Public keys of signed notes (C2SP signed-note), in their text form `name+<8 hex of key id>+base64(type ‖ key)`.
 */

/** Signature types by their first byte; `own` is followed by a longer identifier, the room for an SM2 line. */
export const signatureTypes = {
  ed25519: 0x01,
  cosignature: 0x04,
  mlDsaCosignature: 0x06,
  own: 0xff,
} as const;

/** Eight lower-case hexadecimal digits: the first 4 bytes of SHA-256(name ‖ "\n" ‖ type ‖ public key). */
export type KeyId = string;

export type VerifierKey = {
  readonly name: string;
  readonly keyId: KeyId;
  /** Signature type byte. */
  readonly type: number;
  /** Public key as its type encodes it; 32 bytes for Ed25519. */
  readonly publicKey: Buffer;
};

/** Checks signatures of one key. A name alone does not make a key: the pair of name and key id does. */
export type NoteVerifier = {
  readonly name: string;
  readonly keyId: KeyId;
  verify(text: string, signature: Buffer): boolean;
};

const ed25519KeyBytes = 32;
const ed25519SignatureBytes = 64;
/** DER of a SubjectPublicKeyInfo for Ed25519 up to the key itself (RFC 8410). */
const spkiPrefix = Buffer.from('302a300506032b6570032100', 'hex');

/** True for a name that may stand in a signature line: not empty, no blank of any script, no control character, no `+`. */
export function isKeyName(name: string): boolean {
  // Unicode's own property: \s differs from it in two characters, and then two verifiers would disagree.
  return (
    name !== '' && isWellFormedUtf8(name) && !hasControlCharacter(name) && !/[\p{White_Space}+]/u.test(name)
  );
}

/** The key for a name, type and public key. Throws RangeError for a name no signature line can carry. */
export function verifierKey(name: string, type: number, publicKey: Buffer): VerifierKey {
  if (!isKeyName(name)) throw new RangeError('a key name has no blanks, no "+" and is not empty');
  const digest = createHash('sha256').update(`${name}\n`).update(Buffer.of(type)).update(publicKey).digest();
  return { name, type, publicKey, keyId: digest.subarray(0, 4).toString('hex') };
}

export function formatVerifierKey(key: VerifierKey): string {
  return `${key.name}+${key.keyId}+${Buffer.concat([Buffer.of(key.type), key.publicKey]).toString('base64')}`;
}

/** Reads the text form; undefined when it is malformed or its key id is not the one of its key. */
export function parseVerifierKey(text: string): VerifierKey | undefined {
  // Base64 has a plus sign too, so only the first two separate.
  const [, name, keyId, encoded] = /^([^+]+)\+([0-9a-f]{8})\+(\S+)$/.exec(text) ?? [];
  if (name === undefined || keyId === undefined || encoded === undefined || !isKeyName(name))
    return undefined;
  const bytes = decodeBase64(encoded);
  const type = bytes?.[0];
  if (bytes === undefined || type === undefined || bytes.length < 2) return undefined;
  const key = verifierKey(name, type, bytes.subarray(1));
  return key.keyId === keyId ? key : undefined;
}

/** The verifier of an Ed25519 key; undefined when the key is of another type or not 32 bytes long. */
export function ed25519Verifier(key: VerifierKey): NoteVerifier | undefined {
  const publicKey = key.type === signatureTypes.ed25519 ? ed25519PublicKey(key.publicKey) : undefined;
  if (publicKey === undefined) return undefined;
  return {
    name: key.name,
    keyId: key.keyId,
    verify: (text, signature) =>
      signature.length === ed25519SignatureBytes && verify(null, Buffer.from(text), publicKey, signature),
  };
}

/** A public key to verify with; undefined when it is not 32 bytes long. */
export function ed25519PublicKey(bytes: Buffer): KeyObject | undefined {
  if (bytes.length !== ed25519KeyBytes) return undefined;
  return createPublicKey({ key: Buffer.concat([spkiPrefix, bytes]), format: 'der', type: 'spki' });
}
