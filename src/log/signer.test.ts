import { expect, test } from 'vitest';
import { openNote } from './signed-note.js';
import { ed25519Signer, type NoteSigner, signNote } from './signer.js';
import { formatVerifierKey, type NoteVerifier, signatureTypes, verifierKey } from './verifier-key.js';

test.each([0, 31, 33, 64])('a seed of %i bytes is refused', (length) => {
  expect(() => ed25519Signer('register.example/log', Buffer.alloc(length))).toThrow(RangeError);
});

test('a name that no line can carry is refused before anything is signed', () => {
  expect(() => ed25519Signer('two words', Buffer.alloc(32))).toThrow(RangeError);
});

test('a text that cannot be a note never reaches the signing device', async () => {
  const reached: string[] = [];
  const device: NoteSigner = {
    ...ed25519Signer('register.example/log', Buffer.alloc(32, 1)),
    sign: (text) => {
      reached.push(text);
      return Buffer.alloc(64);
    },
  };
  await expect(signNote('no newline', [device])).rejects.toThrow(RangeError);
  expect(reached).toEqual([]);
});

test('a provider of another kind signs beside Ed25519, and each verifier takes its own line', async () => {
  // Stands for a device with its own algorithm: type 0xff, a long identifier, an answer that comes later.
  const key = verifierKey(
    'register.example/log',
    signatureTypes.own,
    Buffer.from('example.org/reversed-text'),
  );
  const reversed = (text: string): Buffer => Buffer.from(text).reverse();
  const device: NoteSigner = {
    name: key.name,
    keyId: key.keyId,
    vkey: formatVerifierKey(key),
    sign: (text) => Promise.resolve(reversed(text)),
  };
  const verifier: NoteVerifier = {
    name: key.name,
    keyId: key.keyId,
    verify: (text, signature) => reversed(text).equals(signature),
  };
  const note = await signNote('a text\n', [ed25519Signer(key.name, Buffer.alloc(32, 1)), device]);
  expect(openNote(Buffer.from(note), [verifier])).toMatchObject({
    kind: 'opened',
    verified: [{ keyId: key.keyId }],
    unknown: [{ name: key.name }],
  });
});
