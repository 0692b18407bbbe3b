import { decodeBase64, decodeUtf8, hasControlCharacter, isWellFormedUtf8 } from './strict-text.js';
import { isKeyName, type KeyId, type NoteVerifier } from './verifier-key.js';

/** Signed notes (C2SP signed-note): a text, an empty line, and a line for each signature. */

/** One signature line. */
export type NoteSignature = {
  readonly name: string;
  readonly keyId: KeyId;
  /** The bytes after the key id. */
  readonly signature: Buffer;
};

/** A note taken apart, nothing verified. */
export type SignedNote = {
  /** Ends in a newline; signatures cover exactly these bytes. */
  readonly text: string;
  readonly signatures: readonly NoteSignature[];
};

/** Why a note is not to be believed. */
export type NoteFault = 'malformed' | 'bad-signature' | 'no-known-signature';

export type OpenedNote =
  | {
      readonly kind: 'opened';
      readonly text: string;
      /** Signatures that were verified, one for each known key; never empty. */
      readonly verified: readonly NoteSignature[];
      /** Signatures of keys that are not known here; they say nothing. */
      readonly unknown: readonly NoteSignature[];
    }
  | { readonly kind: 'refused'; readonly fault: NoteFault };

/** The standard asks for at least 16; each known one costs a verification. */
export const signaturesMax = 100;
/** Larger notes are refused unread. */
export const noteBytesMax = 1_000_000;

const keyIdBytes = 4;
const linePrefix = '\u2014 ';

/** True for a text that may be signed: ends in a newline, and holds no other control character below U+0020. */
export function isNoteText(text: string): boolean {
  return text.endsWith('\n') && isWellFormedUtf8(text) && !hasControlCharacter(text);
}

/** Puts a note together. Throws RangeError when the result would not be read back as it was given. */
export function formatNote(text: string, signatures: readonly NoteSignature[]): string {
  if (!isNoteText(text))
    throw new RangeError('a note is UTF-8 text without control characters, ending in a newline');
  if (signatures.length === 0 || signatures.length > signaturesMax) {
    throw new RangeError(`a note carries 1 to ${signaturesMax} signatures`);
  }
  const note = `${text}\n${signatures.map(formatSignatureLine).join('')}`;
  if (Buffer.byteLength(note) > noteBytesMax)
    throw new RangeError(`a note has at most ${noteBytesMax} bytes`);
  return note;
}

/** One signature line with its newline. Throws RangeError when it would not be read back as it was given. */
export function formatSignatureLine(line: NoteSignature): string {
  if (!isKeyName(line.name)) throw new RangeError('a key name has no blanks, no "+" and is not empty');
  if (!/^[0-9a-f]{8}$/.test(line.keyId)) throw new RangeError('a key id is 8 lower-case hexadecimal digits');
  if (line.signature.length === 0) throw new RangeError('a signature is not empty');
  const bytes = Buffer.concat([Buffer.from(line.keyId, 'hex'), line.signature]);
  return `${linePrefix}${line.name} ${bytes.toString('base64')}\n`;
}

/** Takes a note apart without verifying it; undefined when it is malformed. */
export function parseNote(bytes: Uint8Array): SignedNote | undefined {
  const note = bytes.length > noteBytesMax ? undefined : decodeUtf8(bytes);
  if (note === undefined || !isNoteText(note)) return undefined;
  // The text may hold empty lines itself: the last one separates.
  const split = note.lastIndexOf('\n\n');
  if (split < 0) return undefined;
  const signatures = parseSignatureLines(note.slice(split + 2));
  return signatures && { text: note.slice(0, split + 1), signatures };
}

/**
 * Reads signature lines that stand alone, as a witness answers them. Undefined when one is malformed, none is there, or
 * the last one has no newline.
 */
export function parseSignatureLines(text: string): NoteSignature[] | undefined {
  if (!text.endsWith('\n')) return undefined;
  const lines = text.slice(0, -1).split('\n');
  if (lines.length > signaturesMax) return undefined;
  const signatures: NoteSignature[] = [];
  for (const line of lines) {
    const signature = parseSignatureLine(line);
    if (signature === undefined) return undefined;
    signatures.push(signature);
  }
  return signatures;
}

function parseSignatureLine(line: string): NoteSignature | undefined {
  if (!line.startsWith(linePrefix)) return undefined;
  const [name, encoded, ...rest] = line.slice(linePrefix.length).split(' ');
  if (name === undefined || encoded === undefined || rest.length > 0 || !isKeyName(name)) return undefined;
  const bytes = decodeBase64(encoded);
  if (bytes === undefined || bytes.length <= keyIdBytes) return undefined;
  return {
    name,
    keyId: bytes.subarray(0, keyIdBytes).toString('hex'),
    signature: bytes.subarray(keyIdBytes),
  };
}

/**
 * Opens a note against the keys that are known.
 *
 * Signatures of unknown keys are ignored, even under a known name. One bad signature of a known key spoils the whole
 * note, repeated lines included; a note without a good known signature is refused.
 */
export function openNote(bytes: Uint8Array, verifiers: readonly NoteVerifier[]): OpenedNote {
  const note = parseNote(bytes);
  if (note === undefined) return { kind: 'refused', fault: 'malformed' };
  const verified = new Map<NoteVerifier, NoteSignature>();
  const unknown: NoteSignature[] = [];
  for (const line of note.signatures) {
    // Two known keys may share name and id by accident or malice: a line counts for whichever verifies it.
    const candidates = verifiers.filter(({ name, keyId }) => name === line.name && keyId === line.keyId);
    if (candidates.length === 0) {
      unknown.push(line);
      continue;
    }
    const signer = candidates.find((candidate) => candidate.verify(note.text, line.signature));
    if (signer === undefined) return { kind: 'refused', fault: 'bad-signature' };
    verified.set(signer, line);
  }
  if (verified.size === 0) return { kind: 'refused', fault: 'no-known-signature' };
  return { kind: 'opened', text: note.text, verified: [...verified.values()], unknown };
}
