/** Several short rounds instead of one long one: the median is the result, the spread is its honesty. */

export type Spread = {
  readonly median: number;
  readonly lowest: number;
  readonly highest: number;
};

/** Throws RangeError without values. */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const lowest = sorted[0];
  const highest = sorted.at(-1);
  if (lowest === undefined || highest === undefined) throw new RangeError('nothing was measured');
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)] ?? highest;
  const lower = sorted[Math.ceil(middle) - 1] ?? lowest;
  return { median: (lower + upper) / 2, lowest, highest };
}

/** `12,345`; below 10 with two places, below 100 with one. */
export function figure(value: number): string {
  if (value >= 100) return Math.round(value).toLocaleString('en-US');
  return value.toFixed(value >= 10 ? 1 : 2);
}

/** `12,345 (11,900–12,600)` */
export function withSpread(values: readonly number[]): string {
  const { median: middle, lowest, highest } = spreadOf(values);
  return values.length === 1 ? figure(middle) : `${figure(middle)} (${figure(lowest)}–${figure(highest)})`;
}

export function median(values: readonly number[]): number {
  return spreadOf(values).median;
}

/** Bytes in thousands: `12.3 kB`. */
export function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

/** `0.52`; what was not measured is a dash. */
export function ratio(ours: number | undefined, peer: number | undefined): string {
  return ours === undefined || peer === undefined || peer === 0 ? '–' : (ours / peer).toFixed(2);
}
