import { parsePolicy, type Policy } from '#log/policy';
import { parseVerifierKey, signatureTypes, type VerifierKey } from '#log/verifier-key';
import { type Fault, words } from './verdict.js';

/** Whom the person who checks believes. It never comes from what is being checked. */
export type Trust = {
  readonly policy: Policy;
  /** A policy was given, so that cosignatures can be checked. */
  readonly witnesses: boolean;
};

export type ReadTrust =
  | { readonly kind: 'trust'; readonly trust: Trust }
  | { readonly kind: 'unreadable'; readonly fault: Fault };

/** Keys of the log, one a line; several while a key is being replaced. */
export function trustKeys(text: string): ReadTrust {
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  const given = lines.filter((line) => line !== '' && !line.startsWith('#'));
  const keys = given.map((line) => ({ line, key: parseVerifierKey(line) }));
  const wrong = keys.find(({ key }) => key === undefined);
  if (given.length === 0 || wrong !== undefined) {
    return { kind: 'unreadable', fault: unreadableKey(wrong?.line ?? '') };
  }
  const logs = keys.flatMap(({ key }) => (key === undefined ? [] : [{ key }]));
  const fault = kindFault(logs.map(({ key }) => key));
  if (fault !== undefined) return { kind: 'unreadable', fault };
  return {
    kind: 'trust',
    trust: { policy: { logs, witnesses: [], groups: [], quorum: undefined }, witnesses: false },
  };
}

/** A trust policy (C2SP tlog-policy). */
export function trustPolicy(bytes: Uint8Array): ReadTrust {
  const read = parsePolicy(bytes);
  if (read.kind === 'malformed') {
    const { line, problem } = read;
    return {
      kind: 'unreadable',
      fault: {
        what: words(
          `信任策略第 ${line} 行有误（${problem}）。`,
          `Line ${line} of the policy is wrong (${problem}).`,
        ),
        todo: words(
          '请按 c2sp.org/tlog-policy 更正该行；每行以换行符结束。',
          'Correct that line (c2sp.org/tlog-policy); every line ends in a newline.',
        ),
      },
    };
  }
  const fault = kindFault(read.policy.logs.map(({ key }) => key));
  if (fault !== undefined) return { kind: 'unreadable', fault };
  return { kind: 'trust', trust: { policy: read.policy, witnesses: true } };
}

function unreadableKey(line: string): Fault {
  return {
    what: words(
      line === '' ? '没有给出日志公钥。' : `这不是日志公钥：${line.slice(0, 120)}`,
      line === '' ? 'No key of the log was given.' : `This is not a key of a log: ${line.slice(0, 120)}`,
    ),
    todo: words(
      '公钥形如“名称+八位编号+base64”，在登记系统的 /log/vkey。请从主管部门公布的地方取得，不要取自被查验的文件。',
      'A key reads name+8 hex digits+base64 and stands at /log/vkey of the register. Take it from where the authority publishes it, never from what is being checked.',
    ),
  };
}

function kindFault(keys: readonly VerifierKey[]): Fault | undefined {
  if (keys.some(({ type }) => type === signatureTypes.ed25519)) return undefined;
  return {
    what: words('没有本工具能验证的日志公钥。', 'None of the keys is one of a log that can be checked here.'),
    todo: words(
      '请给出 Ed25519 日志公钥（base64 以 A 开头）；见证人公钥写在信任策略中，国密 SM2 签名须用其他工具验证。',
      "Give the log's Ed25519 key (its base64 begins with A). Keys of witnesses stand in a policy; SM2 signatures need another tool.",
    ),
  };
}
