import { expect, test } from 'vitest';
import { fromBase64, tlogVectors } from '../../test/support/tlog-vectors.js';
import {
  type ConsistencyFile,
  formatConsistencyFile,
  isContinuation,
  parseConsistencyFile,
} from './consistency-file.js';
import { emptyRoot } from './merkle.js';

const { signed: note } = tlogVectors.note;
const head = (size: number): { size: number; root: Buffer } => ({
  size,
  root: Buffer.from(tlogVectors.roots[String(size)]!, 'base64'),
});
const { proof } = tlogVectors.consistency.find(({ from, to }) => from === 256 && to === 600)!;
const file: ConsistencyFile = { oldSize: 256, hashes: fromBase64(proof), note };
const text = formatConsistencyFile(file);

test('is the body of a request to a witness, and is read back', () => {
  expect(text).toBe(`old 256\n${proof.join('\n')}\n\n${note}`);
  expect(parseConsistencyFile(Buffer.from(text))).toEqual({
    kind: 'read',
    file,
    checkpoint: { origin: 'register.example/log', ...head(600) },
  });
});

test('the proof of an independent implementation shows that the log only grew', () => {
  expect(isContinuation(file, head(256), head(600))).toBe(true);
  expect(isContinuation({ ...file, oldSize: 255 }, head(256), head(600))).toBe(false);
  expect(isContinuation(file, head(512), head(600))).toBe(false);
  expect(isContinuation(file, { size: 256, root: head(512).root }, head(600))).toBe(false);
  expect(isContinuation({ ...file, hashes: file.hashes.toReversed() }, head(256), head(600))).toBe(false);
  expect(isContinuation({ ...file, hashes: file.hashes.slice(1) }, head(256), head(600))).toBe(false);
});

test('a log that went back has no file that says otherwise', () => {
  const back = { ...file, oldSize: 600, hashes: [] };
  expect(isContinuation(back, head(600), head(512))).toBe(false);
  expect(isContinuation({ ...back, hashes: file.hashes }, head(600), head(512))).toBe(false);
});

test('equal sizes and the empty tree need no hashes', () => {
  expect(isContinuation({ ...file, oldSize: 600, hashes: [] }, head(600), head(600))).toBe(true);
  expect(
    isContinuation({ ...file, oldSize: 600, hashes: [] }, { size: 600, root: head(512).root }, head(600)),
  ).toBe(false);
  const fromNothing = { ...file, oldSize: 0, hashes: [] };
  expect(isContinuation(fromNothing, { size: 0, root: emptyRoot }, head(600))).toBe(true);
  expect(
    isContinuation({ ...fromNothing, hashes: file.hashes }, { size: 0, root: emptyRoot }, head(600)),
  ).toBe(false);
});

const [first = ''] = proof;

test.each<[string, string, number, string]>([
  ['nothing', '', 1, 'not-a-consistency-file'],
  ['a proof file', 'c2sp.org/tlog-proof@v1\nindex 0\n', 1, 'not-a-consistency-file'],
  ['Windows line ends', text.replaceAll('\n', '\r\n'), 1, 'not-a-consistency-file'],
  ['a leading zero', text.replace('old 256', 'old 0256'), 1, 'not-a-consistency-file'],
  ['a size beyond 2^53', text.replace('old 256', 'old 9007199254740992'), 1, 'not-a-consistency-file'],
  ['two blanks', text.replace('old 256', 'old  256'), 1, 'not-a-consistency-file'],
  ['the old size twice', `old 256\n${text}`, 2, 'not-a-hash'],
  ['a hash without padding', text.replace('=', ''), 2, 'not-a-hash'],
  ['64 hashes', `old 256\n${`${first}\n`.repeat(64)}\n${note}`, 65, 'too-many-hashes'],
  ['no empty line', `old 256\n${first}\n`, 3, 'cut-short'],
  ['a note that is no checkpoint', `old 256\n\nhello\n\n${note.split('\n\n')[1]!}`, 3, 'bad-checkpoint'],
  ['no signature', `old 256\n\n${note.split('\n\n')[0]!}\n`, 3, 'bad-checkpoint'],
])('refuses %s and names the line', (_, changed, line, problem) => {
  expect(parseConsistencyFile(Buffer.from(changed))).toEqual({ kind: 'malformed', line, problem });
});

test('writes nothing that would not be read back', () => {
  for (const impossible of [
    { oldSize: -1 },
    { hashes: [emptyRoot.subarray(1)] },
    { hashes: Array.from({ length: 64 }, () => emptyRoot) },
    { note: 'no note\n' },
  ]) {
    expect(() => formatConsistencyFile({ ...file, ...impossible })).toThrow(RangeError);
  }
});
