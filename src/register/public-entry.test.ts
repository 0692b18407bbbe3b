import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { day, type Instant, instantOf } from '#law/calendar-day';
import { channelKinds, emptyContents, type FilingContents } from '#law/filing-contents';
import { testSeed } from '../../test/support/random.js';
import { limits } from '#law/limits';
import {
  composePublicEntry,
  type EntryDraft,
  entryBytes,
  entryBytesMax,
  openCommitment,
  saltBytes,
} from './public-entry.js';

const recordedAt: Instant = instantOf(Date.UTC(2023, 0, 16, 8));
const salt = Buffer.alloc(32, 5);

const organisation: FilingContents = {
  ...emptyContents,
  platform: {
    ...emptyContents.platform,
    name: '样例漏洞收集平台',
    homePageUrl: 'https://vuln.example.cn/',
    icpNumber: '京ICP备00000000号',
    channels: [{ kind: 'wechat', identifier: '样例公众号' }],
  },
  host: { ...emptyContents.host, kind: 'organisation', name: '样例网络科技有限公司' },
};
const individual: FilingContents = {
  ...organisation,
  host: { ...emptyContents.host, kind: 'individual', name: '样例个人' },
};

function draftOf(contents: FilingContents, other: Partial<EntryDraft> = {}): EntryDraft {
  return {
    number: '漏备2023000019',
    revision: 1,
    status: 'filed',
    contents,
    filedOn: day('2023-01-16'),
    recordedAt,
    individualNamePublic: true,
    salt,
    ...other,
  };
}

test('the bytes of an entry, letter by letter', () => {
  const { entry, disclosure } = composePublicEntry(draftOf(organisation));
  expect(entryBytes(entry).toString()).toBe(
    '{"filedOn":"2023-01-16","host":{"kind":"organisation","name":"样例网络科技有限公司"},"number":"漏备2023000019",' +
      '"platform":{"channels":[{"identifier":"样例公众号","kind":"wechat"}],' +
      '"homePageUrl":"https://vuln.example.cn/","icpNumber":"京ICP备00000000号","name":"样例漏洞收集平台"},' +
      '"recordedAt":"2023-01-16T08:00:00.000Z","revision":1,"status":"filed","version":1}',
  );
  expect(disclosure).toBeUndefined();
});

test('the bytes of a cancelled entry, letter by letter: it says when business ended', () => {
  const { entry } = composePublicEntry(
    draftOf(organisation, { revision: 2, status: 'cancelled', endedOn: day('2023-02-10') }),
  );
  expect(entryBytes(entry).toString()).toBe(
    '{"endedOn":"2023-02-10","filedOn":"2023-01-16","host":{"kind":"organisation","name":"样例网络科技有限公司"},' +
      '"number":"漏备2023000019","platform":{"channels":[{"identifier":"样例公众号","kind":"wechat"}],' +
      '"homePageUrl":"https://vuln.example.cn/","icpNumber":"京ICP备00000000号","name":"样例漏洞收集平台"},' +
      '"recordedAt":"2023-01-16T08:00:00.000Z","revision":2,"status":"cancelled","version":1}',
  );
});

describe('an individual', () => {
  test('is in the entry only as a commitment, which the disclosure opens', () => {
    const { entry, disclosure } = composePublicEntry(draftOf(individual));
    expect(entryBytes(entry).toString()).not.toContain('样例个人');
    // SHA-256 of 32 bytes 05 and the name in UTF-8, computed apart from this code.
    expect(entry.host).toEqual({ kind: 'individual', nameCommitment: expectedCommitment });
    expect(disclosure).toEqual({ name: '样例个人', salt });
    expect(disclosure && openCommitment(entry, disclosure)).toBe(true);
  });

  const expectedCommitment = 'bf493a3b555f01d5ec14f8d7d62e3f071b4a00ff078f934733885341d7c0e1fb';

  test('whose name is not public has no disclosure', () => {
    expect(composePublicEntry(draftOf(individual, { individualNamePublic: false }))).not.toHaveProperty(
      'disclosure',
    );
  });

  test('is committed to differently under each salt', () => {
    const other = composePublicEntry(draftOf(individual, { salt: Buffer.alloc(32, 6) }));
    expect(other.entry.host).not.toEqual(composePublicEntry(draftOf(individual)).entry.host);
  });

  test.each([
    ['another name', { name: '样例个', salt }],
    ['another salt', { name: '样例个人', salt: Buffer.alloc(32, 6) }],
    ['a byte moved from salt to name', { name: '\u0005样例个人', salt: salt.subarray(1) }],
  ])('%s does not open the commitment', (_, disclosure) => {
    expect(openCommitment(composePublicEntry(draftOf(individual)).entry, disclosure)).toBe(false);
  });

  test('an organisation has nothing to open', () => {
    const { entry } = composePublicEntry(draftOf(organisation));
    expect(openCommitment(entry, { name: '样例网络科技有限公司', salt })).toBe(false);
  });
});

