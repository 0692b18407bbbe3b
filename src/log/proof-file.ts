import { type Checkpoint, openCheckpoint, type OpenedCheckpoint } from './checkpoint.js';
import { formatHashLines, type HashLinesProblem, type MalformedFile, readHashLines } from './hash-lines.js';
import { isTreeSize } from './merkle.js';
import { verifyInclusion } from './proof.js';
import { noteBytesMax, parseNote } from './signed-note.js';
import { decodeBase64, decodeDecimal, decodeUtf8 } from './strict-text.js';
import type { NoteVerifier } from './verifier-key.js';

/** Proof files (C2SP tlog-proof): that an entry stands in the log, checked without asking anybody. */

/** A proof file taken apart, nothing verified. */
export type ProofFile = {
  /** What the application needs to rebuild the entry. Not authenticated: only the leaf that follows from it is. */
  readonly extra?: Buffer;
  /** Of the leaf, from 0. */
  readonly index: number;
  /** Inclusion proof, from the leaf's sibling upwards. */
  readonly hashes: readonly Buffer[];
  /** The signed checkpoint, verbatim. */
  readonly note: string;
};

const header = 'c2sp.org/tlog-proof@v1\n';
export const proofFileExtension = '.tlog-proof';
/** An entry as JSON inside JSON inside base64 stays far below. */
export const extraBytesMax = 1_000_000;
/** Larger files are refused unread. */
export const proofFileBytesMax: number = 2 * extraBytesMax + noteBytesMax;

/** Puts a proof file together. Throws RangeError when the result would not be read back as it was given. */
export function formatProofFile({ extra, index, hashes, note }: ProofFile): string {
  if (!isTreeSize(index)) throw new RangeError(`not a leaf index: ${index}`);
  if (extra !== undefined && (extra.length === 0 || extra.length > extraBytesMax)) {
    throw new RangeError(`extra data has 1 to ${extraBytesMax} bytes, not ${extra.length}`);
  }
  if (parseNote(Buffer.from(note)) === undefined)
    throw new RangeError('a proof ends with a signed checkpoint');
  const extraLine = extra === undefined ? '' : `extra ${extra.toString('base64')}\n`;
  return `${header}${extraLine}index ${index}\n${formatHashLines(hashes)}\n${note}`;
}

export type ProofFileProblem =
  | 'not-a-proof-file'
  | 'bad-extra'
  | 'bad-index'
  | 'bad-checkpoint'
  | HashLinesProblem;

export type ReadProofFile =
  | { readonly kind: 'read'; readonly proof: ProofFile }
  | MalformedFile<ProofFileProblem>;

/** Takes a proof file apart without verifying it. Only the one spelling is read that `formatProofFile` writes. */
export function parseProofFile(bytes: Uint8Array): ReadProofFile {
  const text = bytes.length > proofFileBytesMax ? undefined : decodeUtf8(bytes);
  if (text?.startsWith(header) !== true) return { kind: 'malformed', line: 1, problem: 'not-a-proof-file' };
  let rest = text.slice(header.length);
  let line = 2;
  let extra: Buffer | undefined;
  if (rest.startsWith('extra ')) {
    const end = rest.indexOf('\n');
    extra = decodeBase64(rest.slice('extra '.length, end));
    const fits = end > 0 && extra !== undefined && extra.length > 0 && extra.length <= extraBytesMax;
    if (!fits) return { kind: 'malformed', line, problem: 'bad-extra' };
    rest = rest.slice(end + 1);
    line += 1;
  }
  const [indexLine, decimal = ''] = /^index ([0-9]+)\n/.exec(rest) ?? [];
  const index = decodeDecimal(decimal);
  if (indexLine === undefined || index === undefined) {
    return { kind: 'malformed', line, problem: 'bad-index' };
  }
  const lines = readHashLines(rest.slice(indexLine.length), line + 1);
  if (lines.kind === 'malformed') return lines;
  const { hashes, note } = lines;
  if (parseNote(Buffer.from(note)) === undefined) {
    return { kind: 'malformed', line: line + hashes.length + 2, problem: 'bad-checkpoint' };
  }
  return { kind: 'read', proof: { ...(extra === undefined ? {} : { extra }), index, hashes, note } };
}

/** True when the proof places the leaf in the tree of the checkpoint, which must be the opened one of the same file. */
export function isIncluded(proof: ProofFile, leaf: Buffer, checkpoint: Checkpoint): boolean {
  return verifyInclusion(leaf, proof.index, checkpoint, proof.hashes);
}

export type VerifiedProof =
  | Extract<OpenedCheckpoint, { kind: 'opened' }>
  | {
      readonly kind: 'refused';
      readonly fault: Extract<OpenedCheckpoint, { kind: 'refused' }>['fault'] | 'not-included';
    };

/**
 * Verifies that a log vouches for a leaf: the log's signature on the checkpoint, and the leaf's place in its tree.
 * `leaf` is computed from the content by the caller, never taken from the file.
 */
export function verifyProofFile(
  proof: ProofFile,
  leaf: Buffer,
  origin: string,
  verifiers: readonly NoteVerifier[],
): VerifiedProof {
  const opened = openCheckpoint(Buffer.from(proof.note), origin, verifiers);
  if (opened.kind === 'refused' || isIncluded(proof, leaf, opened.checkpoint)) return opened;
  return { kind: 'refused', fault: 'not-included' };
}
