import { createHash } from 'node:crypto';
import type { Deps } from '../ports.js';

/** Fixes what is sealed without telling it: SHA-256 over a salt of 32 bytes and the parts, lower-case hexadecimal. */
export function saltedHash(
  { randomness }: Pick<Deps, 'randomness'>,
  ...parts: readonly string[]
): { readonly salt: Uint8Array; readonly hash: string } {
  const salt = randomness.bytes(32);
  return { salt, hash: hashOf(salt, parts) };
}

/** The hash again, to compare; the parts are kept apart by their lengths. */
export function hashOf(salt: Uint8Array, parts: readonly string[]): string {
  const hash = createHash('sha256').update(salt);
  for (const part of parts) hash.update(`${Buffer.byteLength(part)}\n`).update(part, 'utf8');
  return hash.digest('hex');
}
