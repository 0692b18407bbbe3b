import { describe, expect, it } from 'vitest';
import { instantOf } from '#law/calendar-day';
import { type HttpMessage, checkRequest, signatureHeaders, windowSeconds } from './http-signature.js';
import { ed25519HandoverSigner, parseVerifier } from './signing-key.js';

const signer = ed25519HandoverSigner(new Uint8Array(32).fill(1));
const stranger = ed25519HandoverSigner(new Uint8Array(32).fill(2));
const at = instantOf(Date.UTC(2026, 2, 2, 1));
const later = (seconds: number) => instantOf(Date.parse(at) + seconds * 1_000);
const nonce = 'nonce-of-16-characters';
const targetUri = 'https://filing.example/handover/v1/cyberspace/packages?after=3';
const body = Buffer.from('{"a":1}');
const verifiers = [parseVerifier(signer.publicJwk.x)].filter((each) => each !== undefined);

type Change = {
  readonly message?: Partial<HttpMessage>;
  readonly headers?: (headers: Record<string, string>) => Record<string, string>;
  readonly now?: ReturnType<typeof later>;
  readonly by?: typeof signer;
};

async function check(base: { readonly method: string; readonly body?: Uint8Array }, change: Change = {}) {
  const { by = signer, now = at } = change;
  const made = await signatureHeaders({ ...base, targetUri }, { signer: by, at, nonce });
  const headers = change.headers?.({ ...made }) ?? made;
  const message = { ...base, targetUri, header: (name: string) => headers[name], ...change.message };
  return checkRequest(message, { verifiers, at: now });
}

const get = { method: 'GET' } as const;
const post = { method: 'POST', body } as const;
const input = (rewrite: (text: string) => string) => (headers: Record<string, string>) => ({
  ...headers,
  'signature-input': rewrite(headers['signature-input'] ?? ''),
});

describe('a signed request', () => {
  it('is taken with and without a body', async () => {
    const created = Date.parse(at) / 1_000;
    expect(await check(get)).toEqual({ ok: true, keyId: signer.keyId, nonce, created });
    expect(await check(post)).toEqual({ ok: true, keyId: signer.keyId, nonce, created });
  });

  it.each([-windowSeconds, windowSeconds])('is taken %i seconds from when it was made', async (seconds) => {
    expect(await check(get, { now: later(seconds) })).toMatchObject({ ok: true });
  });

  it.each<[string, typeof get | typeof post, Change, string]>([
    ['without its signature', get, { headers: () => ({}) }, 'unsigned'],
    ['too old', get, { now: later(windowSeconds + 1) }, 'outside-window'],
    ['from the future', get, { now: later(-windowSeconds - 1) }, 'outside-window'],
    ['by an unknown key', get, { by: stranger }, 'unknown-key'],
    ['sent elsewhere', get, { message: { targetUri: `${targetUri}0` } }, 'bad-signature'],
    ['with another method', get, { message: { method: 'HEAD' } }, 'bad-signature'],
    ['with another body', post, { message: { body: Buffer.from('{"a":2}') } }, 'digest-mismatch'],
    ['with a body that was not signed', get, { message: { body } }, 'outside-profile'],
    ['without the body that was signed', post, { message: { body: Buffer.alloc(0) } }, 'outside-profile'],
    [
      'with another digest',
      post,
      { headers: (h) => ({ ...h, 'content-digest': 'sha-256=:AAAA:' }) },
      'bad-signature',
    ],
    [
      'with another type',
      post,
      { headers: (h) => ({ ...h, 'content-type': 'text/plain' }) },
      'bad-signature',
    ],
    [
      'with another nonce',
      get,
      { headers: input((text) => text.replace(nonce, `${nonce}x`)) },
      'bad-signature',
    ],
    [
      'with another time',
      get,
      { headers: input((text) => text.replace(/created=\d/, 'created=2')) },
      'outside-window',
    ],
    [
      'of another profile',
      get,
      { headers: input((text) => text.replace('vcp-handover-1', 'other')) },
      'outside-profile',
    ],
    [
      'covering less',
      get,
      { headers: input((text) => text.replace(' "@target-uri"', '')) },
      'outside-profile',
    ],
    [
      'covering one thing twice',
      get,
      { headers: input((text) => text.replace('"@target-uri"', '"@method"')) },
      'outside-profile',
    ],
    ['with a short nonce', get, { headers: input((text) => text.replace(nonce, 'short')) }, 'malformed'],
    [
      'with a parameter twice',
      get,
      { headers: input((text) => `${text};tag="vcp-handover-1"`) },
      'malformed',
    ],
    ['with a parameter too many', get, { headers: input((text) => `${text};expires=1`) }, 'malformed'],
    ['without a time', get, { headers: input((text) => text.replace(/;created=\d+/, '')) }, 'malformed'],
    [
      'with another algorithm',
      get,
      { headers: input((text) => text.replace('"ed25519"', '"hmac"')) },
      'unknown-key',
    ],
    ['with two signatures', get, { headers: input((text) => `${text}, ${text}`) }, 'malformed'],
    [
      'whose labels differ',
      get,
      { headers: (h) => ({ ...h, signature: (h['signature'] ?? '').replace('vcp=', 'x=') }) },
      'malformed',
    ],
    ['whose signature is no base64', get, { headers: (h) => ({ ...h, signature: 'vcp=:%:' }) }, 'malformed'],
  ])('%s is refused', async (_what, base, change, fault) => {
    expect(await check(base, change)).toEqual({ ok: false, fault });
  });
});
