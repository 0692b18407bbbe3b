import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { day, instantOf } from '#law/calendar-day';
import { measures } from '#law/citation';
import { allContentItems } from '#law/filing-contents';
import { individualContents, organisationContents } from '../demonstration/sample-contents.js';
import { acknowledgementBytes, readAcknowledgement } from './acknowledgement.js';
import { acknowledgementPayloadType, openEnvelope, packagePayloadType, sealEnvelope } from './envelope.js';
import { type HandedAct, composePackage, packageBytes, packageDigest } from './package.js';
import { packageSchema } from './package-schema.js';
import { ed25519HandoverSigner, parseVerifier } from './signing-key.js';

const sample = {
  platform: '样例漏洞响应平台',
  host: '样例科技有限公司',
  site: 'src.example.cn',
  creditCode: '91110000600037341L',
  icpNumber: '京ICP备2026000001号-1',
  launchOn: day('2026-06-01'),
};
const at = instantOf(Date.UTC(2026, 2, 2, 1));
const filing: HandedAct = {
  kind: 'filing',
  dossierId: '00000000-0000-4000-8000-000000000001',
  version: 4,
  at,
  number: '漏备202600001X',
  record: 1,
  legalBasis: measures(5, 1),
  receivedAt: at,
};
const acts: readonly HandedAct[] = [
  filing,
  {
    ...filing,
    kind: 'change',
    record: 2,
    legalBasis: measures(6),
    changedOn: day('2026-03-01'),
    changedItems: ['contact'],
  },
  { ...filing, kind: 'contact-update', record: 3, changedOn: day('2026-03-01'), changedItems: ['contact'] },
  { ...filing, kind: 'cancellation', record: 3, legalBasis: measures(7), endedOn: day('2026-03-01') },
];
const signer = ed25519HandoverSigner(new Uint8Array(32).fill(1));
const stranger = ed25519HandoverSigner(new Uint8Array(32).fill(2));
const verifier = (of: typeof signer) => {
  const parsed = parseVerifier(of.publicJwk.x);
  if (parsed === undefined) throw new Error('a public key');
  return parsed;
};

function compose(act: HandedAct, contents = organisationContents(sample)) {
  return composePackage({
    ministry: 'public-security',
    sequence: 2,
    previous: 'ab'.repeat(32),
    composedAt: at,
    act,
    contents,
    policy: allContentItems,
  });
}

describe('a package', () => {
  const schema = z.fromJSONSchema(packageSchema as unknown as Parameters<typeof z.fromJSONSchema>[0]);

  it.each(
    acts.flatMap((act) => [
      [act.kind, 'an organisation', compose(act)] as const,
      [act.kind, 'an individual', compose(act, individualContents(sample))] as const,
    ]),
  )('of a %s of %s is what the published schema says', (_kind, _host, handed) => {
    expect(schema.safeParse(JSON.parse(packageBytes(handed).toString('utf8')))).toMatchObject({
      success: true,
    });
  });

  it.each([
    ['a field nobody named', { more: 1 }],
    ['a sequence of 0', { sequence: 0 }],
    ['another ministry', { ministry: 'other' }],
    ['a digest that is none', { previous: 'x' }],
    ['another format', { format: 'vcp-handover-package/2' }],
  ])('with %s is refused by the schema', (_what, change) => {
    expect(schema.safeParse({ ...compose(filing), ...change }).success).toBe(false);
  });

  it('has the schema that stands in the documents', () => {
    const file = new URL('../../docs/handover/package-v1.schema.json', import.meta.url);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(JSON.parse(JSON.stringify(packageSchema)));
  });

  it.each([
    ['a sequence of 0', { sequence: 0 }, 'count from 1'],
    ['half a sequence', { sequence: 1.5 }, 'count from 1'],
    ['a second without the first', { previous: null }, 'names the digest'],
    ['a first after another', { sequence: 1 }, 'names the digest'],
  ])('is not composed with %s', (_what, change, message) => {
    const draft = { ...compose(filing), contents: organisationContents(sample), policy: [], ...change };
    expect(() => composePackage(draft)).toThrow(message);
  });

  it('changes its digest with any character', () => {
    const digest = packageDigest(packageBytes(compose(filing)));
    expect(digest).toMatch(/^[0-9a-f]{64}$/);
    expect(packageDigest(packageBytes(compose({ ...filing, number: '漏备2026000021' })))).not.toBe(digest);
  });
});

