/** Cheaper than `expect` by far, and there are a million of them. */
export function must(holds: boolean, rule: string): void {
  if (!holds) throw new Error(`broken: ${rule}`);
}
