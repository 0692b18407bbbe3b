import { expect, test } from 'vitest';
import { tlogVectors } from '../../test/support/tlog-vectors.js';
import {
  type Checkpoint,
  checkpointText,
  openCheckpoint,
  parseCheckpointText,
  signCheckpoint,
} from './checkpoint.js';
import { emptyRoot } from './merkle.js';
import { ed25519Signer, type NoteSigner, signNote } from './signer.js';
import { ed25519Verifier, type NoteVerifier, parseVerifierKey } from './verifier-key.js';

const origin = 'register.example/log';
const { signed, seedHex } = tlogVectors.note;
const log = ed25519Signer(origin, Buffer.from(seedHex, 'hex'));
const root = Buffer.from(tlogVectors.roots['600'] ?? '', 'base64');
const checkpoint: Checkpoint = { origin, size: 600, root };

function verifierOf({ vkey }: NoteSigner): NoteVerifier {
  const key = parseVerifierKey(vkey);
  const verifier = key && ed25519Verifier(key);
  if (verifier === undefined) throw new Error(`not an Ed25519 verifier key: ${vkey}`);
  return verifier;
}

test('signs the same bytes as the independent implementation, and opens them', async () => {
  expect(await signCheckpoint(checkpoint, [log])).toBe(signed);
  expect(openCheckpoint(Buffer.from(signed), origin, [verifierOf(log)])).toMatchObject({
    kind: 'opened',
    checkpoint,
    text: checkpointText(checkpoint),
  });
});

test('the checkpoint of the empty log has size 0', async () => {
  const empty = { origin, size: 0, root: emptyRoot };
  const note = await signCheckpoint(empty, [log]);
  expect(openCheckpoint(Buffer.from(note), origin, [verifierOf(log)])).toMatchObject({ checkpoint: empty });
});

const rootLine = root.toString('base64');

test.each([
  ['extension lines', `${origin}\n600\n${rootLine}\nan extension\n`],
  ['an origin in Chinese with blanks', `备案 日志\n600\n${rootLine}\n`],
  ['the largest size', `${origin}\n9007199254740991\n${rootLine}\n`],
])('reads %s', (_, text) => {
  expect(parseCheckpointText(text)?.root).toEqual(root);
});

test.each([
  ['nothing', ''],
  ['no root', `${origin}\n600\n`],
  ['no origin', `\n600\n${rootLine}\n`],
  ['no newline at the end', `${origin}\n600\n${rootLine}`],
  ['an empty extension line', `${origin}\n600\n${rootLine}\n\nmore\n`],
  ['an empty last line', `${origin}\n600\n${rootLine}\n\n`],
  ['a leading zero', `${origin}\n0600\n${rootLine}\n`],
  ['two zeros', `${origin}\n00\n${rootLine}\n`],
  ['a sign', `${origin}\n+600\n${rootLine}\n`],
  ['a negative size', `${origin}\n-1\n${rootLine}\n`],
  ['a fraction', `${origin}\n600.0\n${rootLine}\n`],
  ['an exponent', `${origin}\n6e2\n${rootLine}\n`],
  ['full-width digits', `${origin}\n６００\n${rootLine}\n`],
  ['a blank before the size', `${origin}\n 600\n${rootLine}\n`],
  ['a size beyond 2^53', `${origin}\n9007199254740992\n${rootLine}\n`],
  ['a root of 31 bytes', `${origin}\n600\n${root.subarray(1).toString('base64')}\n`],
  ['a root without padding', `${origin}\n600\n${rootLine.replace('=', '')}\n`],
  ['a root with stray bits', `${origin}\n600\n${rootLine.replace('Y=', 'Z=')}\n`],
  ['a root for URLs', `${origin}\n600\n${Buffer.alloc(32, 0xff).toString('base64url')}=\n`],
])('refuses %s', (_, text) => {
  expect(parseCheckpointText(text)).toBeUndefined();
});

test.each([
  ['an empty origin', { ...checkpoint, origin: '' }],
  ['an origin of two lines', { ...checkpoint, origin: 'a\nb' }],
  ['a negative size', { ...checkpoint, size: -1 }],
  ['a size beyond 2^53', { ...checkpoint, size: 2 ** 53 }],
  ['a short root', { ...checkpoint, root: root.subarray(1) }],
])('writes no text for %s', (_, impossible) => {
  expect(() => checkpointText(impossible)).toThrow(RangeError);
});

test('signs only as the log itself', async () => {
  const other = ed25519Signer('other.example', Buffer.alloc(32, 3));
  await expect(signCheckpoint(checkpoint, [other])).rejects.toThrow(RangeError);
  await expect(signCheckpoint(checkpoint, [])).rejects.toThrow(RangeError);
});

test('while a key is replaced, a checkpoint opens with the old key, the new one, or both', async () => {
  const next = ed25519Signer(origin, Buffer.alloc(32, 4));
  const note = Buffer.from(await signCheckpoint(checkpoint, [log, next]));
  for (const known of [[log], [next], [log, next]]) {
    const opened = openCheckpoint(note, origin, known.map(verifierOf));
    expect(opened.kind === 'opened' && opened.verified).toHaveLength(known.length);
  }
});

test('a witness alone vouches for no log', async () => {
  const witness = ed25519Signer('witness.example', Buffer.alloc(32, 5));
  const note = Buffer.from(await signNote(checkpointText(checkpoint), [witness]));
  expect(openCheckpoint(note, origin, [verifierOf(log), verifierOf(witness)])).toEqual({
    kind: 'refused',
    fault: 'no-known-signature',
  });
});

test('the log of another name, and a signed text that is no checkpoint, are refused', async () => {
  const other = await signNote(checkpointText({ ...checkpoint, origin: 'other.example/log' }), [log]);
  expect(openCheckpoint(Buffer.from(other), origin, [verifierOf(log)])).toEqual({
    kind: 'refused',
    fault: 'other-origin',
  });
  const prose = await signNote('good morning\n', [log]);
  expect(openCheckpoint(Buffer.from(prose), origin, [verifierOf(log)])).toEqual({
    kind: 'refused',
    fault: 'not-a-checkpoint',
  });
});
