import type { Checkpoint } from '#log/checkpoint';
import { type CheckpointFault, type Cosigned, verifyCheckpoint } from '#log/verify-checkpoint';
import { secondsWords } from './moment-words.js';
import type { Trust } from './trust.js';
import { type Fact, type Fault, plain, type Words, words } from './verdict.js';

/** A checkpoint held against what the person trusts. */
export type TrustedCheckpoint =
  | {
      readonly kind: 'trusted';
      readonly checkpoint: Checkpoint;
      readonly cosigned: readonly Cosigned[];
      readonly facts: readonly Fact[];
      readonly faults: readonly Fault[];
      readonly notes: readonly Words[];
    }
  | { readonly kind: 'refused'; readonly fault: Fault };

export type CheckpointOptions = { readonly trust: Trust; readonly requireQuorum: boolean };

/** `faults` holds only a missing quorum, and only when one is required. */
export function openTrusted(
  note: Uint8Array,
  { trust, requireQuorum }: CheckpointOptions,
): TrustedCheckpoint {
  const verified = verifyCheckpoint(note, trust.policy);
  if (verified.kind === 'refused') return { kind: 'refused', fault: checkpointFault(verified.fault) };
  const { checkpoint, logKeys, cosigned, quorum, unchecked } = verified;
  const facts: Fact[] = [
    { label: words('日志', 'Log'), value: plain(checkpoint.origin) },
    { label: words('条目数', 'Entries'), value: plain(checkpoint.size) },
    { label: words('根哈希', 'Root'), value: plain(checkpoint.root.toString('base64')) },
    { label: words('日志签名', 'Signed by'), value: plain(logKeys.map(({ keyId }) => keyId).join(' ')) },
    ...cosigned.map(({ witness, seconds }) => cosignedFact(witness, seconds)),
  ];
  const notes: Words[] = [];
  if (unchecked.length > 0) notes.push(uncheckedNote(unchecked.map(({ name, keyId }) => `${name} ${keyId}`)));
  const faults: Fault[] = [];
  if (trust.witnesses) {
    facts.push({ label: words('见证人数', 'Witnesses'), value: quorumWords(quorum, trust) });
    if (!quorum && requireQuorum) faults.push(quorumFault);
    if (!quorum && !requireQuorum) notes.push(quorumFault.what);
  }
  return { kind: 'trusted', checkpoint, cosigned, facts, faults, notes };
}

function cosignedFact(witness: string, seconds: number): Fact {
  const at = secondsWords(seconds);
  return {
    label: words('见证签名', 'Cosigned'),
    value: words(`${witness}，${at.zh}`, `${witness}, ${at.en}`),
  };
}

function quorumWords(quorum: boolean, { policy }: Trust): Words {
  if (policy.quorum === undefined) return words('策略不要求', 'the policy asks for none');
  return quorum
    ? words('达到策略要求', 'enough for the policy')
    : words('未达到策略要求', 'not enough for the policy');
}

const quorumFault: Fault = {
  what: words(
    '见证签名的人数未达到信任策略的要求。',
    'Fewer witnesses have cosigned than the policy asks for.',
  ),
  todo: words(
    '稍后从登记系统重新下载该文件：见证签名会在检查点公布后陆续补齐。一直不足的，请向主管部门反映。',
    'Download the file again later: cosignatures arrive after a checkpoint is published. If they never come, tell the authority.',
  ),
};

function uncheckedNote(lines: readonly string[]): Words {
  const list = lines.join('、');
  return words(
    `此处未验证的签名（未给出其公钥，或者算法如国密 SM2 不在本工具范围内）：${list}`,
    `Signatures not checked here (no key was given, or a kind such as SM2 that this tool does not know): ${lines.join(', ')}`,
  );
}

export const downloadAgain: Words = words(
  '请从登记系统重新下载；仍不通过的，保留原文件并向主管部门反映。',
  'Download it again from the register. If it still fails, keep the file and tell the authority.',
);

/** Why a checkpoint is not believed. */
export function checkpointFault(fault: CheckpointFault): Fault {
  switch (fault) {
    case 'malformed':
      return {
        what: words(
          '检查点不是完整的签名文本，被截断或者改动过。',
          'The checkpoint is not a complete signed note: it was cut or changed.',
        ),
        todo: downloadAgain,
      };
    case 'not-a-checkpoint':
      return {
        what: words('签名文本不是检查点。', 'The signed text is not a checkpoint.'),
        todo: downloadAgain,
      };
    case 'other-origin':
      return {
        what: words(
          '检查点属于另一个日志，不是所给公钥的日志。',
          'The checkpoint is of another log than the key.',
        ),
        todo: words(
          '请核对公钥与文件是否来自同一登记系统。',
          'Make sure that key and file are of the same register.',
        ),
      };
    case 'bad-signature':
      return {
        what: words(
          '日志签名与内容不符：内容或者签名被改动过。',
          "The log's signature does not fit the text: one of them was changed.",
        ),
        todo: downloadAgain,
      };
    case 'bad-cosignature':
      return {
        what: words(
          '见证签名与内容不符：内容或者签名被改动过。',
          "A witness's signature does not fit the text: one of them was changed.",
        ),
        todo: downloadAgain,
      };
    case 'no-known-signature':
      return {
        what: words('没有所给公钥的签名。', 'None of the given keys has signed it.'),
        todo: words(
          '日志更换过公钥的，请取得当时有效的公钥；否则该文件不可信。',
          'If the log has replaced its key, get the one that was valid then. Otherwise do not believe the file.',
        ),
      };
    default:
      return fault satisfies never;
  }
}
