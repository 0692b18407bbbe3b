/**
 * Canonical JSON (RFC 8785, JCS): one spelling for one value, so that bytes can be hashed and compared.
 *
 * Numbers are whole and exact: the register holds nothing else, and the rules for fractions need not be trusted.
 */
export type JsonValue =
  | string
  | number
  | boolean
  | null
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue };

/** Deeper values are refused before they exhaust the stack. */
export const jsonDepthMax = 64;

/**
 * The canonical text. Throws TypeError for what has none here: halves of surrogate pairs, numbers that are not whole
 * or not exact, undefined, and objects of a class.
 */
export function canonicalJson(value: JsonValue): string {
  return write(value, 0);
}

/** The canonical text as UTF-8. */
export function canonicalBytes(value: JsonValue): Buffer {
  return Buffer.from(canonicalJson(value));
}

function write(value: unknown, depth: number): string {
  if (depth > jsonDepthMax) throw new TypeError(`canonical JSON is at most ${jsonDepthMax} levels deep`);
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return writeString(value);
  if (typeof value === 'number') return writeNumber(value);
  if (Array.isArray(value)) return `[${Array.from(value, (item) => write(item, depth + 1)).join(',')}]`;
  if (isPlainObject(value)) return writeObject(value, depth);
  throw new TypeError(`canonical JSON cannot hold a value of type ${typeof value}`);
}

function writeObject(value: Readonly<Record<string, unknown>>, depth: number): string {
  // RFC 8785 section 3.2.3 orders names by UTF-16 code unit, which is what the language's own sort does.
  const members = Object.keys(value)
    .sort()
    .map((key) => `${writeString(key)}:${write(value[key], depth + 1)}`);
  return `{${members.join(',')}}`;
}

function writeString(value: string): string {
  if (/\p{Surrogate}/u.test(value))
    throw new TypeError('canonical JSON cannot hold half of a surrogate pair');
  // RFC 8785 section 3.2.2.2 prescribes the escapes of ECMAScript's own serialisation.
  return JSON.stringify(value);
}

function writeNumber(value: number): string {
  if (!Number.isSafeInteger(value))
    throw new TypeError(`canonical JSON here holds whole numbers only, not ${value}`);
  return String(value);
}

function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