/** A filing in which every text is a different marker, with how it is found again: by its own random part. */
const everyFieldMarked = fc
  .record({
    texts: fc.uniqueArray(fc.stringMatching(/^[a-z0-9]{12}$/), { minLength: 60, maxLength: 60 }),
    kind: fc.constantFrom('organisation' as const, 'individual' as const),
    channels: fc.array(fc.constantFrom(...channelKinds), { maxLength: 3 }),
    individualNamePublic: fc.boolean(),
    salt: fc.uint8Array({ minLength: 32, maxLength: 32 }),
  })
  .map(({ texts, kind, channels, individualNamePublic, salt: bytes }) => {
    let next = 0;
    const issued: string[] = [];
    const mark = (): string => {
      const marker = `marker-${texts[next++] ?? next}-标记`;
      issued.push(marker);
      return marker;
    };
    const evidence = () => [
      { id: mark(), fileName: mark(), mediaType: mark(), sizeBytes: 987654321, sha256: mark() },
    ];
    const rule = () => ({ text: mark(), evidence: evidence() });
    const person = () => ({ name: mark(), phone: mark(), mail: mark() });
    const contents: FilingContents = {
      platform: {
        name: mark(),
        homePageUrl: mark(),
        icpNumber: mark(),
        channels: channels.map((channel) => ({ kind: channel, identifier: mark() })),
        launch: { state: 'planned', on: mark() },
      },
      host: {
        kind,
        name: mark(),
        documentKind: kind === 'organisation' ? 'unified-social-credit-code' : 'passport-foreign',
        documentNumber: mark(),
        nationality: mark(),
      },
      principal: person(),
      contact: person(),
      rules: {
        collection: rule(),
        verification: rule(),
        remediation: rule(),
        publication: rule(),
        identity: rule(),
        classification: rule(),
      },
      mlps: {
        state: 'unobtainable',
        level: mark(),
        certificateNumber: mark(),
        issuedOn: mark(),
        unobtainableReason: mark(),
        evidence: evidence(),
      },
      standards: {
        standards: [{ code: mark(), implementation: mark() }],
        statement: mark(),
        evidence: evidence(),
      },
      other: { statement: mark(), answers: { [mark()]: mark() }, evidence: evidence() },
    };
    return { contents, issued, individualNamePublic, salt: bytes };
  });

test('of an arbitrary filing nothing is public but what is on the whitelist', () => {
  fc.assert(
    fc.property(everyFieldMarked, ({ contents, issued, individualNamePublic, salt: bytes }) => {
      const { platform, host } = contents;
      const allowed = [platform.name, platform.homePageUrl, platform.icpNumber];
      allowed.push(...platform.channels.map(({ identifier }) => identifier));
      if (host.kind === 'organisation') allowed.push(host.name);
      const { entry } = composePublicEntry(draftOf(contents, { individualNamePublic, salt: bytes }));
      const text = entryBytes(entry).toString();
      expect(issued.filter((marker) => text.includes(marker)).sort()).toEqual(allowed.sort());
      for (const word of ['987654321', 'unobtainable', 'planned', 'passport', 'credit-code']) {
        expect(text).not.toContain(word);
      }
      expect(text).not.toContain(Buffer.from(bytes).toString('hex'));
    }),
    { seed: testSeed },
  );
});

