import type { Migration } from 'kysely';

/** Packages for the two ministries. */
export const handover: Migration = {
  up: async () => {},
};
