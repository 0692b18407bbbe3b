/**
 * The receiver's side of the hand-over protocol, written from `docs/handover/protocol.md` and sharing no code with the
 * portal: if either side misread the text, the two do not understand each other.
 */
import { createHash, createPublicKey, type KeyObject, randomBytes, sign, verify } from 'node:crypto';

export type Jwk = { readonly kty: string; readonly crv: string; readonly x: string };
export type TrustedKey = { readonly id: string; readonly key: KeyObject };
export type Envelope = {
  readonly payloadType: string;
  readonly payload: string;
  readonly signatures: readonly { readonly keyid: string; readonly sig: string }[];
};
export type Package = {
  readonly format: string;
  readonly ministry: string;
  readonly sequence: number;
  readonly previous: string | null;
  readonly act: { readonly kind: string; readonly number: string };
};

export const packageType = 'application/vnd.vcp.handover-package+json; version=1';
export const acknowledgementType = 'application/vnd.vcp.handover-acknowledgement+json; version=1';
const windowSeconds = 300;

export function trustedKey({ kty, crv, x }: Jwk): TrustedKey {
  const id = createHash('sha256').update(`{"crv":"${crv}","kty":"${kty}","x":"${x}"}`).digest('base64url');
  return { id, key: createPublicKey({ key: { kty, crv, x }, format: 'jwk' }) };
}

export function jwkOf(key: KeyObject): Jwk {
  const { kty = '', crv = '', x = '' } = createPublicKey(key).export({ format: 'jwk' });
  return { kty, crv, x };
}

/** The payload of an envelope that a trusted key signed; throws a sentence otherwise. */
export function openEnvelope(envelope: Envelope, type: string, keys: readonly TrustedKey[]): Buffer {
  if (envelope.payloadType !== type) throw new Error('unexpected payload type');
  const payload = Buffer.from(envelope.payload, 'base64');
  const signed = dsse(type, payload);
  const isGood = envelope.signatures.some(({ keyid, sig }) => {
    const trusted = keys.find(({ id }) => id === keyid);
    return trusted !== undefined && verify(null, signed, trusted.key, Buffer.from(sig, 'base64'));
  });
  if (!isGood) throw new Error('no good signature of the portal');
  return payload;
}

export function sealEnvelope(type: string, payload: Buffer, key: KeyObject): Envelope {
  const sig = sign(null, dsse(type, payload), key).toString('base64');
  return {
    payloadType: type,
    payload: payload.toString('base64'),
    signatures: [{ keyid: trustedKey(jwkOf(key)).id, sig }],
  };
}

function dsse(type: string, payload: Buffer): Buffer {
  return Buffer.concat([
    Buffer.from(`DSSEv1 ${Buffer.byteLength(type)} ${type} ${payload.length} `),
    payload,
  ]);
}

export type IncomingRequest = {
  readonly method: string;
  readonly uri: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
};

/** The nonce of a request the portal signed within the window; throws a sentence otherwise. */
export function verifyRequest(
  request: IncomingRequest,
  keys: readonly TrustedKey[],
  now: number,
): { readonly nonce: string } {
  const header = (name: string): string => {
    const value = request.headers[name];
    if (typeof value !== 'string') throw new Error(`header ${name} is missing`);
    return value;
  };
  const input = header('signature-input');
  const parameters = input.slice(input.indexOf('=') + 1);
  const text = (name: string): string =>
    new RegExp(`;${name}="([^"]+)"`).exec(parameters)?.[1] ?? `no ${name}`;
  const created = Number(/;created=(\d+)/.exec(parameters)?.[1]);
  if (text('tag') !== 'vcp-handover-1' || text('alg') !== 'ed25519') throw new Error('another profile');
  if (!(Math.abs(now / 1_000 - created) <= windowSeconds)) throw new Error('outside of the window');
  const components = [...(/^\(([^)]*)\)/.exec(parameters)?.[1] ?? '').matchAll(/"([^"]+)"/g)].map(
    ([, name = '']) => name,
  );
  for (const needed of ['@method', '@target-uri', 'content-type', 'content-digest']) {
    if (!components.includes(needed)) throw new Error(`${needed} is not covered`);
  }
  const digest = `sha-256=:${createHash('sha256').update(request.body).digest('base64')}:`;
  if (header('content-digest') !== digest) throw new Error('the digest is not that of the body');
  const lines = components.map((name) => {
    if (name === '@method') return `"@method": ${request.method}`;
    return name === '@target-uri' ? `"@target-uri": ${request.uri}` : `"${name}": ${header(name)}`;
  });
  const base = Buffer.from([...lines, `"@signature-params": ${parameters}`].join('\n'));
  const signature = Buffer.from(/=:([^:]+):$/.exec(header('signature'))?.[1] ?? '', 'base64');
  const trusted = keys.find(({ id }) => id === text('keyid'));
  if (trusted === undefined || !verify(null, base, trusted.key, signature)) throw new Error('bad signature');
  return { nonce: text('nonce') };
}

/** Headers of a signed request to the portal. */
export function signRequest(
  { method, uri, body }: { readonly method: string; readonly uri: string; readonly body?: string },
  key: KeyObject,
  now: number,
): Record<string, string> {
  const digest =
    body === undefined ? undefined : `sha-256=:${createHash('sha256').update(body).digest('base64')}:`;
  const covered = ['"@method"', '"@target-uri"'];
  const lines = [`"@method": ${method}`, `"@target-uri": ${uri}`];
  if (digest !== undefined) {
    covered.push('"content-type"', '"content-digest"');
    lines.push('"content-type": application/json', `"content-digest": ${digest}`);
  }
  const nonce = randomBytes(16).toString('base64url');
  const parameters = `(${covered.join(' ')});created=${Math.floor(now / 1_000)};keyid="${trustedKey(jwkOf(key)).id}";alg="ed25519";nonce="${nonce}";tag="vcp-handover-1"`;
  const base = [...lines, `"@signature-params": ${parameters}`].join('\n');
  return {
    ...(digest === undefined ? {} : { 'content-type': 'application/json', 'content-digest': digest }),
    'signature-input': `sig1=${parameters}`,
    signature: `sig1=:${sign(null, Buffer.from(base), key).toString('base64')}:`,
  };
}
