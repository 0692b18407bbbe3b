import { expect, test } from 'vitest';
import { fromBase64, tlogVectors, vectorEntry } from '../../test/support/tlog-vectors.js';
import { signCheckpoint } from './checkpoint.js';
import { emptyRoot, leafHash, rootOfLeaves } from './merkle.js';
import { proveInclusion } from './proof.js';
import { formatProofFile, parseProofFile, type ProofFile, verifyProofFile } from './proof-file.js';
import { ed25519Signer } from './signer.js';
import { ed25519Verifier, parseVerifierKey } from './verifier-key.js';

const origin = 'register.example/log';
const { signed: note, seedHex, verifierKey: vkey } = tlogVectors.note;
const log = ed25519Signer(origin, Buffer.from(seedHex, 'hex'));
const verifiers = [ed25519Verifier(parseVerifierKey(vkey)!)!];
const leaves = Array.from({ length: 600 }, (_, index) => leafHash(vectorEntry(index)));
const { index, proof: hashes } = tlogVectors.inclusion.find((one) => one.index === 299)!;
const proof: ProofFile = { extra: Buffer.from('{"any":"thing"}'), index, hashes: fromBase64(hashes!), note };
const text = formatProofFile(proof);

function read(changed: string | Uint8Array): ReturnType<typeof parseProofFile> {
  return parseProofFile(Buffer.from(changed));
}

/** True when the file is read and proves leaf 299. */
function proves(bytes: Uint8Array): boolean {
  const file = parseProofFile(bytes);
  return (
    file.kind === 'read' && verifyProofFile(file.proof, leaves[299]!, origin, verifiers).kind === 'opened'
  );
}

test('stands as the standard shows it', () => {
  expect(text.split('\n').slice(0, 4)).toEqual([
    'c2sp.org/tlog-proof@v1',
    'extra eyJhbnkiOiJ0aGluZyJ9',
    'index 299',
    hashes![0],
  ]);
  expect(text.endsWith(`${hashes!.at(-1)!}\n\n${note}`)).toBe(true);
});

test('the proof of an independent implementation, under its checkpoint, verifies', () => {
  expect(read(text)).toEqual({ kind: 'read', proof });
  expect(proves(Buffer.from(text))).toBe(true);
});

test('without extra data and for the only leaf of a tree', async () => {
  const root = rootOfLeaves(leaves.slice(0, 1));
  const short = { index: 0, hashes: [], note: await signCheckpoint({ origin, size: 1, root }, [log]) };
  const file = formatProofFile(short);
  expect(file.startsWith('c2sp.org/tlog-proof@v1\nindex 0\n\nregister')).toBe(true);
  expect(read(file)).toEqual({ kind: 'read', proof: short });
  expect(verifyProofFile(short, leaves[0]!, origin, verifiers).kind).toBe('opened');
});

test('any flipped bit outside the extra data, and any cut, is refused', () => {
  const bytes = Buffer.from(text);
  const extraFrom = text.indexOf('eyJ');
  const extraTo = text.indexOf('\nindex');
  for (const at of bytes.keys()) {
    // The extra data is not authenticated: the leaf that follows from it is.
    if (at >= extraFrom && at < extraTo) continue;
    for (const bit of [1, 32, 128]) {
      const changed = Buffer.from(bytes);
      changed.writeUInt8(changed.readUInt8(at) ^ bit, at);
      if (proves(changed)) expect.fail(`byte ${at}, bit ${bit}`);
    }
    if (proves(bytes.subarray(0, at))) expect.fail(`cut at ${at}`);
  }
});

const lines = text.split('\n');
const edit = (at: number, count: number, ...inserted: string[]): string =>
  lines.toSpliced(at, count, ...inserted).join('\n');
const [header = '', extra = '', indexLine = '', first = '', second = ''] = lines;

