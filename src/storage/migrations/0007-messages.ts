import type { Migration } from 'kysely';

/** Messages to people, and how each was delivered. */
export const messages: Migration = {
  up: async () => {},
};
