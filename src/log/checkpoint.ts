import { hashBytes, isTreeSize } from './merkle.js';
import type { TreeHead } from './proof.js';
import { isNoteText, type NoteFault, type NoteSignature, openNote } from './signed-note.js';
import { type NoteSigner, signNote } from './signer.js';
import { decodeBase64, decodeDecimal } from './strict-text.js';
import type { NoteVerifier } from './verifier-key.js';

/** 检查点 — the log's statement of its size and root (C2SP tlog-checkpoint). */
export type Checkpoint = TreeHead & {
  /** The log's name for ever, a URL without scheme such as `register.example/log`. */
  readonly origin: string;
};

/** The text that is signed. Throws RangeError for a head or an origin that has no such text. */
export function checkpointText(checkpoint: Checkpoint): string {
  const { origin, size, root } = checkpoint;
  const text = `${origin}\n${size}\n${root.toString('base64')}\n`;
  if (origin === '' || origin.includes('\n') || !isNoteText(text)) throw new RangeError('not an origin');
  if (!isTreeSize(size) || root.length !== hashBytes) throw new RangeError('not a tree head');
  return text;
}

/**
 * Reads the text of a checkpoint; undefined when it is not one. Extension lines are permitted and carry no meaning
 * here; this log writes none.
 */
export function parseCheckpointText(text: string): Checkpoint | undefined {
  if (!isNoteText(text)) return undefined;
  const lines = text.slice(0, -1).split('\n');
  const [origin, decimal, encoded] = lines;
  if (origin === undefined || decimal === undefined || encoded === undefined || lines.includes(''))
    return undefined;
  const size = decodeDecimal(decimal);
  const root = decodeBase64(encoded);
  if (size === undefined || root === undefined || root.length !== hashBytes) return undefined;
  return { origin, size, root };
}

/**
 * Signs a checkpoint. The log's own key (named like the origin) comes first; others may follow, each under its own
 * name. Throws RangeError when no signer bears the origin's name.
 *
 * It does not know what was signed before: the caller must hold that it never signs two inconsistent heads.
 */
export async function signCheckpoint(
  checkpoint: Checkpoint,
  signers: readonly NoteSigner[],
): Promise<string> {
  if (signers[0]?.name !== checkpoint.origin)
    throw new RangeError('the first signer must be named as the origin');
  return signNote(checkpointText(checkpoint), signers);
}

export type OpenedCheckpoint =
  | {
      readonly kind: 'opened';
      readonly checkpoint: Checkpoint;
      /** The signed text, for a proof that quotes it. */
      readonly text: string;
      readonly verified: readonly NoteSignature[];
    }
  | { readonly kind: 'refused'; readonly fault: NoteFault | 'not-a-checkpoint' | 'other-origin' };

/**
 * Opens a signed checkpoint against known keys: those of the log (several while a key is being replaced) and, if
 * wanted, of witnesses. A good signature named like the origin is required: a witness alone vouches for no log.
 */
export function openCheckpoint(
  note: Uint8Array,
  origin: string,
  verifiers: readonly NoteVerifier[],
): OpenedCheckpoint {
  const opened = openNote(note, verifiers);
  if (opened.kind === 'refused') return opened;
  const checkpoint = parseCheckpointText(opened.text);
  if (checkpoint === undefined) return { kind: 'refused', fault: 'not-a-checkpoint' };
  if (checkpoint.origin !== origin) return { kind: 'refused', fault: 'other-origin' };
  if (!opened.verified.some(({ name }) => name === origin))
    return { kind: 'refused', fault: 'no-known-signature' };
  return { kind: 'opened', checkpoint, text: opened.text, verified: opened.verified };
}
