import { expect, test } from 'vitest';
import { tlogVectors } from '../../test/support/tlog-vectors.js';
import { ed25519Cosigner, type Cosigner } from './cosigner.js';
import { parsePolicy, type Policy } from './policy.js';
import { formatNote, type NoteSignature, parseNote } from './signed-note.js';
import { ed25519Signer } from './signer.js';
import { formatVerifierKey, signatureTypes, verifierKey } from './verifier-key.js';
import { verifyCheckpoint } from './verify-checkpoint.js';

const origin = 'register.example/log';
const { signed, verifierKey: vkey } = tlogVectors.note;
const { text, signatures } = parseNote(Buffer.from(signed))!;
const mps = ed25519Cosigner('mps.example', Buffer.alloc(32, 1));
const cac = ed25519Cosigner('cac.example', Buffer.alloc(32, 2));
const lines = `log ${vkey}\nwitness mps ${mps.vkey}\nwitness cac ${cac.vkey}\n`;
const both = policyOf(`${lines}group both all mps cac\nquorum both\n`);

function policyOf(file: string): Policy {
  const read = parsePolicy(Buffer.from(file));
  if (read.kind === 'malformed') throw new Error(`line ${read.line}: ${read.problem}`);
  return read.policy;
}

async function cosignedBy(...cosigners: Cosigner[]): Promise<Buffer> {
  const added: NoteSignature[] = [];
  for (const [at, cosigner] of cosigners.entries()) added.push(await cosigner.cosign(text, 1000 + at));
  return Buffer.from(formatNote(text, [...signatures, ...added]));
}

test('says who cosigned, when, and whether that is enough', async () => {
  expect(verifyCheckpoint(await cosignedBy(mps, cac), both)).toMatchObject({
    kind: 'verified',
    checkpoint: { origin, size: 600 },
    logKeys: [{ keyId: '50408b24' }],
    cosigned: [
      { witness: 'mps', seconds: 1000 },
      { witness: 'cac', seconds: 1001 },
    ],
    quorum: true,
    unchecked: [],
  });
  expect(verifyCheckpoint(await cosignedBy(cac), both)).toMatchObject({ kind: 'verified', quorum: false });
  expect(verifyCheckpoint(await cosignedBy(cac, cac), both)).toMatchObject({ quorum: false });
});

test('strangers say nothing', async () => {
  const stranger = ed25519Cosigner('mps.example', Buffer.alloc(32, 3));
  expect(verifyCheckpoint(await cosignedBy(stranger, cac), both)).toMatchObject({
    quorum: false,
    unchecked: [{ name: 'mps.example', keyId: stranger.keyId }],
  });
});

test('a forged line of a known witness spoils the checkpoint', async () => {
  const { signature } = await mps.cosign(`${text}other\n`, 1000);
  const forged = formatNote(text, [...signatures, { name: mps.name, keyId: mps.keyId, signature }]);
  expect(verifyCheckpoint(Buffer.from(forged), both)).toEqual({ kind: 'refused', fault: 'bad-cosignature' });
});

test('no witness stands in for the log, not even one that bears its name', async () => {
  const namesake = ed25519Cosigner(origin, Buffer.alloc(32, 5));
  const policy = policyOf(`${lines}witness same ${namesake.vkey}\nquorum same\n`);
  const note = formatNote(text, [await namesake.cosign(text, 7)]);
  expect(verifyCheckpoint(Buffer.from(note), policy)).toEqual({
    kind: 'refused',
    fault: 'no-known-signature',
  });
});

test('refuses other logs, no log at all, and what is no checkpoint', () => {
  const other = ed25519Signer('other.example/log', Buffer.alloc(32, 6)).vkey;
  const note = Buffer.from(signed);
  const faults = [
    verifyCheckpoint(note, policyOf(`log ${other}\nquorum none\n`)),
    verifyCheckpoint(note, policyOf('quorum none\n')),
    verifyCheckpoint(note, policyOf(`log ${ed25519Signer(origin, Buffer.alloc(32, 6)).vkey}\nquorum none\n`)),
    verifyCheckpoint(Buffer.from(signed.replace('600', '601')), both),
    verifyCheckpoint(Buffer.from('nothing'), both),
    verifyCheckpoint(Buffer.from(formatNote('prose\n', signatures)), both),
  ].map((verified) => verified.kind === 'refused' && verified.fault);
  expect(faults).toEqual([
    'other-origin',
    'other-origin',
    'no-known-signature',
    'bad-signature',
    'malformed',
    'not-a-checkpoint',
  ]);
});

test('any flipped bit of a cosigned checkpoint is refused, or takes the quorum away', async () => {
  const note = await cosignedBy(mps, cac);
  for (const at of note.keys()) {
    const changed = Buffer.from(note);
    changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
    const verified = verifyCheckpoint(changed, both);
    if (verified.kind === 'verified' && verified.quorum) expect.fail(`byte ${at}`);
  }
});

test('a key of another kind counts with a verifier for it, and is named when there is none', () => {
  const sm2 = verifierKey(origin, signatureTypes.own, Buffer.alloc(80, 8));
  const line = { name: origin, keyId: sm2.keyId, signature: Buffer.from('sm2') };
  const note = Buffer.from(formatNote(text, [...signatures, line]));
  const policy = policyOf(`log ${vkey}\nlog ${formatVerifierKey(sm2)}\nquorum none\n`);
  expect(verifyCheckpoint(note, policy)).toMatchObject({ logKeys: [{ type: 1 }], unchecked: [line] });
  const knowing = verifyCheckpoint(note, policyOf(`log ${formatVerifierKey(sm2)}\nquorum none\n`), (key) => ({
    name: key.name,
    keyId: key.keyId,
    verify: (_, signature) => signature.equals(Buffer.from('sm2')),
  }));
  expect(knowing).toMatchObject({ kind: 'verified', logKeys: [{ type: 0xff }] });
});
