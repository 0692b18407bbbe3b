/** Decoders that accept exactly one spelling of a value, so that a signed text has no second form. */

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Decodes UTF-8 without dropping a byte order mark; undefined when the bytes are not UTF-8. */
export function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return utf8.decode(bytes);
  } catch {
    return undefined;
  }
}

/** True when the text can be written as UTF-8: it holds no half of a surrogate pair. */
export function isWellFormedUtf8(text: string): boolean {
  return !/\p{Surrogate}/u.test(text);
}

/** True when the text holds a control character below U+0020 other than a newline. */
export function hasControlCharacter(text: string): boolean {
  return /(?![\n\u007f-\u009f])\p{Cc}/u.test(text);
}

/** Decodes padded standard base64 in its only canonical spelling; undefined for any other. */
export function decodeBase64(text: string): Buffer | undefined {
  const bytes = Buffer.from(text, 'base64');
  return bytes.toString('base64') === text ? bytes : undefined;
}

/** Decodes a decimal without sign or leading zeros, up to 2^53 - 1; undefined for any other text. */
export function decodeDecimal(text: string): number | undefined {
  if (!/^(?:0|[1-9][0-9]{0,15})$/.test(text)) return undefined;
  const value = Number(text);
  return Number.isSafeInteger(value) ? value : undefined;
}
