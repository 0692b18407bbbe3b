import { isIncluded, parseProofFile } from '#log/proof-file';
import type { Cosigned } from '#log/verify-checkpoint';
import { contentFault } from './content-fault.js';
import { fileProblemWords } from './file-problems.js';
import { type ExtraProblem, type LoggedThing, readLoggedThing } from './logged-thing.js';
import { secondsWords } from './moment-words.js';
import { thingFacts } from './thing-facts.js';
import { type CheckpointOptions, downloadAgain, openTrusted } from './trusted-checkpoint.js';
import { bad, type Fault, plain, type Verdict, type Words, words } from './verdict.js';

export type ProofOptions = CheckpointOptions & {
  /** What the person believes was logged, to be held against the proof. */
  readonly content?: Uint8Array | undefined;
};

const badTitle = words('这份证明不成立', 'The proof does not hold');

/** A witness's clock may be slow by as much. */
const clockTolerance = 300;

/**
 * Checks a proof file of a public entry or of a receipt: the log's signature, the witnesses', and the place of the leaf
 * that is computed here from the file's own content.
 */
export function checkProof(file: Uint8Array, options: ProofOptions): Verdict {
  const read = parseProofFile(file);
  if (read.kind === 'malformed') {
    return bad(badTitle, { what: fileProblemWords(read), todo: downloadAgain });
  }
  const { proof } = read;
  const thing = readLoggedThing(proof.extra);
  if (thing.kind === 'unreadable') return bad(badTitle, extraFault(thing.problem));
  const opened = openTrusted(Buffer.from(proof.note), options);
  if (opened.kind === 'refused') return bad(badTitle, opened.fault);
  const { checkpoint, cosigned } = opened;
  if (!isIncluded(proof, thing.leaf, checkpoint)) return bad(badTitle, notIncluded(thing));
  const faults = [
    ...opened.faults,
    ...list(tooLate(thing, cosigned)),
    ...list(options.content && contentFault(thing, options.content)),
  ];
  if (faults.length > 0) return bad(badTitle, ...faults);
  return {
    good: true,
    title: titleOf(thing),
    facts: [
      ...thingFacts(thing),
      { label: words('日志序号', 'Index in the log'), value: plain(proof.index) },
      ...opened.facts,
    ],
    faults: [],
    notes: [...opened.notes, meaningOf(thing)],
  };
}

function list<T>(value: T | undefined): readonly T[] {
  return value === undefined ? [] : [value];
}

function titleOf({ kind }: LoggedThing): Words {
  return kind === 'entry'
    ? words('这一公示条目在日志中', 'The public entry is in the log')
    : words('这一回执在日志中', 'The receipt is in the log');
}

function meaningOf({ kind }: LoggedThing): Words {
  return kind === 'entry'
    ? words(
        '证明的是登记系统公布过这些内容；现行内容以最新一版为准。备案不代表认可。',
        'What is proved is that the register published this; the newest version is the current one. Filing is not recognition.',
      )
    : words(
        '证明的是材料已经提交，不是材料的内容属实或者已经备案。日志中没有材料的任何内容。',
        'What is proved is that something was lodged, not that it is true or that it was filed. The log holds nothing of its content.',
      );
}

function notIncluded({ kind }: LoggedThing): Fault {
  return {
    what:
      kind === 'entry'
        ? words(
            '日志在该序号没有这一条目：条目内容、序号或者证明被改动过，或者取自另一份证明。',
            'The log does not hold this entry at this index: entry, index or proof was changed, or comes from another file.',
          )
        : words(
            '日志在该序号没有这份回执：回执内容、序号或者证明被改动过，或者取自另一份回执。',
            'The log does not hold this receipt at this index: receipt, index or proof was changed, or comes from another file.',
          ),
    todo: downloadAgain,
  };
}

/** Nobody can have cosigned a log that holds what was lodged only later. */
function tooLate(thing: LoggedThing, cosigned: readonly Cosigned[]): Fault | undefined {
  const at = Date.parse(thing.kind === 'entry' ? thing.entry.recordedAt : thing.receipt.lodgedAt) / 1000;
  const earlier = cosigned.find(({ seconds }) => at > seconds + clockTolerance);
  if (earlier === undefined) return undefined;
  const seen = secondsWords(earlier.seconds);
  return {
    what: words(
      `时间不可能：见证人 ${earlier.witness} 在 ${seen.zh} 就已见到日志包含它，早于它自称的时间。`,
      `The time is impossible: witness ${earlier.witness} saw the log hold it at ${seen.en}, before the time it claims.`,
    ),
    todo: words(
      '该文件所称时间不可信：请保留文件并向主管部门反映。',
      'Do not believe its time: keep the file and tell the authority.',
    ),
  };
}

function extraFault(problem: ExtraProblem): Fault {
  switch (problem) {
    case 'no-extra':
      return {
        what: words(
          '证明文件没有附带条目内容，无法知道证明的是什么。',
          'The file does not carry what it proves.',
        ),
        todo: words('请从登记系统下载完整的证明文件。', 'Download the whole proof file from the register.'),
      };
    case 'not-json':
    case 'not-canonical':
      return {
        what: words(
          '附带内容不是规范 JSON，被改动过。',
          'The extra data is not canonical JSON; it was changed.',
        ),
        todo: downloadAgain,
      };
    case 'not-an-entry':
      return {
        what: words(
          '附带内容不是公示条目，或者是本工具尚不认识的版本。',
          'The extra data is no public entry, or of a version this tool does not know.',
        ),
        todo: words(
          '请从登记系统下载最新的查验工具再试。',
          'Try again with the newest verifier of the register.',
        ),
      };
    case 'not-a-receipt':
      return {
        what: words(
          '附带内容不是回执，或者是本工具尚不认识的版本。',
          'The extra data is no receipt, or of a version this tool does not know.',
        ),
        todo: words(
          '请从登记系统下载最新的查验工具再试。',
          'Try again with the newest verifier of the register.',
        ),
      };
    case 'sealed-receipt':
      return {
        what: words(
          '文件中只有一份回执的承诺值，没有回执本身：看不出是谁、何时、提交了什么。',
          'The file holds only the commitment of a receipt, not the receipt: it shows neither whose it is, nor of what, nor when.',
        ),
        todo: words(
          '请使用提交人下载的回执证明；要查验日志本身，请查验检查点或者镜像。',
          'Use the proof that whoever lodged it can download. To check the log itself, check a checkpoint or a mirror.',
        ),
      };
    case 'unknown':
      return {
        what: words(
          '附带内容既不是公示条目也不是回执。',
          'The extra data is neither a public entry nor a receipt.',
        ),
        todo: downloadAgain,
      };
    default:
      return problem satisfies never;
  }
}
