/** The feed of Article 5 ¶1 as a ministry's system meets it: who is let in, what is answered, what is refused. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#dossier/actor';
import { acknowledgementBytes } from '#handover/acknowledgement';
import {
  acknowledgementPayloadType,
  openEnvelope,
  packagePayloadType,
  sealEnvelope,
} from '#handover/envelope';
import { signatureHeaders } from '#handover/http-signature';
import { type HandoverSigner, ed25519HandoverSigner, parseVerifier } from '#handover/signing-key';
import { settingsSchema } from '#app/settings';
import { recordFiling } from '#usecases/decide-case';
import { handOverEarlier } from '#usecases/handover/hand-over-earlier';
import { forEachDatabase, onDatabase } from '../support/databases.js';
import { type FilingCast, preparedFiling, valueOf } from '../support/filings.js';
import { type TestPortal, openTestPortal } from '../support/portal.js';

const cyberspaceKey = ed25519HandoverSigner(new Uint8Array(32).fill(11));
const publicSecurityKey = ed25519HandoverSigner(new Uint8Array(32).fill(12));
const strangersKey = ed25519HandoverSigner(new Uint8Array(32).fill(13));
const settings = settingsSchema.parse({
  handover: {
    receivers: {
      cyberspace: { publicKeys: [cyberspaceKey.publicJwk.x] },
      'public-security': { publicKeys: [publicSecurityKey.publicJwk.x] },
    },
  },
});

type Entry = {
  readonly sequence: number;
  readonly digest: string;
  readonly acknowledged: boolean;
  readonly envelope: unknown;
};
type Feed = { readonly packages: readonly Entry[]; readonly hasMore: boolean };

async function castOf(portal: TestPortal): Promise<FilingCast & { readonly decider: Actor }> {
  return {
    operator: (await portal.account('operator')).actor,
    reviewer: (await portal.account('reviewer')).actor,
    decider: (await portal.account('reviewer')).actor,
  };
}

forEachDatabase((_kind, open) => {
  let portal: TestPortal;
  beforeAll(async () => {
    portal = await openTestPortal(open, { config: { settings } });
    const cast = await castOf(portal);
    for (const serial of [1, 2, 3]) {
      const prepared = await preparedFiling(portal.portal, cast, serial);
      valueOf(await recordFiling(portal.portal, { ...prepared, actor: cast.decider }));
    }
  });

  const ask = async (
    path: string,
    {
      signer = cyberspaceKey,
      body,
      method,
    }: { signer?: HandoverSigner; body?: string; method?: string } = {},
  ) => {
    const verb = method ?? (body === undefined ? 'GET' : 'POST');
    const targetUri = `${portal.portal.publicUrl}${path}`;
    const nonce = portal.portal.randomness.uuid();
    const bytes = body === undefined ? {} : { body: Buffer.from(body) };
    const headers = await signatureHeaders(
      { method: verb, targetUri, ...bytes },
      { signer, at: portal.clock.machineNow(), nonce },
    );
    return portal.web.request(targetUri, { method: verb, headers, ...(body === undefined ? {} : { body }) });
  };
  const acknowledgement = async (
    entry: Pick<Entry, 'sequence' | 'digest'>,
    { signer = cyberspaceKey, ministry = 'cyberspace' as const } = {},
  ) => {
    const payload = acknowledgementBytes({
      format: 'vcp-handover-acknowledgement/1',
      ministry,
      sequence: entry.sequence,
      digest: entry.digest,
      receivedAt: portal.clock.now(),
    });
    return JSON.stringify(await sealEnvelope(acknowledgementPayloadType, payload, signer));
  };
  const feed = async (query = ''): Promise<Feed> =>
    (await (await ask(`/handover/v1/cyberspace/packages${query}`)).json()) as Feed;
  const expectProblem = async (answer: Response, status: number, code: string) => {
    expect(answer.status).toBe(status);
    expect(answer.headers.get('Content-Type')).toContain('application/problem+json');
    expect(answer.headers.get('Cache-Control')).toBe('no-store');
    expect(await answer.json()).toMatchObject({ status, type: `/handover/v1/problems/${code}` });
  };

  it('gives every package in order, a page at a time', async () => {
    const first = await feed('?limit=2');
    expect(first.packages.map(({ sequence }) => sequence)).toEqual([1, 2]);
    expect(first.hasMore).toBe(true);
    const rest = await feed('?after=2');
    expect(rest.packages.map(({ sequence }) => sequence)).toEqual([3]);
    expect(rest.hasMore).toBe(false);
    expect((await feed('?after=3')).packages).toEqual([]);
  });

  it('publishes the key under which each of them opens', async () => {
    const answer = await portal.web.request('/handover/v1/keys');
    expect(answer.headers.get('Set-Cookie')).toBeNull();
    const { keys } = (await answer.json()) as { keys: readonly { kid: string; x: string }[] };
    const verifiers = keys.map(({ x }) => parseVerifier(x)).filter((each) => each !== undefined);
    const [entry] = (await feed()).packages;
    const opened = openEnvelope(entry?.envelope, packagePayloadType, verifiers);
    if (!opened.ok) throw new Error(opened.fault);
    expect(opened.keyId).toBe(keys[0]?.kid);
    const payload = opened.payload.toString('utf8');
    expect(JSON.parse(payload)).toMatchObject({
      ministry: 'cyberspace',
      sequence: 1,
      act: { kind: 'filing' },
    });
    // The Cyberspace Administration is given no identity number.
    expect(payload).not.toContain('host-document');
  });

  it('publishes the schema', async () => {
    const answer = await portal.web.request('/handover/v1/schema.json');
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ additionalProperties: false });
  });

  it('takes an acknowledgement, once: the second is answered the same', async () => {
    const [entry] = (await feed()).packages;
    if (entry === undefined) throw new Error('a package');
    const body = await acknowledgement(entry);
    const answers: unknown[] = [];
    for (let turn = 0; turn < 2; turn += 1) {
      const answer = await ask('/handover/v1/cyberspace/acknowledgements', { body });
      expect(answer.status).toBe(200);
      answers.push(await answer.json());
      portal.clock.advance(60_000);
    }
    expect(answers[1]).toEqual(answers[0]);
    expect((await feed()).packages.map(({ acknowledged }) => acknowledged)).toEqual([true, false, false]);
  });

  describe('refuses', () => {
    const packages = '/handover/v1/cyberspace/packages';
    const acknowledgements = '/handover/v1/cyberspace/acknowledgements';
    const second = async () => {
      const entry = (await feed()).packages[1];
      if (entry === undefined) throw new Error('a second package');
      return entry;
    };

    it('a request without signature, whatever cookies it has', async () => {
      const liaison = await portal.signedIn('liaison-cyberspace');
      const answer = await liaison.get(packages);
      expect([answer.status, answer.headers.get('Cache-Control')]).toEqual([401, 'no-store']);
    });

    it('the key of somebody else, and of the other ministry', async () => {
      await expectProblem(await ask(packages, { signer: strangersKey }), 401, 'unknown-key');
      await expectProblem(await ask(packages, { signer: publicSecurityKey }), 401, 'unknown-key');
    });

    it('a request that comes a second time, or too late', async () => {
      const targetUri = `${portal.portal.publicUrl}${packages}`;
      const signing = { signer: cyberspaceKey, at: portal.clock.machineNow(), nonce: 'nonce-nonce-nonce' };
      const headers = await signatureHeaders({ method: 'GET', targetUri }, signing);
      expect((await portal.web.request(targetUri, { headers })).status).toBe(200);
      await expectProblem(await portal.web.request(targetUri, { headers }), 401, 'replayed');
      portal.clock.advance(301_000);
      await expectProblem(await portal.web.request(targetUri, { headers }), 401, 'outside-window');
    });

    it('an address other than the signed one', async () => {
      const targetUri = `${portal.portal.publicUrl}${packages}`;
      const signing = { signer: cyberspaceKey, at: portal.clock.machineNow(), nonce: 'another-nonce-123' };
      const headers = await signatureHeaders({ method: 'GET', targetUri }, signing);
      await expectProblem(
        await portal.web.request(`${targetUri}?after=1`, { headers }),
        401,
        'bad-signature',
      );
    });

    it('an acknowledgement of another digest, and stores nothing', async () => {
      const entry = { ...(await second()), digest: 'ab'.repeat(32) };
      const body = await acknowledgement(entry);
      await expectProblem(await ask(acknowledgements, { body }), 409, 'wrong-digest');
      expect((await second()).acknowledged).toBe(false);
    });

    it('an acknowledgement of what was never sent, for somebody else, or by nobody', async () => {
      const entry = await second();
      const unknown = await acknowledgement({ ...entry, sequence: 99 });
      await expectProblem(await ask(acknowledgements, { body: unknown }), 404, 'unknown-package');
      const forged = await acknowledgement(entry, { signer: strangersKey });
      await expectProblem(await ask(acknowledgements, { body: forged }), 403, 'unknown-key');
      await expectProblem(await ask(acknowledgements, { body: '{}' }), 422, 'malformed');
      await expectProblem(await ask(acknowledgements, { body: 'no JSON' }), 422, 'malformed');
    });

    it.each([
      ['?after=-1', 400, 'invalid-parameter'],
      ['?after=x', 400, 'invalid-parameter'],
      ['?limit=0', 400, 'invalid-parameter'],
    ])('%s', async (query, status, code) => {
      await expectProblem(await ask(packages + query), status, code);
    });

    it('addresses and methods there are not, and bodies that are too large', async () => {
      await expectProblem(await ask('/handover/v1/other/packages'), 404, 'no-such-resource');
      await expectProblem(await ask('/handover/v1/nothing'), 404, 'no-such-resource');
      await expectProblem(await ask(packages, { method: 'DELETE' }), 405, 'method-not-allowed');
      await expectProblem(await ask(acknowledgements, { body: 'x'.repeat(70_000) }), 413, 'too-large');
    });
  });
});

forEachDatabase((_kind, open) => {
  it('what was recorded before there were packages is handed over at the next start, once', async () => {
    const portal = await openTestPortal(open);
    const cast = await castOf(portal);
    const prepared = await preparedFiling(portal.portal, cast, 1);
    const { handover } = portal.portal.persistence.read;
    // As an earlier edition left it: the decision without packages.
    const { persistence } = portal.portal;
    const without = {
      ...portal.portal,
      persistence: {
        read: persistence.read,
        transact: <T>(work: Parameters<typeof persistence.transact<T>>[0]) =>
          persistence.transact<T>((stores) =>
            work({ ...stores, handover: { ...stores.handover, isHanded: async () => true } }),
          ),
      },
    };
    valueOf(await recordFiling(without, { ...prepared, actor: cast.decider }));
    expect(await handover.after('cyberspace', 0, 10)).toEqual([]);
    expect(await handOverEarlier(portal.portal)).toBe(1);
    expect(await handOverEarlier(portal.portal)).toBe(0);
    for (const ministry of ['public-security', 'cyberspace'] as const) {
      const packages = await handover.after(ministry, 0, 10);
      expect(packages.map(({ handed }) => [handed.sequence, handed.dossierId])).toEqual([
        [1, prepared.dossierId],
      ]);
    }
  });
});

// Only PostgreSQL has more than one connection.
onDatabase('postgresql', (open) => {
  it('concurrent decisions keep both sequences without a gap, each package chained to the one before', async () => {
    const portal = await openTestPortal(open);
    const cast = await castOf(portal);
    const serials = Array.from({ length: 40 }, (_, index) => index + 1);
    const prepared = await Promise.all(serials.map((serial) => preparedFiling(portal.portal, cast, serial)));
    const decided = await Promise.all(
      prepared.map((reference) => recordFiling(portal.portal, { ...reference, actor: cast.decider })),
    );
    expect(decided.every(({ ok }) => ok)).toBe(true);
    for (const ministry of ['public-security', 'cyberspace'] as const) {
      const packages = await portal.portal.persistence.read.handover.after(ministry, 0, 100);
      expect(packages.map(({ handed }) => handed.sequence)).toEqual(serials);
      const digests = packages.map(({ handed }) => handed.digest);
      expect(packages.map(({ handed }) => handed.previous)).toEqual([null, ...digests.slice(0, -1)]);
      expect(new Set(packages.map(({ handed }) => handed.number)).size).toBe(40);
    }
  }, 60_000);
});
