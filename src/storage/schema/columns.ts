import type { ColumnType } from 'kysely';

/** `jsonb`: parsed when read, written as text that is already JSON. */
export type Json<T> = ColumnType<T, string, string>;
/** `bytea`. */
export type Bytes = ColumnType<Buffer, Uint8Array, Uint8Array>;
export type MaybeBytes = ColumnType<Buffer | null, Uint8Array | null, Uint8Array | null>;
