import { scrypt } from 'node:crypto';
import type { RetrievalCode } from '#report/retrieval-code';

const cost = { N: 16_384, r: 8, p: 1 } as const;
const digestBytes = 32;
/** One for all codes, so that a code alone finds its report; 95 bits of chance make a salt of its own needless. */
const domain = 'vcp-filing report code v1';

/**
 * The slow hash by which a code is known: 16 MiB and some 40 ms for each try. Computed before a transaction is opened.
 * The code cannot be had back from it, with or without the portal's keys.
 */
export async function codeDigest(code: RetrievalCode): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    scrypt(code, domain, digestBytes, cost, (error, digest) => {
      if (error === null) resolve(digest);
      else reject(error);
    });
  });
}
