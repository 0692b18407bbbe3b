/**
 * What the verifier needs of `node:crypto`, for a browser: SHA-256 and the verification of Ed25519, from the audited
 * noble libraries. The browser's own are asynchronous and missing from pages opened as files.
 */
import { ed25519 } from '@noble/curves/ed25519.js';
import { sha256 } from '@noble/hashes/sha2.js';

type Hash = {
  update(data: Uint8Array | string, encoding?: string): Hash;
  digest(): Buffer;
  digest(encoding: BufferEncoding): string;
};

export function createHash(algorithm: string): Hash {
  if (algorithm !== 'sha256') throw new Error(`no ${algorithm} here`);
  const running = sha256.create();
  const digest = (encoding?: BufferEncoding): Buffer | string => {
    const bytes = Buffer.from(running.digest());
    return encoding === undefined ? bytes : bytes.toString(encoding);
  };
  const hash: Hash = {
    update: (data) => {
      running.update(typeof data === 'string' ? new TextEncoder().encode(data) : Uint8Array.from(data));
      return hash;
    },
    digest: digest as Hash['digest'],
  };
  return hash;
}

/** Bytes of an Ed25519 key at the end of its DER. */
const keyBytes = 32;

type PublicKey = { readonly raw: Uint8Array };

export function createPublicKey({ key }: { readonly key: Uint8Array }): PublicKey {
  return { raw: Uint8Array.from(key.subarray(key.length - keyBytes)) };
}

export function verify(_: null, data: Uint8Array, { raw }: PublicKey, signature: Uint8Array): boolean {
  try {
    // As RFC 8032 has it, like OpenSSL: one signature, one spelling.
    return ed25519.verify(Uint8Array.from(signature), Uint8Array.from(data), raw, { zip215: false });
  } catch {
    return false;
  }
}

/** The page verifies; it never holds a private key. */
export function sign(): never {
  throw new Error('no private key here');
}

export const createPrivateKey = sign;
