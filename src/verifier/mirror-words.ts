import { type Fault, type Words, words } from './verdict.js';
import type { MirrorFault } from './walk-mirror.js';

const downloadFile: Words = words(
  '请重新下载该文件后再查。',
  'Download that file again and check once more.',
);

/** A file of a mirror, what is wrong with it, and what to do. */
export function mirrorFaultWords(fault: MirrorFault): Fault {
  switch (fault.kind) {
    case 'missing':
      return { what: words(`缺少文件 ${fault.path}。`, `${fault.path} is missing.`), todo: downloadFile };
    case 'wrong-length':
      return {
        what: words(
          `文件 ${fault.path} 的长度不对，被截断或者改动过。`,
          `${fault.path} is cut short or changed: its length is wrong.`,
        ),
        todo: downloadFile,
      };
    case 'entry-changed':
      return {
        what: words(
          `文件 ${fault.path} 中第 ${fault.index} 号条目被改动过。`,
          `Entry ${fault.index} in ${fault.path} was changed.`,
        ),
        todo: downloadFile,
      };
    case 'hash-changed':
      return {
        what: words(
          `文件 ${fault.path} 中第 ${fault.index} 号哈希被改动过。`,
          `Hash ${fault.index} in ${fault.path} was changed.`,
        ),
        todo: downloadFile,
      };
    case 'disagree':
      return {
        what: words(
          `第 ${fault.index} 号条目：文件 ${fault.path} 与 ${fault.other} 不一致，其中之一被改动过。`,
          `Entry ${fault.index}: ${fault.path} and ${fault.other} disagree; one of them was changed.`,
        ),
        todo: downloadFile,
      };
    default:
      return fault satisfies never;
  }
}
