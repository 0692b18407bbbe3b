import { hashBytes } from './merkle.js';
import { decodeBase64 } from './strict-text.js';

/** What proof files and consistency files share: lines of hashes, an empty line, and a checkpoint verbatim. */

/** No proof of RFC 6962 is longer; a witness refuses more (C2SP tlog-witness). */
export const proofHashesMax = 63;

/** Where a file of lines is not what it should be; `line` counts from 1. */
export type MalformedFile<Problem extends string> = {
  readonly kind: 'malformed';
  readonly line: number;
  readonly problem: Problem;
};

export type HashLinesProblem = 'not-a-hash' | 'too-many-hashes' | 'cut-short';

export function formatHashLines(hashes: readonly Buffer[]): string {
  if (hashes.length > proofHashesMax) throw new RangeError(`a proof has at most ${proofHashesMax} hashes`);
  for (const hash of hashes) {
    if (hash.length !== hashBytes) throw new RangeError(`a hash has ${hashBytes} bytes, not ${hash.length}`);
  }
  return hashes.map((hash) => `${hash.toString('base64')}\n`).join('');
}

/**
 * Reads hashes from a line onwards, up to the empty line. `note` is everything behind that line. A hash has one
 * spelling, so that a proof has no second form.
 */
export function readHashLines(
  text: string,
  firstLine: number,
):
  | { readonly kind: 'read'; readonly hashes: readonly Buffer[]; readonly note: string }
  | MalformedFile<HashLinesProblem> {
  const hashes: Buffer[] = [];
  let at = 0;
  for (let line = firstLine; ; line++) {
    const end = text.indexOf('\n', at);
    if (end < 0) return { kind: 'malformed', line, problem: 'cut-short' };
    if (end === at) return { kind: 'read', hashes, note: text.slice(end + 1) };
    const hash = decodeBase64(text.slice(at, end));
    if (hash?.length !== hashBytes) return { kind: 'malformed', line, problem: 'not-a-hash' };
    if (hashes.length === proofHashesMax) return { kind: 'malformed', line, problem: 'too-many-hashes' };
    hashes.push(hash);
    at = end + 1;
  }
}
