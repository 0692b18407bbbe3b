import { createHash, timingSafeEqual } from 'node:crypto';
import type { Randomness } from '../ports.js';

/**
 * 接口令牌, as a program holds it: `vcpf_`, 40 characters of base32 (200 random bits, `a-z2-7`), 8 hexadecimal digits of
 * checksum. The prefix and the checksum let a scanner find a token that leaked into a repository or a log, with next to
 * no false alarm and without asking us; the checksum is the start of SHA-256 over everything before it.
 */
export const apiTokenForm = /^vcpf_[a-z2-7]{40}[0-9a-f]{8}$/;

const randomBytes = 25;
const checksumDigits = 8;
const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';

export function newApiToken({ bytes }: Pick<Randomness, 'bytes'>): string {
  const body = `vcpf_${base32(bytes(randomBytes))}`;
  return body + checksumOf(body);
}

/** Whether this can be a token at all: what is mistyped or cut short is refused without a look at the database. */
export function isApiToken(text: string): boolean {
  if (!apiTokenForm.test(text)) return false;
  const body = text.slice(0, -checksumDigits);
  return timingSafeEqual(Buffer.from(checksumOf(body)), Buffer.from(text.slice(-checksumDigits)));
}

function checksumOf(body: string): string {
  return createHash('sha256').update(body).digest('hex').slice(0, checksumDigits);
}

/** Five bits a character; 25 bytes are 40 characters without padding. */
function base32(bytes: Uint8Array): string {
  let bits = '';
  for (const byte of bytes) bits += byte.toString(2).padStart(8, '0');
  return (bits.match(/.{5}/g) ?? []).map((five) => alphabet[Number.parseInt(five, 2)] ?? '').join('');
}