describe('an envelope', () => {
  const bytes = packageBytes(compose(filing));
  const opened = async (change: object, verifiers = [verifier(signer)]) => {
    const envelope = await sealEnvelope(packagePayloadType, bytes, signer);
    return openEnvelope({ ...envelope, ...change }, packagePayloadType, verifiers);
  };

  it('opens under the key that sealed it, also beside signatures of keys nobody knows', async () => {
    expect(await opened({})).toEqual({ ok: true, payload: bytes, keyId: signer.keyId });
    const { signatures } = await sealEnvelope(packagePayloadType, bytes, signer);
    const unknown = { keyid: 'sm2', sig: 'AAAA' };
    expect(await opened({ signatures: [unknown, ...signatures] })).toMatchObject({ ok: true });
  });

  it.each([
    ['another payload', { payload: Buffer.from('{}').toString('base64') }, 'bad-signature'],
    ['a payload that is no base64', { payload: '%%%' }, 'malformed'],
    ['another type', { payloadType: acknowledgementPayloadType }, 'other-payload-type'],
    ['no signature', { signatures: [] }, 'malformed'],
    ['a signature that is none', { signatures: [{ keyid: signer.keyId, sig: 'AAAA' }] }, 'bad-signature'],
    ['a signature without key', { signatures: [{ sig: 'AAAA' }] }, 'malformed'],
    [
      'too many signatures',
      { signatures: Array.from({ length: 5 }, () => ({ keyid: 'x', sig: 'AAAA' })) },
      'malformed',
    ],
  ] as const)('with %s does not open', async (_what, change, fault) => {
    expect(await opened(change)).toEqual({ ok: false, fault });
  });

  it('does not open under another key', async () => {
    expect(await opened({}, [verifier(stranger)])).toEqual({ ok: false, fault: 'unknown-key' });
    expect(openEnvelope(undefined, packagePayloadType, [])).toEqual({ ok: false, fault: 'malformed' });
  });
});

describe('an acknowledgement', () => {
  const acknowledgement = {
    format: 'vcp-handover-acknowledgement/1',
    ministry: 'cyberspace',
    sequence: 7,
    digest: 'cd'.repeat(32),
    receivedAt: at,
  } as const;
  const read = async (payload: Buffer) =>
    readAcknowledgement(await sealEnvelope(acknowledgementPayloadType, payload, signer), [verifier(signer)]);

  it('is read as it was written', async () => {
    expect(await read(acknowledgementBytes(acknowledgement))).toEqual({
      ok: true,
      acknowledgement,
      keyId: signer.keyId,
    });
  });

  it.each([
    ['no JSON', 'x'],
    ['no object', 'null'],
    ['another format', { ...acknowledgement, format: 'x' }],
    ['another ministry', { ...acknowledgement, ministry: 'x' }],
    ['a sequence in words', { ...acknowledgement, sequence: '7' }],
    ['a digest that is none', { ...acknowledgement, digest: 'x' }],
    ['a time that is none', { ...acknowledgement, receivedAt: 'yesterday' }],
  ])('with %s is malformed even when signed', async (_what, payload) => {
    const text = typeof payload === 'string' ? payload : JSON.stringify(payload);
    expect(await read(Buffer.from(text))).toEqual({ ok: false, fault: 'malformed' });
  });
});

describe('a key in the settings', () => {
  it('is PEM, base64 or base64url', () => {
    const { x } = signer.publicJwk;
    const raw = Buffer.from(x, 'base64url');
    const der = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), raw]).toString('base64');
    for (const text of [
      x,
      raw.toString('base64'),
      `-----BEGIN PUBLIC KEY-----\n${der}\n-----END PUBLIC KEY-----\n`,
    ]) {
      expect(parseVerifier(text)?.keyId).toBe(signer.keyId);
    }
  });

  it.each(['', 'AAAA', 'x'.repeat(43) + '!', '-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----'])(
    '%s is none',
    (text) => {
      expect(parseVerifier(text)).toBeUndefined();
    },
  );

  it('has the thumbprint of RFC 8037, appendix A.3, as its name', () => {
    const x = '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo';
    expect(parseVerifier(x)?.keyId).toBe('kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k');
  });

  it('signs with 32 bytes and no fewer', () => {
    expect(() => ed25519HandoverSigner(new Uint8Array(31))).toThrow('32 bytes');
  });
});
