/**
 * Totals of the register, kept in memory. The register of a tree size never changes, so a total once counted stays
 * right; the list of 100,000 entries is counted once a checkpoint and not once a page.
 */
export type RegisterCounts = {
  remember(key: string, count: () => Promise<number>): Promise<number>;
};

/** Keeps the `capacity` totals asked for last. */
export function createRegisterCounts(capacity = 1000): RegisterCounts {
  const totals = new Map<string, number>();
  return {
    remember: async (key, count) => {
      const known = totals.get(key);
      const total = known ?? (await count());
      // A map keeps insertion order: put back at the end, the first key is the one not asked for longest.
      totals.delete(key);
      totals.set(key, total);
      const [oldest] = totals.keys();
      if (totals.size > capacity && oldest !== undefined) totals.delete(oldest);
      return total;
    },
  };
}
