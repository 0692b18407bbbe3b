import { expect, test } from 'vitest';
import { tlogVectors } from '../../test/support/tlog-vectors.js';
import { ed25519Cosigner } from './cosigner.js';
import { formatPolicy, isQuorum, parsePolicy, type Policy } from './policy.js';
import { ed25519Signer } from './signer.js';
import { formatVerifierKey, parseVerifierKey, signatureTypes, verifierKey } from './verifier-key.js';

const log = tlogVectors.note.verifierKey;
const witness = (name: string, seed: number): string =>
  ed25519Cosigner(`${name}.example`, Buffer.alloc(32, seed)).vkey;
const [x1, x2, x3, y1, y2] = ['x1', 'x2', 'x3', 'y1', 'y2'].map((name, at) => witness(name, at + 1));

/** The example of the standard, with keys. */
const example = `log ${log} https://register.example/log

# Xs
witness X1 ${x1}
 witness\tX2\t${x2}  https://x2.example/
witness X3 ${x3}
group X-witnesses 2 X1 X2 X3

witness Y1 ${y1}
witness Y2 ${y2}
group Y-witnesses any Y1 Y2
  # both
group X-and-Y all X-witnesses Y-witnesses
quorum X-and-Y
`;

function policyOf(text: string): Policy {
  const read = parsePolicy(Buffer.from(text));
  if (read.kind === 'malformed') throw new Error(`line ${read.line}: ${read.problem}`);
  return read.policy;
}

test('reads the example of the standard, blanks, tabs and comments included', () => {
  const policy = policyOf(example);
  expect(policy.logs.map(({ key, url }) => [key.name, url])).toEqual([
    ['register.example/log', 'https://register.example/log'],
  ]);
  expect(policy.witnesses.map(({ name, url }) => [name, url])).toEqual([
    ['X1', undefined],
    ['X2', 'https://x2.example/'],
    ['X3', undefined],
    ['Y1', undefined],
    ['Y2', undefined],
  ]);
  expect(policy.groups.map(({ name, threshold }) => [name, threshold])).toEqual([
    ['X-witnesses', 2],
    ['Y-witnesses', 1],
    ['X-and-Y', 2],
  ]);
  expect(policy.quorum).toBe('X-and-Y');
  expect(policyOf(formatPolicy(policy))).toEqual(policy);
});

test.each<[string[], boolean]>([
  [[], false],
  [['X1', 'X2'], false],
  [['Y1', 'Y2'], false],
  [['X1', 'Y1'], false],
  [['X1', 'X3', 'Y2'], true],
  [['X1', 'X2', 'X3', 'Y1', 'Y2'], true],
  [['somebody', 'else', 'X-and-X'], false],
])('%j is enough for two of the Xs and any of the Ys: %s', (witnessed, enough) => {
  expect(isQuorum(policyOf(example), new Set(witnessed))).toBe(enough);
});

test('no quorum asks for nobody; a quorum of one asks for that one', () => {
  const nobody = policyOf(`quorum none\n`);
  expect(nobody).toEqual({ logs: [], witnesses: [], groups: [], quorum: undefined });
  expect(isQuorum(nobody, new Set())).toBe(true);
  const one = policyOf(`witness 公安部 ${x1}\nquorum 公安部\n`);
  expect(isQuorum(one, new Set(['X1']))).toBe(false);
  expect(isQuorum(one, new Set(['公安部']))).toBe(true);
});

const first = `witness A ${x1}\nwitness B ${x2}\n`;

