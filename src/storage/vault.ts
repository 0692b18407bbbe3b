import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

/**
 * Seals what is personal before it reaches the database.
 *
 * Sealed bytes: version (1 byte), key id (4), nonce (12), AES-256-GCM ciphertext, tag (16). The key id tells which
 * master key opens them, so that a key can be replaced while old rows stay readable.
 */
export type Vault = {
  /** `context` names table and row; sealed bytes moved to another row do not open. */
  seal(plain: Uint8Array, context: string): Uint8Array;
  /** Throws when the bytes were altered, belong to another context or need a key that is not here. */
  open(sealed: Uint8Array, context: string): Buffer;
  /** Keyed hash, to find a row by a value that is not stored. Always by the newest key: a new one rewrites lookups. */
  lookup(text: string, purpose: string): Buffer;
};

export const masterKeyBytes = 32;

const formatVersion = 1;
const keyIdBytes = 4;
const nonceBytes = 12;
const tagBytes = 16;
const headerBytes = 1 + keyIdBytes;

type Keys = { readonly id: Buffer; readonly sealing: Buffer; readonly lookup: Buffer };

/** `retiredKeys` open what was sealed before the master key was replaced. Throws RangeError for a key of another length. */
export function createVault(masterKey: Uint8Array, retiredKeys: readonly Uint8Array[] = []): Vault {
  const current = deriveKeys(masterKey);
  const all = [current, ...retiredKeys.map(deriveKeys)];
  return {
    seal: (plain, context) => seal(current, plain, context),
    open: (sealed, context) => open(all, sealed, context),
    // The separator cannot be part of a purpose, so purpose and text cannot trade characters.
    lookup: (text, purpose) => createHmac('sha256', current.lookup).update(`${purpose}\n${text}`).digest(),
  };
}

function deriveKeys(masterKey: Uint8Array): Keys {
  if (masterKey.length !== masterKeyBytes) {
    throw new RangeError(`a master key has ${masterKeyBytes} bytes, not ${masterKey.length}`);
  }
  const derive = (purpose: string, length: number): Buffer =>
    Buffer.from(hkdfSync('sha256', masterKey, '', `vcp-filing vault ${purpose}`, length));
  return { id: derive('key id', keyIdBytes), sealing: derive('sealing', 32), lookup: derive('lookup', 32) };
}

function seal(keys: Keys, plain: Uint8Array, context: string): Buffer {
  const header = Buffer.concat([Buffer.of(formatVersion), keys.id]);
  // Random nonces are safe for some 2^32 messages a key: far more than filings.
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', keys.sealing, nonce, { authTagLength: tagBytes });
  cipher.setAAD(additionalData(header, context));
  const encrypted = [cipher.update(plain), cipher.final()];
  return Buffer.concat([header, nonce, ...encrypted, cipher.getAuthTag()]);
}

function open(all: readonly Keys[], sealed: Uint8Array, context: string): Buffer {
  const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.length);
  if (bytes.length < headerBytes + nonceBytes + tagBytes) throw new RangeError('sealed bytes are cut short');
  if (bytes[0] !== formatVersion) throw new RangeError(`sealed in an unknown format: ${bytes[0]}`);
  const header = bytes.subarray(0, headerBytes);
  const keys = all.find(({ id }) => id.equals(header.subarray(1)));
  if (keys === undefined) throw new RangeError('sealed with a master key that is not configured');
  const nonce = bytes.subarray(headerBytes, headerBytes + nonceBytes);
  const decipher = createDecipheriv('aes-256-gcm', keys.sealing, nonce, { authTagLength: tagBytes });
  decipher.setAAD(additionalData(header, context));
  decipher.setAuthTag(bytes.subarray(bytes.length - tagBytes));
  const encrypted = bytes.subarray(headerBytes + nonceBytes, bytes.length - tagBytes);
  return Buffer.concat([decipher.update(encrypted), decipher.final()]);
}

function additionalData(header: Buffer, context: string): Buffer {
  return Buffer.concat([header, Buffer.from(context, 'utf8')]);
}
