import type { Checkpoint } from './checkpoint.js';
import { type ConsistencyFile, isContinuation, parseConsistencyFile } from './consistency-file.js';
import { emptyRoot } from './merkle.js';
import type { TreeHead } from './proof.js';
import { formatSignatureLine, type NoteSignature, openNote } from './signed-note.js';
import type { NoteVerifier } from './verifier-key.js';

/**
 * What a witness decides (C2SP tlog-witness, `add-checkpoint`), without storage or network.
 *
 * Whoever serves it reads the stored head, decides, and stores the new head **in one step that nobody can enter in
 * between, before answering**: two requests that interleave would roll the witness back.
 */

/** The body of a request, taken apart. */
export type WitnessRequest = {
  readonly file: ConsistencyFile;
  /** Says which log; not yet believed. */
  readonly checkpoint: Checkpoint;
};

export type WitnessRefusal =
  /** 400: the body is not a request, or its old size is beyond the new one. */
  | 'malformed'
  | 'old-beyond-new'
  /** 403 */
  | 'no-log-signature'
  /** 404 */
  | 'unknown-log'
  /** 409: another size was cosigned last; the answer says which. */
  | 'other-size'
  /** 422: another root at the same size, which is a fork; or a proof that proves nothing. */
  | 'fork'
  | 'bad-proof';

export type WitnessDecision =
  | {
      readonly status: 200;
      /** To be stored before answering. */
      readonly head: TreeHead;
      /** To be cosigned. */
      readonly text: string;
      /** As it came, for whoever asks the witness what it saw last. */
      readonly note: string;
    }
  | {
      readonly status: 400 | 403 | 404 | 409 | 422;
      readonly refusal: WitnessRefusal;
      /** With 409, and only then: the size that was cosigned last. */
      readonly size?: number;
    };

/** Media type of the answer 409. */
export const witnessSizeType = 'text/x.tlog.size';

/** Takes the body of a request apart; undefined is answered 400. */
export function parseWitnessRequest(body: Uint8Array): WitnessRequest | undefined {
  const read = parseConsistencyFile(body);
  return read.kind === 'read' ? { file: read.file, checkpoint: read.checkpoint } : undefined;
}

/**
 * Decides on a request. `logKeys` are the keys known for the origin it names, undefined when that log is unknown;
 * `last` is the head cosigned last for that origin, undefined when there was none.
 */
export function decideCosignature(
  request: WitnessRequest | undefined,
  logKeys: readonly NoteVerifier[] | undefined,
  last: TreeHead | undefined,
): WitnessDecision {
  if (request === undefined) return { status: 400, refusal: 'malformed' };
  const { file, checkpoint } = request;
  const own = logKeys?.filter(({ name }) => name === checkpoint.origin) ?? [];
  if (own.length === 0) return { status: 404, refusal: 'unknown-log' };
  const opened = openNote(Buffer.from(file.note), own);
  if (opened.kind === 'refused') return { status: 403, refusal: 'no-log-signature' };
  if (file.oldSize > checkpoint.size) return { status: 400, refusal: 'old-beyond-new' };
  const size = last?.size ?? 0;
  if (file.oldSize !== size) return { status: 409, refusal: 'other-size', size };
  if (last !== undefined && checkpoint.size === size && !checkpoint.root.equals(last.root)) {
    return { status: 422, refusal: 'fork' };
  }
  const earlier = last ?? { size: 0, root: emptyRoot };
  if (!isContinuation(file, earlier, checkpoint)) return { status: 422, refusal: 'bad-proof' };
  return {
    status: 200,
    head: { size: checkpoint.size, root: checkpoint.root },
    text: opened.text,
    note: file.note,
  };
}

/** Body of the answer 200. */
export function witnessAnswer(cosignatures: readonly NoteSignature[]): string {
  return cosignatures.map(formatSignatureLine).join('');
}

/** Body of the answer 409. */
export function witnessSizeAnswer(size: number): string {
  return `${size}\n`;
}
