import { createHash } from 'node:crypto';
import type { Randomness } from '../ports.js';

/** A secret that is handed out once; the database keeps only `hash`. */
export type NewToken = {
  /** 32 random bytes, base64url. */
  readonly token: string;
  readonly hash: string;
};

const tokenBytes = 32;

export function newToken(randomness: Pick<Randomness, 'bytes'>): NewToken {
  const token = Buffer.from(randomness.bytes(tokenBytes)).toString('base64url');
  return { token, hash: hashToken(token) };
}

/**
 * SHA-256, lower-case hexadecimal. No slow hash is needed: 256 random bits cannot be guessed, and whoever reads the
 * table cannot go back.
 */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
