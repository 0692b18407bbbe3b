import { expect, test } from 'vitest';
import { tlogVectors } from '../../test/support/tlog-vectors.js';
import {
  ed25519Verifier,
  formatVerifierKey,
  isKeyName,
  parseVerifierKey,
  verifierKey,
} from './verifier-key.js';

const { verifierKey: vkey } = tlogVectors.note;
const publicKey = parseVerifierKey(vkey)?.publicKey ?? Buffer.alloc(0);

test('reads and writes the key of the independent implementation', () => {
  const key = parseVerifierKey(vkey);
  expect(key).toMatchObject({ name: 'register.example/log', keyId: '50408b24', type: 1 });
  expect(key?.publicKey).toHaveLength(32);
  expect(key && formatVerifierKey(key)).toBe(vkey);
});

test('the key id depends on name, type and key', () => {
  const ids = [
    verifierKey('register.example/log', 1, publicKey),
    verifierKey('register.example/other', 1, publicKey),
    verifierKey('register.example/log', 4, publicKey),
    verifierKey('register.example/log', 1, Buffer.alloc(32)),
  ].map(({ keyId }) => keyId);
  expect(new Set(ids).size).toBe(4);
});

test.each([
  ['nothing', ''],
  ['a name alone', 'register.example/log'],
  ['the key id of another key', vkey.replace('50408b24', '50408b25')],
  ['a key id in capitals', vkey.replace('50408b24', '50408B24')],
  ['another name', vkey.replace('register', 'registry')],
  ['no name', vkey.replace('register.example/log', '')],
  ['a changed key', vkey.replace('AepK', 'AepL')],
  ['base64 without its last character', vkey.slice(0, -1)],
  ['a newline at the end', `${vkey}\n`],
  ['no key after the type', 'register.example/log+50408b24+AQ=='],
])('refuses %s', (_, text) => {
  expect(parseVerifierKey(text)).toBeUndefined();
});

test.each([
  ['register.example/log', true],
  ['登记.example', true],
  ['', false],
  ['two words', false],
  ['wide\u3000blank', false],
  ['no-break\u00a0blank', false],
  ['next\u0085line', false],
  ['tab\t', false],
  ['bell\u0007', false],
  ['a+b', false],
  ['half\ud800', false],
])('%j may be a key name: %s', (name, allowed) => {
  expect(isKeyName(name)).toBe(allowed);
  if (!allowed) expect(() => verifierKey(name, 1, publicKey)).toThrow(RangeError);
});

test('verifies Ed25519 keys only, and only signatures of 64 bytes', () => {
  expect(ed25519Verifier(verifierKey('w.example', 4, publicKey))).toBeUndefined();
  expect(ed25519Verifier(verifierKey('w.example', 1, publicKey.subarray(1)))).toBeUndefined();
  const verifier = ed25519Verifier(verifierKey('w.example', 1, publicKey));
  expect(verifier?.verify('text\n', Buffer.alloc(63))).toBe(false);
  expect(verifier?.verify('text\n', Buffer.alloc(64))).toBe(false);
});
