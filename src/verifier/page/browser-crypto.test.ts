import * as nodeCrypto from 'node:crypto';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { testSeed } from '../../../test/support/random.js';
import { createHash, createPrivateKey, createPublicKey, sign, verify } from './browser-crypto.js';

test('hashes as Node does, whatever the pieces', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 200 })), fc.string(), (pieces, text) => {
      const ours = createHash('sha256');
      const theirs = nodeCrypto.createHash('sha256');
      for (const piece of pieces) {
        ours.update(piece);
        theirs.update(piece);
      }
      expect(ours.update(text, 'utf8').digest('hex')).toBe(theirs.update(text, 'utf8').digest('hex'));
    }),
    { seed: testSeed },
  );
  expect(createHash('sha256').digest().equals(nodeCrypto.createHash('sha256').digest())).toBe(true);
  expect(() => createHash('md5')).toThrow('no md5');
});

const { publicKey, privateKey } = nodeCrypto.generateKeyPairSync('ed25519');
const der = publicKey.export({ format: 'der', type: 'spki' });
const key = createPublicKey({ key: der });

test('verifies as Node does, every byte', () => {
  const data = Buffer.from('register.example/log\n600\n');
  const signature = nodeCrypto.sign(null, data, privateKey);
  expect(verify(null, data, key, signature)).toBe(true);
  for (const at of signature.keys()) {
    const changed = Buffer.from(signature);
    changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
    expect(verify(null, data, key, changed)).toBe(false);
  }
  expect(verify(null, data.subarray(1), key, signature)).toBe(false);
  expect(verify(null, data, key, signature.subarray(1))).toBe(false);
  expect(verify(null, data, { raw: new Uint8Array(32).fill(255) }, signature)).toBe(false);
});

test('refuses a signature whose number is not reduced, as OpenSSL does', () => {
  const data = Buffer.from('text\n');
  const signature = nodeCrypto.sign(null, data, privateKey);
  const order = 2n ** 252n + 27_742_317_777_372_353_535_851_937_790_883_648_493n;
  const number = BigInt(`0x${Buffer.from(signature.subarray(32)).reverse().toString('hex')}`) + order;
  const second = Buffer.from(number.toString(16).padStart(64, '0'), 'hex').reverse();
  const malleable = Buffer.concat([signature.subarray(0, 32), second]);
  expect(nodeCrypto.verify(null, data, publicKey, malleable)).toBe(false);
  expect(verify(null, data, key, malleable)).toBe(false);
});

test('holds no private key', () => {
  expect(() => sign()).toThrow('no private key');
  expect(() => createPrivateKey()).toThrow('no private key');
});
