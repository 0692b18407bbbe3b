import type { Vault } from './vault.js';

/** Plain data as sealed JSON. */
export function sealJson(vault: Vault, value: unknown, context: string): Uint8Array {
  return vault.seal(Buffer.from(JSON.stringify(value), 'utf8'), context);
}

/** What `sealJson` sealed under the same context. The bytes are authentic, so their shape is the one we wrote. */
export function openJson<T>(vault: Vault, sealed: Uint8Array, context: string): T {
  return JSON.parse(Buffer.from(vault.open(sealed, context)).toString('utf8')) as T;
}
