/** The tables, as Kysely sees them. Replaced by the real tables with the first migration. */
export type Schema = Record<string, never>;
