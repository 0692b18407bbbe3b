import type { Deps } from '../ports.js';

/** Removes sessions and one-time links that are over; they are already refused. Returns how many went. */
export function removeExpired({ persistence, clock }: Pick<Deps, 'persistence' | 'clock'>): Promise<number> {
  return persistence.transact(({ accounts }) => accounts.removeExpired(clock.machineNow()));
}
