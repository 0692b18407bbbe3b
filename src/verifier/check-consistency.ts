import { isContinuation, parseConsistencyFile } from '#log/consistency-file';
import type { TreeHead } from '#log/proof';
import { fileProblemWords } from './file-problems.js';
import { type CheckpointOptions, downloadAgain, openTrusted } from './trusted-checkpoint.js';
import { bad, type Fault, plain, type Verdict, words } from './verdict.js';

const badTitle = words('不能证明日志只增不改', 'It is not proved that the log only grew');

/** Checks that the checkpoint in a consistency file continues an older one that somebody has kept. */
export function checkConsistency(
  oldNote: Uint8Array,
  consistency: Uint8Array,
  options: CheckpointOptions,
): Verdict {
  const older = openTrusted(oldNote, { ...options, requireQuorum: false });
  if (older.kind === 'refused')
    return bad(badTitle, ofFile('旧检查点：', 'The old checkpoint: ', older.fault));
  const read = parseConsistencyFile(consistency);
  if (read.kind === 'malformed') {
    return bad(badTitle, { what: fileProblemWords(read), todo: downloadAgain });
  }
  const newer = openTrusted(Buffer.from(read.file.note), options);
  if (newer.kind === 'refused')
    return bad(badTitle, ofFile('新检查点：', 'The new checkpoint: ', newer.fault));
  const { checkpoint: from } = older;
  const { checkpoint: to } = newer;
  const fault = growthFault(from, to, read.file.oldSize);
  if (fault !== undefined) return bad(badTitle, fault);
  if (!isContinuation(read.file, from, to)) return bad(badTitle, notProved(from, to));
  return {
    good: newer.faults.length === 0,
    title:
      newer.faults.length === 0
        ? words('日志只增不改', 'The log only grew')
        : words('日志只增不改，但见证签名不足', 'The log only grew, but too few witnesses say so'),
    facts: [
      { label: words('从', 'From'), value: words(`${from.size} 条`, `${from.size} entries`) },
      { label: words('到', 'To'), value: words(`${to.size} 条`, `${to.size} entries`) },
      { label: words('旧根哈希', 'Old root'), value: plain(from.root.toString('base64')) },
      ...newer.facts,
    ],
    faults: newer.faults,
    notes: newer.notes,
  };
}

function growthFault(
  from: TreeHead & { origin: string },
  to: TreeHead & { origin: string },
  oldSize: number,
): Fault | undefined {
  if (from.origin !== to.origin) {
    return {
      what: words('两个检查点属于不同的日志。', 'The two checkpoints are of different logs.'),
      todo: words('请使用同一日志的检查点。', 'Use checkpoints of one log.'),
    };
  }
  if (from.size > to.size) {
    return {
      what: words(
        `日志变短了：旧检查点有 ${from.size} 条，新检查点只有 ${to.size} 条。`,
        `The log became shorter: ${from.size} entries then, ${to.size} now.`,
      ),
      todo: words(
        '两个签名都有效，这是日志回退的证据：请保留两个文件并向主管部门反映。新旧文件顺序写反时也会如此。',
        'Both signatures are good, so this is proof that the log went back: keep both files and tell the authority. It also looks so when the files are given in the wrong order.',
      ),
    };
  }
  if (from.size === to.size && !from.root.equals(to.root)) {
    return {
      what: words(
        `日志分叉：两个检查点都有 ${from.size} 条，根哈希却不同。`,
        `The log has forked: both checkpoints have ${from.size} entries, but different roots.`,
      ),
      todo: keepBoth,
    };
  }
  if (oldSize === from.size) return undefined;
  return {
    what: words(
      `一致性证明从 ${oldSize} 条开始，旧检查点却有 ${from.size} 条。`,
      `The file starts at ${oldSize} entries, the old checkpoint at ${from.size}.`,
    ),
    todo: words(
      `请下载 /log/consistency/${from.size}。`,
      `Download /log/consistency/${from.size} from the register.`,
    ),
  };
}

const keepBoth = words(
  '两个签名都有效，这是日志改写历史的证据：请保留两个文件并向主管部门反映。',
  'Both signatures are good, so this is proof that the log rewrote its past: keep both files and tell the authority.',
);

function notProved(from: TreeHead, to: TreeHead): Fault {
  return {
    what: words(
      `证明不成立：新检查点的 ${to.size} 条不能由这些哈希推出是旧检查点的 ${from.size} 条的延续。`,
      `The hashes do not show that the ${to.size} entries begin with the ${from.size} of the old checkpoint.`,
    ),
    todo: words(
      `请重新下载 /log/consistency/${from.size}。仍不通过的，可能是日志分叉：请保留文件并向主管部门反映。`,
      `Download /log/consistency/${from.size} again. If it still fails the log may have forked: keep the files and tell the authority.`,
    ),
  };
}

function ofFile(zh: string, en: string, { what, todo }: Fault): Fault {
  return { what: words(`${zh}${what.zh}`, `${en}${what.en}`), todo };
}
