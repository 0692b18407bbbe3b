import { expect, test } from 'vitest';
import { tlogVectors } from '../../test/support/tlog-vectors.js';
import { cosignatureVerifier, cosignedAt } from './cosignature.js';
import { type Cosigner, ed25519Cosigner } from './cosigner.js';
import { formatNote, parseNote } from './signed-note.js';
import { ed25519Signer } from './signer.js';
import { ed25519Verifier, type NoteVerifier, parseVerifierKey } from './verifier-key.js';

const { text, signatures } = parseNote(Buffer.from(tlogVectors.note.signed))!;
const witness = ed25519Cosigner('witness.example/w1', Buffer.alloc(32, 9));
const at = 1_679_315_147;

function verifierOf({ vkey }: Pick<Cosigner, 'vkey'>): NoteVerifier {
  return cosignatureVerifier(parseVerifierKey(vkey)!)!;
}

test('a cosignature verifies with the key of the witness, and says when', async () => {
  const { signature, name, keyId } = await witness.cosign(text, at);
  expect([name, keyId]).toEqual([witness.name, witness.keyId]);
  expect(signature).toHaveLength(72);
  expect(verifierOf(witness).verify(text, signature)).toBe(true);
  expect(cosignedAt(signature)).toBe(at);
});

test('what is signed is the heading, the time, and the whole text (C2SP tlog-cosignature)', async () => {
  const { signature } = await witness.cosign(text, at);
  // Ed25519 is deterministic: the log's own signer over the spelled-out message must give the same bytes.
  const plain = ed25519Signer('witness.example/w1', Buffer.alloc(32, 9));
  const spelled = await plain.sign(`cosignature/v1\ntime 1679315147\n${text}`);
  expect(signature.subarray(8).equals(spelled)).toBe(true);
  expect(signature.subarray(0, 8).toString('hex')).toBe('00000000641850cb');
});

test('the same key has another id as witness than as log', () => {
  const asLog = ed25519Signer(witness.name, Buffer.alloc(32, 9));
  expect(witness.keyId).not.toBe(asLog.keyId);
  expect(cosignatureVerifier(parseVerifierKey(asLog.vkey)!)).toBeUndefined();
  expect(ed25519Verifier(parseVerifierKey(witness.vkey)!)).toBeUndefined();
});

test('any flipped byte fails, the time included', async () => {
  const { signature } = await witness.cosign(text, at);
  for (const byte of signature.keys()) {
    const changed = Buffer.from(signature);
    changed.writeUInt8(changed.readUInt8(byte) ^ 1, byte);
    expect(verifierOf(witness).verify(text, changed)).toBe(false);
  }
});

test('refused: another text, another witness, a plain signature, another length, a time beyond 2^53', async () => {
  const { signature } = await witness.cosign(text, at);
  const other = ed25519Cosigner(witness.name, Buffer.alloc(32, 10));
  const [plain] = signatures;
  const late = Buffer.from(signature);
  late.writeBigUInt64BE(2n ** 53n);
  expect(verifierOf(witness).verify(`${text}more\n`, signature)).toBe(false);
  expect(verifierOf(other).verify(text, signature)).toBe(false);
  expect(verifierOf(witness).verify(text, plain!.signature)).toBe(false);
  for (const cut of [signature.subarray(1), signature.subarray(0, -1), Buffer.alloc(0), late]) {
    expect(cosignedAt(cut)).toBeUndefined();
    expect(verifierOf(witness).verify(text, cut)).toBe(false);
  }
});

test('no time but whole seconds since 1970', () => {
  for (const seconds of [-1, 0.5, Number.NaN, 2 ** 53]) {
    expect(() => witness.cosign(text, seconds)).toThrow(RangeError);
  }
  expect(() => ed25519Cosigner('w', Buffer.alloc(31))).toThrow(RangeError);
  expect(() => ed25519Cosigner('two words', Buffer.alloc(32))).toThrow(RangeError);
});

test('a cosignature stands in a note like any other line', async () => {
  const note = formatNote(text, [...signatures, await witness.cosign(text, at)]);
  expect(parseNote(Buffer.from(note))?.signatures).toHaveLength(2);
});
