import { type Checkpoint, parseCheckpointText } from './checkpoint.js';
import { formatHashLines, type HashLinesProblem, type MalformedFile, readHashLines } from './hash-lines.js';
import { isTreeSize } from './merkle.js';
import { type TreeHead, verifyConsistency } from './proof.js';
import { noteBytesMax, parseNote } from './signed-note.js';
import { decodeDecimal, decodeUtf8 } from './strict-text.js';

/**
 * Consistency files: that a newer checkpoint continues an older one. The bytes are the body of the witnesses'
 * add-checkpoint request (C2SP tlog-witness), so that one file serves both.
 */

/** A consistency file taken apart, nothing verified. */
export type ConsistencyFile = {
  /** Size of the older tree. */
  readonly oldSize: number;
  readonly hashes: readonly Buffer[];
  /** The newer signed checkpoint, verbatim. */
  readonly note: string;
};

/** Larger files are refused unread. */
export const consistencyFileBytesMax: number = noteBytesMax + 10_000;

/** Puts a consistency file together. Throws RangeError when the result would not be read back as it was given. */
export function formatConsistencyFile({ oldSize, hashes, note }: ConsistencyFile): string {
  if (!isTreeSize(oldSize)) throw new RangeError(`not a tree size: ${oldSize}`);
  if (checkpointIn(note) === undefined)
    throw new RangeError('a consistency file ends with a signed checkpoint');
  return `old ${oldSize}\n${formatHashLines(hashes)}\n${note}`;
}

export type ConsistencyFileProblem = 'not-a-consistency-file' | 'bad-checkpoint' | HashLinesProblem;

export type ReadConsistencyFile =
  | {
      readonly kind: 'read';
      readonly file: ConsistencyFile;
      /** What the note says; its signatures are not verified here. */
      readonly checkpoint: Checkpoint;
    }
  | MalformedFile<ConsistencyFileProblem>;

/** Takes a consistency file apart without verifying it. Only the one spelling is read. */
export function parseConsistencyFile(bytes: Uint8Array): ReadConsistencyFile {
  const text = bytes.length > consistencyFileBytesMax ? undefined : decodeUtf8(bytes);
  const [oldLine, decimal = ''] = /^old ([0-9]+)\n/.exec(text ?? '') ?? [];
  const oldSize = decodeDecimal(decimal);
  if (text === undefined || oldLine === undefined || oldSize === undefined) {
    return { kind: 'malformed', line: 1, problem: 'not-a-consistency-file' };
  }
  const lines = readHashLines(text.slice(oldLine.length), 2);
  if (lines.kind === 'malformed') return lines;
  const { hashes, note } = lines;
  const checkpoint = checkpointIn(note);
  if (checkpoint === undefined)
    return { kind: 'malformed', line: hashes.length + 3, problem: 'bad-checkpoint' };
  return { kind: 'read', file: { oldSize, hashes, note }, checkpoint };
}

function checkpointIn(note: string): Checkpoint | undefined {
  const parsed = parseNote(Buffer.from(note));
  return parsed && parseCheckpointText(parsed.text);
}

/**
 * True when the file shows that `later` continues `earlier`. Both heads come from checkpoints whose signatures the
 * caller has verified; `later` is the one of the file.
 */
export function isContinuation(file: ConsistencyFile, earlier: TreeHead, later: TreeHead): boolean {
  return file.oldSize === earlier.size && verifyConsistency(earlier, later, file.hashes);
}
