import type { Migration } from 'kysely';

/** Changes and cancellations of a filing (Articles 6 and 7). */
export const changes: Migration = {
  up: async () => {},
};