test.each<[string, string, number, string]>([
  ['nothing', '', 1, 'not-a-proof-file'],
  ['another version', text.replace('@v1', '@v2'), 1, 'not-a-proof-file'],
  ['a byte order mark', `\ufeff${text}`, 1, 'not-a-proof-file'],
  ['Windows line ends', text.replaceAll('\n', '\r\n'), 1, 'not-a-proof-file'],
  ['a carriage return after the index', edit(2, 1, `${indexLine}\r`), 3, 'bad-index'],
  ['a carriage return after a hash', edit(3, 1, `${first}\r`), 4, 'not-a-hash'],
  ['extra data twice', edit(2, 0, extra), 3, 'bad-index'],
  ['the index twice', edit(3, 0, indexLine), 4, 'not-a-hash'],
  ['index before extra', edit(1, 2, indexLine, extra), 3, 'not-a-hash'],
  ['empty extra data', edit(1, 1, 'extra '), 2, 'bad-extra'],
  ['extra data that is not base64', edit(1, 1, 'extra ???'), 2, 'bad-extra'],
  ['extra data without padding', edit(1, 1, 'extra YQ'), 2, 'bad-extra'],
  ['extra data with stray bits', edit(1, 1, 'extra YR=='), 2, 'bad-extra'],
  ['only extra data', `${header}\nextra YQ==`, 2, 'bad-extra'],
  ['no index', edit(2, 1), 3, 'bad-index'],
  ['an index with a leading zero', edit(2, 1, 'index 0299'), 3, 'bad-index'],
  ['a negative index', edit(2, 1, 'index -1'), 3, 'bad-index'],
  ['an index beyond 2^53', edit(2, 1, 'index 9007199254740992'), 3, 'bad-index'],
  ['an index of 400 digits', edit(2, 1, `index ${'9'.repeat(400)}`), 3, 'bad-index'],
  ['two blanks before the index', edit(2, 1, 'index  299'), 3, 'bad-index'],
  ['a hash of 31 bytes', edit(3, 1, Buffer.alloc(31).toString('base64')), 4, 'not-a-hash'],
  [
    'a hash in the alphabet for URLs',
    edit(3, 1, `${Buffer.alloc(32, 0xff).toString('base64url')}=`),
    4,
    'not-a-hash',
  ],
  ['64 hashes', edit(3, 0, ...Array.from({ length: 63 }, () => first)), 67, 'too-many-hashes'],
  ['no empty line', `${header}\nindex 299\n${first}\n`, 4, 'cut-short'],
  ['no checkpoint', `${header}\nindex 299\n${first}\n\n`, 5, 'bad-checkpoint'],
  ['an unsigned checkpoint', text.slice(0, text.lastIndexOf('\n\n') + 1), 15, 'bad-checkpoint'],
])('refuses %s and names the line', (_, changed, line, problem) => {
  expect(read(changed)).toEqual({ kind: 'malformed', line, problem });
});

test('refuses what is read but proves nothing', () => {
  const faultOf = (changed: Partial<ProofFile>, leaf = leaves[299]!, as = origin): string => {
    const verified = verifyProofFile({ ...proof, ...changed }, leaf, as, verifiers);
    return verified.kind === 'refused' ? verified.fault : 'nothing';
  };
  expect(faultOf({}, leaves[298])).toBe('not-included');
  expect(faultOf({}, emptyRoot.subarray(1))).toBe('not-included');
  expect(faultOf({ index: 298 })).toBe('not-included');
  expect(faultOf({ index: 600 })).toBe('not-included');
  expect(faultOf({ hashes: proof.hashes.slice(1) })).toBe('not-included');
  expect(faultOf({ hashes: proof.hashes.toReversed() })).toBe('not-included');
  expect(faultOf({ hashes: [...proof.hashes, emptyRoot] })).toBe('not-included');
  expect(faultOf({ hashes: proveInclusion(leaves, 299, 512) })).toBe('not-included');
  expect(faultOf({}, leaves[299], 'other.example/log')).toBe('other-origin');
});

test('a node passed off as a leaf is not included: leaves and nodes hash apart', () => {
  const [sibling, ...rest] = proof.hashes;
  const node = Buffer.concat([leaves[298]!, sibling!]);
  expect(verifyProofFile({ ...proof, hashes: rest }, leafHash(node), origin, verifiers).kind).toBe('refused');
});

test('writes nothing that would not be read back', () => {
  for (const impossible of [
    { index: -1 },
    { index: 2 ** 53 },
    { extra: Buffer.alloc(0) },
    { extra: Buffer.alloc(1_000_001) },
    { hashes: [emptyRoot.subarray(1)] },
    { hashes: Array.from({ length: 64 }, () => emptyRoot) },
    { note: 'no note\n' },
  ]) {
    expect(() => formatProofFile({ ...proof, ...impossible })).toThrow(RangeError);
  }
  expect(read(text.replace(second, second))).toMatchObject({ kind: 'read' });
});
