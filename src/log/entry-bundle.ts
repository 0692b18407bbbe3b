import { tileWidth } from './tiles.js';

/** Entry bundles (C2SP tlog-tiles): the entries of up to 256 neighbouring leaves, each after its length in 16 bits. */

const lengthBytes = 2;
/** The length has 16 bits. */
export const bundledEntryBytesMax = 65_535;

/** Throws RangeError for no entry, for more than 256, and for one that is too long. */
export function encodeEntryBundle(entries: readonly Uint8Array[]): Buffer {
  if (entries.length === 0 || entries.length > tileWidth) {
    throw new RangeError(`an entry bundle holds 1 to ${tileWidth} entries, not ${entries.length}`);
  }
  return Buffer.concat(entries.flatMap((entry) => [lengthOf(entry), entry]));
}

function lengthOf(entry: Uint8Array): Buffer {
  if (entry.length > bundledEntryBytesMax) {
    throw new RangeError(`an entry has at most ${bundledEntryBytesMax} bytes, not ${entry.length}`);
  }
  const length = Buffer.alloc(lengthBytes);
  length.writeUInt16BE(entry.length);
  return length;
}

/** Takes a bundle apart; undefined when it is cut short, or does not hold exactly `width` entries. */
export function parseEntryBundle(bytes: Uint8Array, width: number): Buffer[] | undefined {
  const bundle = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries: Buffer[] = [];
  let at = 0;
  while (at < bundle.length) {
    if (entries.length === width || at + lengthBytes > bundle.length) return undefined;
    const from = at + lengthBytes;
    at = from + bundle.readUInt16BE(at);
    if (at > bundle.length) return undefined;
    entries.push(bundle.subarray(from, at));
  }
  return entries.length === width ? entries : undefined;
}
