/**
 * How much one client may ask of what costs something: searches, lists, change feeds, bulk files. What is answered from
 * kept bytes, a look-up by number and a check of a number cost next to nothing and are never limited.
 *
 * A bucket per client that refills evenly. Addresses are held in memory only, for as long as their bucket is not full
 * again (a minute at most), and appear in no log.
 */
export type ReadLimit = {
  /** Takes `cost` from the client's bucket; seconds to wait when there is not enough in it. */
  take(client: string, cost: number): Taken;
  readonly perMinute: number;
  /** How many reverse proxies stand in front of the portal; 0 for none. */
  readonly proxies: number;
};

export type Taken = { readonly ok: true } | { readonly ok: false; readonly retryAfterSeconds: number };

export type ReadLimitSettings = { readonly perMinute: number; readonly proxies: number };

/** Clients remembered at once; beyond it the ones seen longest ago begin anew. */
const clientsMax = 50_000;

/** `milliseconds` is a stopwatch, not a clock. */
export function createReadLimit(settings: ReadLimitSettings, milliseconds: () => number): ReadLimit {
  const { perMinute, proxies } = settings;
  const perMillisecond = perMinute / 60_000;
  const buckets = new Map<string, { left: number; at: number }>();

  const forgetFull = (now: number): void => {
    for (const [client, { left, at }] of buckets) {
      // In the order in which they were used: who comes after may be full again, but is not worth looking for.
      if (left + (now - at) * perMillisecond < perMinute && buckets.size <= clientsMax) return;
      buckets.delete(client);
    }
  };

  return {
    perMinute,
    proxies,
    take: (client, cost) => {
      const now = milliseconds();
      const known = buckets.get(client);
      const left =
        known === undefined ? perMinute : Math.min(perMinute, known.left + (now - known.at) * perMillisecond);
      // A request that costs more than a whole bucket could never be answered.
      const price = Math.min(cost, perMinute);
      const isEnough = left >= price;
      buckets.delete(client);
      buckets.set(client, { left: isEnough ? left - price : left, at: now });
      forgetFull(now);
      if (isEnough) return { ok: true };
      return {
        ok: false,
        retryAfterSeconds: Math.max(1, Math.ceil((price - left) / perMillisecond / 1_000)),
      };
    },
  };
}
