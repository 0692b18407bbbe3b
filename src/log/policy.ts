import type { MalformedFile } from './hash-lines.js';
import { decodeUtf8 } from './strict-text.js';
import { parseVerifierKey, signatureTypes, type VerifierKey, formatVerifierKey } from './verifier-key.js';

/** Trust policies (C2SP tlog-policy): which logs, which witnesses, and how many of them must have cosigned. */

export type PolicyLog = { readonly key: VerifierKey; readonly url?: string };

/** `name` has a meaning inside the policy only; the key bears the witness's own name. */
export type PolicyWitness = { readonly name: string; readonly key: VerifierKey; readonly url?: string };

/** Has witnessed a checkpoint when at least `threshold` of its members have. */
export type PolicyGroup = {
  readonly name: string;
  readonly threshold: number;
  /** Names of witnesses and of groups above. */
  readonly members: readonly string[];
};

export type Policy = {
  /** A checkpoint of any of them will do. */
  readonly logs: readonly PolicyLog[];
  readonly witnesses: readonly PolicyWitness[];
  readonly groups: readonly PolicyGroup[];
  /** A witness or a group; undefined asks for no cosignature. */
  readonly quorum: string | undefined;
};

export type PolicyProblem =
  | 'control-character'
  | 'no-newline-at-the-end'
  | 'unknown-keyword'
  | 'wrong-number-of-words'
  | 'bad-key'
  | 'wrong-kind-of-key'
  | 'same-key-twice'
  | 'name-taken'
  | 'unknown-name'
  | 'member-twice'
  | 'bad-threshold'
  | 'second-quorum'
  | 'no-quorum'
  | 'too-large';

export type ReadPolicy = { readonly kind: 'read'; readonly policy: Policy } | MalformedFile<PolicyProblem>;

/** The standard asks for at least 32 of each kind of line. */
export const policyBytesMax = 100_000;

const none = 'none';

/** Types that sign for a log; one of its own kind cannot be verified here, and counts for nobody who cannot. */
const logTypes: readonly number[] = [signatureTypes.ed25519, signatureTypes.own];
const witnessTypes: readonly number[] = [signatureTypes.cosignature, signatureTypes.mlDsaCosignature];

/** Reads a policy. The first line that is wrong is named. */
export function parsePolicy(bytes: Uint8Array): ReadPolicy {
  if (bytes.length > policyBytesMax) return { kind: 'malformed', line: 1, problem: 'too-large' };
  // Octet by octet: names are compared as they are written, whatever their encoding.
  const lines = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1').split('\n');
  const unterminated = lines.pop();
  const reader = policyReader();
  for (const [at, line] of lines.entries()) {
    const problem = reader.read(line);
    if (problem !== undefined) return { kind: 'malformed', line: at + 1, problem };
  }
  const end = lines.length + 1;
  if (unterminated !== '') return { kind: 'malformed', line: end, problem: 'no-newline-at-the-end' };
  return reader.policy() ?? { kind: 'malformed', line: end, problem: 'no-quorum' };
}

