import type { Migration } from 'kysely';

/** Stored deadlines, reminders, calendar notices, heartbeats. */
export const clocks: Migration = {
  up: async () => {},
};
