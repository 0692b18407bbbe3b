import type { Migration } from 'kysely';

/** Reports by the public (Article 9). */
export const reports: Migration = {
  up: async () => {},
};