test('a member smuggled into a whitelisted group does not come out', () => {
  const channel = { kind: 'weibo', identifier: '样例微博', password: 'secret-1' } as const;
  const smuggled = {
    platform: { ...organisation.platform, channels: [channel], note: 'secret-2' },
    host: { ...organisation.host, phone: 'secret-3' },
  };
  const { entry } = composePublicEntry({ ...draftOf(organisation), contents: smuggled });
  expect(entryBytes(entry).toString()).not.toContain('secret');
});

test.each<[string, EntryDraft]>([
  ['without a number', draftOf(organisation, { number: '' })],
  ['with revision 0', draftOf(organisation, { revision: 0 })],
  ['with half a revision', draftOf(organisation, { revision: 1.5 })],
  ['with a short salt', draftOf(individual, { salt: salt.subarray(1) })],
  ['cancelled without its end', draftOf(organisation, { status: 'cancelled' })],
  ['that ended and is not cancelled', draftOf(organisation, { endedOn: day('2023-02-10') })],
  ['without a kind of host', draftOf(emptyContents)],
  [
    'with a channel without kind',
    draftOf({
      ...organisation,
      platform: { ...organisation.platform, channels: [{ kind: '', identifier: 'x' }] },
    }),
  ],
])('there is no entry %s', (_, draft) => {
  expect(() => composePublicEntry(draft)).toThrow(RangeError);
});

test('an entry that no bundle of the log could hold is refused, the largest that fits is not', () => {
  const named = (name: string) =>
    composePublicEntry(draftOf({ ...organisation, platform: { ...organisation.platform, name } })).entry;
  const room = 65_535 - entryBytes(named('')).length;
  expect(entryBytes(named('x'.repeat(room)))).toHaveLength(65_535);
  expect(() => entryBytes(named('x'.repeat(room + 1)))).toThrow(RangeError);
});

describe('the largest entry the law room lets through', () => {
  test('fits a log entry even when every character is escaped', () => {
    const longest = (chars: number) => '\u0001'.repeat(chars);
    const { entry } = composePublicEntry({
      number: longest(60),
      revision: Number.MAX_SAFE_INTEGER,
      status: 'cancelled',
      endedOn: day('2023-02-10'),
      contents: {
        platform: {
          name: longest(limits.nameCharsMax),
          homePageUrl: longest(limits.urlCharsMax),
          icpNumber: longest(limits.icpNumberCharsMax),
          channels: Array.from({ length: limits.channelsMax }, () => ({
            kind: 'code-hosting' as const,
            identifier: longest(limits.channelIdentifierCharsMax),
          })),
          launch: { state: '', on: '' },
        },
        host: { ...emptyContents.host, kind: 'organisation', name: longest(limits.nameCharsMax) },
      },
      filedOn: day('2026-11-23'),
      recordedAt: instantOf(0),
      individualNamePublic: true,
      salt: new Uint8Array(saltBytes),
    });
    expect(entryBytes(entry).length).toBeLessThanOrEqual(entryBytesMax);
  });
});

describe('what was typed carelessly', () => {
  test('is published in its normal form', () => {
    const { platform } = composePublicEntry(
      draftOf({
        ...organisation,
        platform: {
          ...organisation.platform,
          name: ' 样例漏洞收集平台 ',
          homePageUrl: ' HTTPS://Vuln.Example.cn ',
          icpNumber: '京ＩＣＰ備 ２０２６000001號－1',
          channels: [
            { kind: 'website', identifier: 'https://VULN.example.cn/advisories' },
            { kind: 'wechat', identifier: ' 样例 公众号 ' },
          ],
        },
      }),
    ).entry;
    expect(platform).toEqual({
      name: '样例漏洞收集平台',
      homePageUrl: 'https://vuln.example.cn/',
      icpNumber: '京ICP备2026000001号-1',
      channels: [
        { kind: 'website', identifier: 'https://vuln.example.cn/advisories' },
        { kind: 'wechat', identifier: '样例 公众号' },
      ],
    });
  });
});
