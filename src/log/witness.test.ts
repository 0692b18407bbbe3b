import { expect, test } from 'vitest';
import { fromBase64, tlogVectors, vectorEntry } from '../../test/support/tlog-vectors.js';
import { signCheckpoint } from './checkpoint.js';
import { formatConsistencyFile } from './consistency-file.js';
import { ed25519Cosigner } from './cosigner.js';
import { leafHash, rootOfLeaves } from './merkle.js';
import { proveConsistency, type TreeHead } from './proof.js';
import { openNote, parseSignatureLines } from './signed-note.js';
import { ed25519Signer } from './signer.js';
import { cosignatureVerifier } from './cosignature.js';
import { ed25519Verifier, parseVerifierKey } from './verifier-key.js';
import { decideCosignature, parseWitnessRequest, witnessAnswer, type WitnessDecision } from './witness.js';

const origin = 'register.example/log';
const log = ed25519Signer(origin, Buffer.from(tlogVectors.note.seedHex, 'hex'));
const known = [ed25519Verifier(parseVerifierKey(log.vkey)!)!];
const leaves = Array.from({ length: 600 }, (_, index) => leafHash(vectorEntry(index)));
const head = (size: number, of = leaves): TreeHead => ({ size, root: rootOfLeaves(of.slice(0, size)) });

type Asked = { from: number; to: number; of?: Buffer[]; hashes?: Buffer[]; signer?: typeof log };

async function body({ from, to, of = leaves, hashes, signer = log }: Asked): Promise<Buffer> {
  const note = await signCheckpoint({ origin: signer.name, ...head(to, of) }, [signer]);
  const proof = hashes ?? (from <= to ? proveConsistency(of, from, to) : []);
  return Buffer.from(formatConsistencyFile({ oldSize: from, hashes: proof, note }));
}

async function ask(
  asked: Asked,
  last: TreeHead | undefined,
  keys: typeof known | undefined = known,
): Promise<WitnessDecision> {
  return decideCosignature(parseWitnessRequest(await body(asked)), keys, last);
}

test('a new log, then a longer one, then the same again: cosigned', async () => {
  expect(await ask({ from: 0, to: 256 }, undefined)).toMatchObject({ status: 200, head: head(256) });
  expect(await ask({ from: 256, to: 600 }, head(256))).toMatchObject({ status: 200, head: head(600) });
  expect(await ask({ from: 600, to: 600 }, head(600))).toMatchObject({ status: 200, head: head(600) });
  expect(await ask({ from: 0, to: 0 }, undefined)).toMatchObject({ status: 200, head: { size: 0 } });
});

test('the proof of an independent implementation is accepted', async () => {
  const { proof } = tlogVectors.consistency.find(({ from, to }) => from === 255 && to === 257)!;
  expect(await ask({ from: 255, to: 257, hashes: fromBase64(proof) }, head(255))).toMatchObject({
    status: 200,
  });
});

test('the answer to a good request verifies as a cosignature', async () => {
  const decision = await ask({ from: 0, to: 600 }, undefined);
  if (decision.status !== 200) throw new Error('refused');
  const witness = ed25519Cosigner('w.example', Buffer.alloc(32, 9));
  const answer = witnessAnswer([await witness.cosign(decision.text, 12)]);
  expect(parseSignatureLines(answer)).toHaveLength(1);
  const verifier = cosignatureVerifier(parseVerifierKey(witness.vkey)!)!;
  expect(openNote(Buffer.from(`${decision.note}${answer}`), [verifier])).toMatchObject({ kind: 'opened' });
});

const rewritten = leaves.with(2, leafHash(Buffer.from('rewritten')));
const stranger = ed25519Signer(origin, Buffer.alloc(32, 1));
const other = ed25519Signer('other.example/log', Buffer.alloc(32, 1));

test.each<[string, Asked, TreeHead | undefined, string]>([
  [
    'fork: an early entry rewritten in a longer log',
    { from: 256, to: 600, of: rewritten },
    head(256),
    '422 bad-proof',
  ],
  ['fork: another root at the same size', { from: 256, to: 256, of: rewritten }, head(256), '422 fork'],
  ['rollback: a shorter log, as if from nothing', { from: 0, to: 255 }, head(256), '409 other-size'],
  [
    'rollback: a shorter log, from the size last seen',
    { from: 256, to: 255 },
    head(256),
    '400 old-beyond-new',
  ],
  [
    'truncation: entries cut off and others put in their place',
    { from: 256, to: 257, of: leaves.toSpliced(200, 60) },
    head(256),
    '422 bad-proof',
  ],
  ['a size that was not the last', { from: 255, to: 600 }, head(256), '409 other-size'],
  ['a size for a log never seen', { from: 255, to: 600 }, undefined, '409 other-size'],
  ['no hashes', { from: 256, to: 600, hashes: [] }, head(256), '422 bad-proof'],
  ['hashes from nothing', { from: 0, to: 600, hashes: [leaves[0]!] }, undefined, '422 bad-proof'],
  ['hashes for equal sizes', { from: 600, to: 600, hashes: [leaves[0]!] }, head(600), '422 bad-proof'],
  [
    'too many hashes',
    { from: 256, to: 600, hashes: [...proveConsistency(leaves, 256, 600), leaves[0]!] },
    head(256),
    '422 bad-proof',
  ],
  [
    'a key of the same name that is not known',
    { from: 0, to: 600, signer: stranger },
    undefined,
    '403 no-log-signature',
  ],
  ['another log', { from: 0, to: 600, signer: other }, undefined, '404 unknown-log'],
])('%s is refused', async (_, asked, last, expected) => {
  const [status, refusal] = expected.split(' ');
  const decision = await ask(asked, last);
  const size = status === '409' ? { size: last?.size ?? 0 } : {};
  expect(decision).toEqual({ status: Number(status), refusal, ...size });
});

test('a log nobody told the witness of, and a body that is none', async () => {
  expect(decideCosignature(parseWitnessRequest(await body({ from: 0, to: 5 })), [], undefined)).toMatchObject(
    { status: 404 },
  );
  expect(
    decideCosignature(parseWitnessRequest(await body({ from: 0, to: 5 })), undefined, undefined),
  ).toMatchObject({ status: 404 });
  for (const text of ['', 'old 0\n', 'old -1\n\n', `old 0\r\n\r\n${tlogVectors.note.signed}`]) {
    expect(decideCosignature(parseWitnessRequest(Buffer.from(text)), known, undefined)).toEqual({
      status: 400,
      refusal: 'malformed',
    });
  }
});

test('any flipped bit of a request is refused', async () => {
  const good = await body({ from: 256, to: 600 });
  for (const at of good.keys()) {
    const changed = Buffer.from(good);
    changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
    if (decideCosignature(parseWitnessRequest(changed), known, head(256)).status === 200)
      expect.fail(`byte ${at}`);
  }
});
