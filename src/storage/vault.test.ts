import { describe, expect, it } from 'vitest';
import { createVault } from './vault.js';

const key = new Uint8Array(32).fill(1);
const otherKey = new Uint8Array(32).fill(2);
const vault = createVault(key);
const secret = Buffer.from('样例：只有本人可见', 'utf8');
const headerBytes = 5;

describe('sealing', () => {
  it('opens what it sealed, under the same context', () => {
    expect(vault.open(vault.seal(secret, 'row/1'), 'row/1')).toEqual(secret);
  });

  it('opens what another process sealed with the same key', () => {
    expect(createVault(key).open(vault.seal(secret, 'row/1'), 'row/1')).toEqual(secret);
  });

  it('keeps nothing readable', () => {
    expect(Buffer.from(vault.seal(secret, 'row/1')).includes(secret)).toBe(false);
  });

  it('never seals the same way twice', () => {
    expect(vault.seal(secret, 'row/1')).not.toEqual(vault.seal(secret, 'row/1'));
  });

  it('seals nothing at all, too', () => {
    expect(vault.open(vault.seal(new Uint8Array(), 'row/1'), 'row/1')).toHaveLength(0);
  });

  it('does not open in another row', () => {
    const sealed = vault.seal(secret, 'row/1');
    expect(() => vault.open(sealed, 'row/2')).toThrow();
  });

  it('notices every changed byte', () => {
    const sealed = Buffer.from(vault.seal(secret, 'row/1'));
    for (let at = 0; at < sealed.length; at += 1) {
      const altered = Buffer.from(sealed);
      altered.writeUInt8(altered.readUInt8(at) ^ 1, at);
      expect(() => vault.open(altered, 'row/1'), `byte ${at}`).toThrow();
    }
  });

  it.each([0, 1, headerBytes, 32])('refuses the first %i bytes alone', (length) => {
    const sealed = vault.seal(secret, 'row/1').subarray(0, length);
    expect(() => vault.open(sealed, 'row/1')).toThrow(RangeError);
  });

  it.each([0, 31, 33])('takes no key of %i bytes', (length) => {
    expect(() => createVault(new Uint8Array(length))).toThrow(RangeError);
  });
});

describe('replacing the key', () => {
  const sealedBefore = vault.seal(secret, 'row/1');

  it('opens old rows with the retired key and seals new ones with the new key', () => {
    const rotated = createVault(otherKey, [key]);
    expect(rotated.open(sealedBefore, 'row/1')).toEqual(secret);
    expect(createVault(otherKey).open(rotated.seal(secret, 'row/1'), 'row/1')).toEqual(secret);
  });

  it('says that the key is missing when it was not kept', () => {
    expect(() => createVault(otherKey).open(sealedBefore, 'row/1')).toThrow(
      'master key that is not configured',
    );
  });
});

describe('lookups', () => {
  it('are the same for the same text and purpose', () => {
    expect(vault.lookup('a@example.cn', 'mail')).toEqual(createVault(key).lookup('a@example.cn', 'mail'));
  });

  it.each([
    ['another text', vault.lookup('b@example.cn', 'mail')],
    ['another purpose', vault.lookup('a@example.cn', 'phone')],
    ['another key', createVault(otherKey).lookup('a@example.cn', 'mail')],
  ])('differ for %s', (_what, other) => {
    expect(vault.lookup('a@example.cn', 'mail')).not.toEqual(other);
  });
});
