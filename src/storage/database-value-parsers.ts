/**
 * How values come out of the database. Given to our own pool only: `pg`'s global parsers stay as they are.
 */
import { types, type CustomTypesConfig } from 'pg';

const { INT8, DATE, TIMESTAMPTZ } = types.builtins;

/** `bigint` columns and `count(*)`: a number. Larger than a number can hold exactly is an error, never a rounding. */
function parseInt8(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value))
    throw new RangeError(`bigint ${text} is not exact as a number: select it ::text`);
  return value;
}

/** `timestamptz`: an `Instant`, `2023-01-16T00:00:00.000Z`, whatever the session's time zone. */
function parseTimestamptz(text: string): string {
  const value: unknown = types.getTypeParser(TIMESTAMPTZ, 'text')(text);
  if (!(value instanceof Date)) throw new RangeError(`timestamptz ${text} is not an instant`);
  return value.toISOString();
}

/** `date`: a `CalendarDay`, `2023-01-16`. The default would make it midnight in the server's zone. */
function parseDate(text: string): string {
  return text;
}

const ours = new Map<number, (text: string) => unknown>([
  [INT8, parseInt8],
  [TIMESTAMPTZ, parseTimestamptz],
  [DATE, parseDate],
]);

/** The `types` setting of a `pg` pool. Everything else as `pg` does it: `bytea` is a Buffer, `jsonb` is parsed. */
export const valueParsers: CustomTypesConfig = {
  // `pg` asks for the text form always: the binary one has to be requested by hand.
  getTypeParser: (oid) => ours.get(oid) ?? types.getTypeParser(oid, 'text'),
};
