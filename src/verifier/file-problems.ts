import type { ConsistencyFileProblem } from '#log/consistency-file';
import type { MalformedFile } from '#log/hash-lines';
import type { ProofFileProblem } from '#log/proof-file';
import { type Words, words } from './verdict.js';

/** Where a file is not what it should be. */
export function fileProblemWords({
  line,
  problem,
}: MalformedFile<ProofFileProblem | ConsistencyFileProblem>): Words {
  const { zh, en } = problemWords(problem);
  return words(`第 ${line} 行：${zh}`, `Line ${line}: ${en}`);
}

function problemWords(problem: ProofFileProblem | ConsistencyFileProblem): Words {
  switch (problem) {
    case 'not-a-proof-file':
      return words(
        '这不是证明文件：首行应为 c2sp.org/tlog-proof@v1，行尾只有换行符。',
        'not a proof file. The first line should be c2sp.org/tlog-proof@v1, and lines end in a newline only.',
      );
    case 'not-a-consistency-file':
      return words(
        '这不是一致性证明：首行应为 old 和条目数，行尾只有换行符。',
        'not a consistency file. The first line should be "old" and a number, and lines end in a newline only.',
      );
    case 'bad-extra':
      return words('附带内容不是规范的 base64。', 'the extra data is not canonical base64.');
    case 'bad-index':
      return words('应为 index 和条目序号。', 'should be "index" and a number.');
    case 'not-a-hash':
      return words('应为 32 字节哈希的规范 base64。', 'should be a hash of 32 bytes in canonical base64.');
    case 'too-many-hashes':
      return words('哈希过多，任何证明都不需要超过 63 个。', 'too many hashes; no proof needs more than 63.');
    case 'cut-short':
      return words(
        '文件不完整，哈希之后应有空行和检查点。',
        'the file is cut short; an empty line and a checkpoint should follow.',
      );
    case 'bad-checkpoint':
      return words('检查点不是完整的签名文本。', 'the checkpoint is not a complete signed note.');
    default:
      return problem satisfies never;
  }
}