test.each<[string, string, number, string]>([
  ['nothing', '', 1, 'no-quorum'],
  ['no quorum line', `log ${log}\n`, 2, 'no-quorum'],
  ['two quorum lines', 'quorum none\nquorum none\n', 2, 'second-quorum'],
  ['a last line cut short', `${first}group AB all A B\nquorum A`, 4, 'no-newline-at-the-end'],
  ['Windows line ends', 'quorum none\r\n', 1, 'control-character'],
  ['a control character in a comment', '# \u0007\nquorum none\n', 1, 'control-character'],
  ['an unknown keyword', `logs ${log}\nquorum none\n`, 1, 'unknown-keyword'],
  ['a keyword in capitals', `LOG ${log}\n`, 1, 'unknown-keyword'],
  ['a keyword of every object', `constructor a\n`, 1, 'unknown-keyword'],
  ['a log without key', 'log\n', 1, 'wrong-number-of-words'],
  ['a log with a third word', `log ${log} https://a b\n`, 1, 'wrong-number-of-words'],
  ['a witness without name', `witness ${x1}\n`, 1, 'wrong-number-of-words'],
  ['a group without members', 'group G all\n', 1, 'wrong-number-of-words'],
  ['a quorum without name', 'quorum\n', 1, 'wrong-number-of-words'],
  ['a key with a changed character', `log ${log.replace('AepK', 'AepL')}\n`, 1, 'bad-key'],
  ["a witness's key as log", `log ${x1}\n`, 1, 'wrong-kind-of-key'],
  ["a log's key as witness", `witness A ${log}\n`, 1, 'wrong-kind-of-key'],
  ['a log twice', `log ${log}\nlog ${log}\n`, 2, 'same-key-twice'],
  [
    'a witness twice under two names',
    `witness A ${x1}\nwitness B ${ed25519Cosigner('other.example', Buffer.alloc(32, 1)).vkey}\n`,
    2,
    'same-key-twice',
  ],
  ['two witnesses of one name', `witness A ${x1}\nwitness A ${x2}\n`, 2, 'name-taken'],
  ['a group named like a witness', `${first}group A any B\n`, 3, 'name-taken'],
  ['a witness named none', `witness none ${x1}\n`, 1, 'name-taken'],
  ['a group named none', `${first}group none any A\n`, 3, 'name-taken'],
  ['none as a member', `${first}group G any none\n`, 3, 'unknown-name'],
  ['a member defined below', `group G any A\nwitness A ${x1}\n`, 1, 'unknown-name'],
  ['a group in itself', `${first}group G any G\n`, 3, 'unknown-name'],
  ['a quorum defined below', `quorum A\n${first}`, 1, 'unknown-name'],
  ['a member twice in a group', `${first}group G 2 A A\n`, 3, 'member-twice'],
  ['a member in two groups', `${first}group G any A\ngroup H any A B\n`, 4, 'member-twice'],
  ['a threshold of 0', `${first}group G 0 A B\n`, 3, 'bad-threshold'],
  ['a threshold above the members', `${first}group G 3 A B\n`, 3, 'bad-threshold'],
  ['a threshold with a leading zero', `${first}group G 01 A B\n`, 3, 'bad-threshold'],
  ['a threshold in words', `${first}group G most A B\n`, 3, 'bad-threshold'],
  ['a huge threshold', `${first}group G ${'9'.repeat(30)} A B\n`, 3, 'bad-threshold'],
  ['a file without end', '#'.repeat(100_001), 1, 'too-large'],
])('refuses %s and names the line', (_, text, line, problem) => {
  expect(parsePolicy(Buffer.from(text))).toEqual({ kind: 'malformed', line, problem });
});

test('names are octets: a Kelvin sign is no K, and no UTF-8 is needed', () => {
  const kelvin = `witness \u212a ${x1}\nquorum K\n`;
  expect(parsePolicy(Buffer.from(kelvin))).toMatchObject({ problem: 'unknown-name' });
  const latin = Buffer.concat([
    Buffer.from('witness caf'),
    Buffer.of(0xe9),
    Buffer.from(` ${x1}\n# \u00e9\nquorum caf`),
    Buffer.of(0xe9, 0x0a),
  ]);
  const read = parsePolicy(latin);
  expect(read.kind).toBe('read');
  const asUtf8 = Buffer.from(
    latin.toString('latin1').replace('quorum caf\u00e9', 'quorum caf\u00c3\u00a9'),
    'latin1',
  );
  expect(parsePolicy(asUtf8)).toMatchObject({ problem: 'unknown-name' });
});

test('while a key is replaced both keys stand; an SM2 key is a log key too, an ML-DSA key a witness key', () => {
  const next = ed25519Signer('register.example/log', Buffer.alloc(32, 4)).vkey;
  const sm2 = verifierKey('register.example/log', signatureTypes.own, Buffer.alloc(65, 4));
  const later = verifierKey('w.example', signatureTypes.mlDsaCosignature, Buffer.alloc(1312, 4));
  const text = `log ${log}\nlog ${next}\nlog ${formatVerifierKey(sm2)}\nwitness W ${formatVerifierKey(later)}\nquorum W\n`;
  expect(policyOf(text).logs).toHaveLength(3);
  expect(formatPolicy(policyOf(text))).toBe(text);
});

test('64 witnesses in 64 groups are read', () => {
  const many = Array.from(
    { length: 64 },
    (_, at) => `witness w${at} ${witness(`w${at}`, at + 100)}\ngroup g${at} any w${at}\n`,
  );
  expect(policyOf(`${many.join('')}quorum g63\n`).groups).toHaveLength(64);
});

test('writes no policy that would be read as another', () => {
  const key = parseVerifierKey(x1 ?? '')!;
  const base: Policy = { logs: [], witnesses: [{ name: 'A', key }], groups: [], quorum: 'A' };
  for (const impossible of [
    { quorum: 'B' },
    { witnesses: [{ name: 'A b', key }] },
    { witnesses: [{ name: 'A', key, url: `x\nwitness B ${x2}` }] },
    { groups: [{ name: 'G', threshold: 2, members: ['A'] }] },
  ]) {
    expect(() => formatPolicy({ ...base, ...impossible })).toThrow(RangeError);
  }
});