function policyReader(): {
  read(line: string): PolicyProblem | undefined;
  policy(): ReadPolicy | undefined;
} {
  const logs: PolicyLog[] = [];
  const witnesses: PolicyWitness[] = [];
  const groups: PolicyGroup[] = [];
  const members = new Set<string>();
  let quorum: { readonly name: string | undefined } | undefined;
  const isDefined = (name: string): boolean => [...witnesses, ...groups].some((one) => one.name === name);
  const isTaken = (name: string): boolean => name === none || isDefined(name);

  const readers: Readonly<Record<string, (words: readonly string[]) => PolicyProblem | undefined>> = {
    log: ([encoded = '', url, ...rest]) => {
      if (encoded === '' || rest.length > 0) return 'wrong-number-of-words';
      const key = parseVerifierKey(encoded);
      const problem = keyProblem(key, logTypes, logs);
      if (key !== undefined && problem === undefined) logs.push(withUrl({ key }, url));
      return problem;
    },
    witness: ([name = '', encoded = '', url, ...rest]) => {
      if (encoded === '' || rest.length > 0) return 'wrong-number-of-words';
      if (isTaken(name)) return 'name-taken';
      const key = parseVerifierKey(encoded);
      const problem = keyProblem(key, witnessTypes, witnesses);
      if (key !== undefined && problem === undefined) witnesses.push(withUrl({ name, key }, url));
      return problem;
    },
    group: ([name = '', count = '', ...names]) => {
      if (names.length === 0) return 'wrong-number-of-words';
      if (isTaken(name)) return 'name-taken';
      for (const member of names) {
        if (!isDefined(member)) return 'unknown-name';
        // Once in the whole file, so that nobody counts twice by standing in two groups.
        if (members.has(member)) return 'member-twice';
        members.add(member);
      }
      const threshold = thresholdOf(count, names.length);
      if (threshold === undefined) return 'bad-threshold';
      groups.push({ name, threshold, members: names });
      return undefined;
    },
    quorum: ([name = '', ...rest]) => {
      if (name === '' || rest.length > 0) return 'wrong-number-of-words';
      if (quorum !== undefined) return 'second-quorum';
      if (name !== none && !isDefined(name)) return 'unknown-name';
      quorum = { name: name === none ? undefined : name };
      return undefined;
    },
  };
  return {
    read: (line) => {
      if (/[^\t\u0020-\u007e\u0080-\u00ff]/.test(line)) return 'control-character';
      const [keyword = '', ...words] = line
        .split(/[ \t]+/)
        .filter((word) => word !== '')
        .map(wordOf);
      if (keyword === '' || keyword.startsWith('#')) return undefined;
      const reader = Object.hasOwn(readers, keyword) ? readers[keyword] : undefined;
      return reader === undefined ? 'unknown-keyword' : reader(words);
    },
    policy: () => quorum && { kind: 'read', policy: { logs, witnesses, groups, quorum: quorum.name } },
  };
}

/** As text where the octets are UTF-8; else octet by octet behind a mark that no text can bear. */
function wordOf(latin1: string): string {
  return decodeUtf8(Buffer.from(latin1, 'latin1')) ?? `\0${latin1}`;
}

function keyProblem(
  key: VerifierKey | undefined,
  types: readonly number[],
  known: readonly { readonly key: VerifierKey }[],
): PolicyProblem | undefined {
  if (key === undefined) return 'bad-key';
  if (!types.includes(key.type)) return 'wrong-kind-of-key';
  // The same key under another name is the same witness.
  return known.some((one) => one.key.publicKey.equals(key.publicKey)) ? 'same-key-twice' : undefined;
}

function thresholdOf(count: string, members: number): number | undefined {
  if (count === 'any') return 1;
  if (count === 'all') return members;
  if (!/^[1-9][0-9]{0,3}$/.test(count)) return undefined;
  return Number(count) <= members ? Number(count) : undefined;
}

function withUrl<T extends object>(one: T, url: string | undefined): T & { readonly url?: string } {
  return url === undefined ? one : { ...one, url };
}

/** Writes a policy. Throws RangeError when the result would not be read back as it was given. */
export function formatPolicy({ logs, witnesses, groups, quorum }: Policy): string {
  const withoutUrl = (url: string | undefined): string => (url === undefined ? '' : ` ${url}`);
  const lines = [
    ...logs.map(({ key, url }) => `log ${formatVerifierKey(key)}${withoutUrl(url)}`),
    ...witnesses.map(({ name, key, url }) => `witness ${name} ${formatVerifierKey(key)}${withoutUrl(url)}`),
    ...groups.map(({ name, threshold, members }) => `group ${name} ${threshold} ${members.join(' ')}`),
    `quorum ${quorum ?? none}`,
  ];
  const text = `${lines.join('\n')}\n`;
  const read = parsePolicy(Buffer.from(text));
  if (read.kind === 'malformed') {
    throw new RangeError(`not a policy: ${read.problem} in "${lines[read.line - 1] ?? ''}"`);
  }
  const counts = [logs, witnesses, groups].map((list) => list.length).join();
  const { policy } = read;
  if ([policy.logs, policy.witnesses, policy.groups].map((list) => list.length).join() !== counts) {
    throw new RangeError('a name or an address in the policy holds a blank or a newline');
  }
  return text;
}

/** True when these witnesses (by the names of the policy) are enough. */
export function isQuorum({ groups, quorum }: Policy, witnessed: ReadonlySet<string>): boolean {
  // Groups name only what stands above them, so one pass from above settles every one.
  const satisfied = new Set(witnessed);
  for (const group of groups) {
    if (group.members.filter((member) => satisfied.has(member)).length >= group.threshold) {
      satisfied.add(group.name);
    }
  }
  return quorum === undefined || satisfied.has(quorum);
}
