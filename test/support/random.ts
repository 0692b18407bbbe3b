/**
 * Randomness that is the same in every run, so that a failure can be repeated. The seed is 20230101, the day the
 * Measures came into force; `TEST_SEED=7 npm test` tries another. The run prints the seed it used.
 */
import type { Randomness } from '#usecases/ports';

export const testSeed = Number(process.env['TEST_SEED'] ?? 20_230_101);

export interface SeededRandomness extends Randomness {
  /** 0 ≤ n < limit. */
  below(limit: number): number;
  pick<T>(choices: readonly T[]): T;
}

export function seededRandomness(seed: number = testSeed): SeededRandomness {
  const next = mulberry32(seed);
  const bytes = (count: number): Uint8Array => Uint8Array.from({ length: count }, () => next() & 0xff);
  const below = (limit: number): number => Math.floor((next() / 2 ** 32) * limit);
  return {
    bytes,
    below,
    uuid: () => {
      const hex = Buffer.from(bytes(16)).toString('hex');
      return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
    },
    pick: (choices) => {
      const choice = choices[below(choices.length)];
      if (choice === undefined) throw new Error('nothing to pick from');
      return choice;
    },
  };
}

/** A small well-known generator of 32-bit numbers; not for secrets. */
function mulberry32(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return (t ^ (t >>> 14)) >>> 0;
  };
}
