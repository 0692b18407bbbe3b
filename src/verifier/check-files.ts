import { checkCheckpoint } from './check-checkpoint.js';
import { checkConsistency } from './check-consistency.js';
import { checkProof } from './check-proof.js';
import type { CheckpointOptions } from './trusted-checkpoint.js';
import { bad, type Fault, type Verdict, type Words, words } from './verdict.js';

/** A file as it was chosen, dropped or pasted; nobody has said what it is. */
export type GivenFile = { readonly name: string; readonly bytes: Uint8Array };

export type NamedVerdict = { readonly name: string; readonly verdict: Verdict };

type FileKind = 'proof' | 'consistency' | 'content' | 'checkpoint';

/** Larger files are none of these, and are not read into a page. */
export const givenFileBytesMax = 8_000_000;

/** Tells by the beginning of a file what it is meant to be; whether it is one is for the check to say. */
export function kindOfFile(bytes: Uint8Array): FileKind {
  const start = Buffer.from(bytes.subarray(0, 64))
    .toString('utf8')
    .replace(/^\ufeff/, '')
    .trimStart();
  if (start.startsWith('c2sp.org/tlog-proof')) return 'proof';
  if (/^old\s/.test(start)) return 'consistency';
  return /^[{[]/.test(start) ? 'content' : 'checkpoint';
}

/**
 * Checks what was given together: every proof, with the content beside it; a consistency file with the old checkpoint
 * beside it; a checkpoint alone.
 */
export function checkFiles(files: readonly GivenFile[], options: CheckpointOptions): readonly NamedVerdict[] {
  const ofKind = (kind: FileKind): readonly GivenFile[] =>
    files.filter(({ bytes }) => kindOfFile(bytes) === kind);
  const proofs = ofKind('proof');
  const grown = ofKind('consistency');
  const contents = ofKind('content');
  const checkpoints = ofKind('checkpoint');
  const fault = togetherFault({ proofs, grown, contents, checkpoints });
  if (fault !== undefined) return [{ name: namesOf(files), verdict: bad(notChecked, fault) }];
  const [content] = contents;
  return [
    ...proofs.map(({ name, bytes }) => ({
      name,
      verdict: checkProof(bytes, { ...options, content: content?.bytes }),
    })),
    ...grown.flatMap(({ name, bytes }) =>
      checkpoints.map((older) => ({
        name: `${older.name} → ${name}`,
        verdict: checkConsistency(older.bytes, bytes, options),
      })),
    ),
    ...(grown.length > 0 ? [] : checkpoints).map(({ name, bytes }) => ({
      name,
      verdict: checkCheckpoint(bytes, options),
    })),
  ];
}

const notChecked: Words = words('没有查验', 'Nothing was checked');

type Together = Readonly<Record<'proofs' | 'grown' | 'contents' | 'checkpoints', readonly GivenFile[]>>;

function togetherFault({ proofs, grown, contents, checkpoints }: Together): Fault | undefined {
  if (proofs.length + grown.length + checkpoints.length === 0 && contents.length === 0) {
    return {
      what: words('没有给出文件。', 'No file was given.'),
      todo: words('请选择、拖入或者粘贴要查验的文件。', 'Choose, drop or paste the file to be checked.'),
    };
  }
  if (contents.length > 0 && proofs.length !== 1) {
    return {
      what: words('内容文件须与一份证明文件一起给出。', 'A content file is held against one proof file.'),
      todo: words(
        '请同时选择该内容的证明文件（.tlog-proof）。',
        'Give the proof file (.tlog-proof) of that content as well.',
      ),
    };
  }
  if (contents.length > 1) {
    return {
      what: words('给出了不止一个内容文件。', 'More than one content file was given.'),
      todo: words('请一次核对一个。', 'Give them one at a time.'),
    };
  }
  if (grown.length > 0 && checkpoints.length === 0) {
    return {
      what: words(
        '一致性文件须与您留存的旧检查点一起查验。',
        'A consistency file is checked against the old checkpoint that you kept.',
      ),
      todo: words('请同时选择旧检查点文件。', 'Give the file of the old checkpoint as well.'),
    };
  }
  return undefined;
}

function namesOf(files: readonly GivenFile[]): string {
  return files.map(({ name }) => name).join('、');
}
