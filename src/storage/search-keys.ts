/**
 * Keys of the inverted index over the register: a piece of text and the block a version is in, as one 32-bit number.
 * Two pieces may share a number; what is found is compared with the text itself, so that does no harm.
 */

export type SearchSizes = {
  /** Versions in a block. Larger ones make rare words cheaper and common ones dearer. The keys are made with it. */
  readonly block: number;
  /** Versions read in one go before the index is asked. */
  readonly stretch: number;
};

export const searchSizes: SearchSizes = { block: 16_384, stretch: 1_024 };

export function searchKeys(block: number, grams: readonly string[]): number[] {
  return grams.map((gram) => keyOf(block, gram));
}

/** FNV-1a over the UTF-16 units, begun with the block; signed, as `integer` is. */
function keyOf(block: number, gram: string): number {
  let hash = Math.imul(0x811c9dc5 ^ block, 0x01000193);
  for (let index = 0; index < gram.length; index += 1) {
    hash = Math.imul(hash ^ gram.charCodeAt(index), 0x01000193);
  }
  // FNV spreads its last characters poorly over the high bits.
  return Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) | 0;
}

/** Days are pieces too, so that a span of days is asked of the same index: each day, its month and its year. */
export function dayGrams(day: string): readonly string[] {
  return [`day:${day}`, `day:${day.slice(0, 7)}`, `day:${day.slice(0, 4)}`];
}

/** The fewest days, months and years that make up a span. Both ends count. */
export function spanGrams(from: string, to: string): readonly string[] {
  const grams: string[] = [];
  const [fromYear, toYear] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  for (let year = fromYear; year <= toYear; year += 1) {
    if (covers(from, to, `${year}-01-01`, `${year}-12-31`)) grams.push(`day:${year}`);
    else grams.push(...monthsOf(year, from, to));
  }
  return grams;
}

function monthsOf(year: number, from: string, to: string): readonly string[] {
  return Array.from({ length: 12 }, (_, index) => `${year}-${two(index + 1)}`).flatMap((month) => {
    if (covers(from, to, `${month}-01`, `${month}-31`)) return [`day:${month}`];
    return Array.from({ length: 31 }, (_, index) => `${month}-${two(index + 1)}`)
      .filter((day) => day >= from && day <= to)
      .map((day) => `day:${day}`);
  });
}

function covers(from: string, to: string, first: string, last: string): boolean {
  return from <= first && last <= to;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
