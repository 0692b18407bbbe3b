import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';

/**
 * Keys of the hand-over, ours and the receivers'. Behind an interface, so that a device or service (HSM, KMS) can hold
 * ours, and an SM2 key can stand beside Ed25519: the algorithm is named wherever a signature is.
 */
export type SignatureAlgorithm = 'ed25519';

/** Whatever can sign for the portal without giving its key away. */
export type HandoverSigner = {
  /** JWK thumbprint (RFC 7638) of the public key, base64url. */
  readonly keyId: string;
  readonly algorithm: SignatureAlgorithm;
  readonly publicJwk: PublicJwk;
  sign(bytes: Uint8Array): Promise<Uint8Array> | Uint8Array;
};

export type SignatureVerifier = {
  readonly keyId: string;
  readonly algorithm: SignatureAlgorithm;
  verify(bytes: Uint8Array, signature: Uint8Array): boolean;
};

/** RFC 8037. */
export type PublicJwk = {
  readonly kty: 'OKP';
  readonly crv: 'Ed25519';
  /** The 32 bytes of the key, base64url. */
  readonly x: string;
};

const seedBytes = 32;
/** DER of a PKCS#8 Ed25519 key up to the seed, and of an SPKI one up to the key (RFC 8410). */
const pkcs8Prefix = Buffer.from('302e020100300506032b657004220420', 'hex');
const spkiPrefix = Buffer.from('302a300506032b6570032100', 'hex');

/** Signs with a key in this process. Throws RangeError for a seed that is not 32 bytes long. */
export function ed25519HandoverSigner(seed: Uint8Array): HandoverSigner {
  if (seed.length !== seedBytes) throw new RangeError(`an Ed25519 seed has ${seedBytes} bytes`);
  const key = createPrivateKey({ key: Buffer.concat([pkcs8Prefix, seed]), format: 'der', type: 'pkcs8' });
  const publicJwk = jwkOf(createPublicKey(key));
  return {
    keyId: thumbprint(publicJwk),
    algorithm: 'ed25519',
    publicJwk,
    sign: (bytes) => sign(null, bytes, key),
  };
}

/** A public key as people write it into settings: PEM, or its 32 bytes in base64 or base64url. Undefined if neither. */
export function parseVerifier(text: string): SignatureVerifier | undefined {
  const key = publicKeyFrom(text.trim());
  if (key?.asymmetricKeyType !== 'ed25519') return undefined;
  return {
    keyId: thumbprint(jwkOf(key)),
    algorithm: 'ed25519',
    verify: (bytes, signature) => verify(null, bytes, key, signature),
  };
}

/** RFC 7638: SHA-256 over the required members in the order of their names. */
export function thumbprint({ crv, kty, x }: PublicJwk): string {
  return createHash('sha256').update(JSON.stringify({ crv, kty, x })).digest('base64url');
}

function publicKeyFrom(text: string): KeyObject | undefined {
  try {
    if (text.startsWith('-----BEGIN PUBLIC KEY-----')) return createPublicKey(text);
    const bytes = Buffer.from(text, 'base64');
    if (bytes.length !== seedBytes || !/^[\w+/-]{43}=?$/.test(text)) return undefined;
    return createPublicKey({ key: Buffer.concat([spkiPrefix, bytes]), format: 'der', type: 'spki' });
  } catch {
    return undefined;
  }
}

function jwkOf(key: KeyObject): PublicJwk {
  const bytes = key.export({ format: 'der', type: 'spki' }).subarray(spkiPrefix.length);
  return { kty: 'OKP', crv: 'Ed25519', x: bytes.toString('base64url') };
}
