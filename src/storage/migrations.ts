import type { Migration } from 'kysely';

/** Every migration there is, by name; they run in the order of their names. A published one is never edited. */
export const migrations: Readonly<Record<string, Migration>> = {};
