import type { Instant } from '#law/calendar-day';

/** Requests of one account in one minute: far above what filing takes, far below what would slow others down. */
export const requestsPerMinuteMax = 120;

type Window = { readonly startedAt: number; count: number };

export type RateLimit = {
  /** Undefined when the request may go on; otherwise the seconds to wait. */
  take(accountId: string): number | undefined;
};

const minuteMilliseconds = 60_000;
/** Windows are dropped when there are more: an account is one window, and operators are some hundred. */
const windowsMax = 10_000;

/** Counts in this process: several processes allow each their own number. */
export function createRateLimit(now: () => Instant, max = requestsPerMinuteMax): RateLimit {
  const windows = new Map<string, Window>();
  return {
    take: (accountId) => {
      const at = Date.parse(now());
      const window = windows.get(accountId);
      if (window === undefined || at - window.startedAt >= minuteMilliseconds) {
        if (windows.size >= windowsMax) windows.clear();
        windows.set(accountId, { startedAt: at, count: 1 });
        return undefined;
      }
      window.count += 1;
      if (window.count <= max) return undefined;
      return Math.max(1, Math.ceil((window.startedAt + minuteMilliseconds - at) / 1_000));
    },
  };
}
