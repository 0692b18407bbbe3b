import { describe, expect, it } from 'vitest';
import { completeFiling as complete, sampleEvidence as proof } from '../../test/support/complete-filing.js';
import { checkContents, type ContentsContext } from './article-04-contents.js';
import { day } from './calendar-day.js';
import {
  type ContentItem,
  contentItems,
  emptyContents,
  type FilingContents,
  itemValue,
  ruleSets,
} from './filing-contents.js';
import { blocks, type Finding } from './finding.js';
import { defaultFormEdition, type FormEdition } from './form-edition.js';
import { limits } from './limits.js';

const context: ContentsContext = { today: day('2026-11-23'), form: defaultFormEdition };

type Change = {
  readonly [Group in keyof FilingContents]?: Partial<FilingContents[Group]>;
};

function changed(change: Change): FilingContents {
  return {
    platform: { ...complete.platform, ...change.platform },
    host: { ...complete.host, ...change.host },
    principal: { ...complete.principal, ...change.principal },
    contact: { ...complete.contact, ...change.contact },
    rules: { ...complete.rules, ...change.rules },
    mlps: { ...complete.mlps, ...change.mlps },
    standards: { ...complete.standards, ...change.standards },
    other: { ...complete.other, ...change.other },
  };
}

/** `item.field level code`, as a table line. */
function written({ item, field, level, code }: Finding): string {
  return `${item}${field === '' ? '' : `.${field}`} ${level} ${code}`;
}

function findingsOf(change: Change, within: ContentsContext = context): readonly string[] {
  return checkContents(changed(change), within).map(written);
}

const individual = {
  kind: 'individual',
  name: '样例个人',
  documentKind: 'resident-identity-card',
  documentNumber: '11010519491231002X',
} as const;

describe('a complete filing', () => {
  it('of an organisation has no finding', () => {
    expect(findingsOf({})).toEqual([]);
  });

  it.each<[string, Change]>([
    ['of an individual', { host: individual }],
    [
      'of a foreigner, with the nationality',
      {
        host: {
          ...individual,
          documentKind: 'passport-foreign',
          documentNumber: 'C01X00T47',
          nationality: '样例国',
        },
      },
    ],
    ['with an ICP licence in place of a filing number', { platform: { icpNumber: '京ICP证030173号' } }],
    ['whose principal is also the contact', { contact: complete.principal }],
    ['with level-3 protection', { mlps: { level: '3' } }],
    ['without the issue day of the protection material', { mlps: { issuedOn: '' } }],
    ['planned for a day not known yet', { platform: { launch: { state: 'planned', on: '' } } }],
    ['whose rules are attached', { rules: { publication: { text: '', evidence: [proof] } } }],
    [
      'that describes standards in one statement',
      { standards: { standards: [], statement: '按国家标准运行。' } },
    ],
    ['that describes standards in an attachment', { standards: { standards: [], evidence: [proof] } }],
    [
      'with twelve channels',
      {
        platform: {
          channels: Array.from({ length: 12 }, (_, at) => ({
            kind: 'wechat',
            identifier: `样例公众号${at}`,
          })),
        },
      },
    ],
    [
      'with every kind of channel',
      {
        platform: {
          channels: [
            { kind: 'website', identifier: 'https://公告.example.com/list' },
            { kind: 'weibo', identifier: '@样例' },
            { kind: 'code-hosting', identifier: 'example/advisories' },
            { kind: 'mailing-list', identifier: 'news@example.com' },
            { kind: 'other', identifier: '样例论坛' },
          ],
        },
      },
    ],
  ])('%s has no finding', (_case, change) => {
    expect(findingsOf(change)).toEqual([]);
  });
});

describe('what is missing (不齐全)', () => {
  it('of an empty filing is everything Article 4 asks for, and nothing it does not', () => {
    expect(checkContents(emptyContents, context).map(written)).toEqual([
      'platform-name missing missing',
      'home-page missing missing',
      'icp-number missing missing',
      'launch.state missing missing',
      'host-name.kind missing missing',
      'host-name.name missing missing',
      'host-document.documentKind missing missing',
      'host-document.documentNumber missing missing',
      'principal.name missing missing',
      'principal.phone missing missing',
      'contact.name missing missing',
      'contact.phone missing missing',
      'rules-collection.text missing missing',
      'rules-verification.text missing missing',
      'rules-remediation.text missing missing',
      'rules-publication.text missing missing',
      'rules-identity.text missing missing',
      'rules-classification.text missing missing',
      'mlps.state missing missing',
      'standards.statement missing missing',
    ]);
  });

  it.each(ruleSets)('is the rule set %s when it alone is empty', (set) => {
    expect(findingsOf({ rules: { [set]: { text: ' \u200B\n', evidence: [] } } })).toEqual([
      `rules-${set}.text missing missing`,
    ]);
  });

  it.each<[Change, readonly string[]]>([
    [{ platform: { name: '\u3000\u200B' } }, ['platform-name missing missing']],
    [{ platform: { launch: { state: 'online', on: '' } } }, ['launch.on missing missing']],
    [
      { platform: { channels: [{ kind: '', identifier: '' }] } },
      ['channels.0.kind missing missing', 'channels.0.identifier missing missing'],
    ],
    [{ contact: { mail: ' ' } }, ['contact.phone missing missing']],
    [{ mlps: { evidence: [] } }, ['mlps.evidence missing missing']],
    [{ mlps: { level: '' } }, ['mlps.level missing missing']],
    [{ mlps: { certificateNumber: '' } }, ['mlps.certificateNumber missing missing']],
    [{ mlps: { state: 'unobtainable' } }, ['mlps.unobtainableReason missing missing']],
    [
      { standards: { standards: [{ code: '', implementation: '' }] } },
      ['standards.0.code missing missing', 'standards.statement missing missing'],
    ],
    [
      { host: { ...individual, documentKind: 'passport-foreign', documentNumber: 'C01X00T47' } },
      ['host-document.nationality missing missing'],
    ],
  ])('%j: %j', (change, expected) => {
    expect(findingsOf(change)).toEqual(expected);
  });
});

describe('what cannot be', () => {
  it.each<[Change, readonly string[]]>([
    [{ platform: { homePageUrl: 'http://10.0.0.1/' } }, ['home-page impossible web-address.not-public']],
    [{ platform: { icpNumber: '彬ICP备20252823号' } }, ['icp-number impossible icp-number.unknown-province']],
    [{ platform: { name: '平台\u0000' } }, ['platform-name impossible not-printable']],
    [{ platform: { name: '平台\u202Etxt' } }, ['platform-name impossible not-printable']],
    [{ platform: { name: '平'.repeat(101) } }, ['platform-name impossible too-long']],
    [{ platform: { launch: { state: 'online', on: '2026-02-30' } } }, ['launch.on impossible not-a-day']],
    [
      { platform: { launch: { state: 'online', on: '2026-11-24' } } },
      ['launch.on impossible launch.online-in-future'],
    ],
    [
      { platform: { channels: [{ kind: 'website', identifier: 'example.com' }] } },
      ['channels.0.identifier impossible web-address.scheme-missing'],
    ],
    [
      { host: { documentNumber: '91110105MI0000007L' } },
      ['host-document.documentNumber impossible unified-social-credit-code.illegal-character'],
    ],
    [{ host: { kind: 'individual' } }, ['host-document.documentKind impossible document-of-other-host-kind']],
    [
      { host: { ...individual, documentNumber: '110101209912310015' } },
      ['host-document.documentNumber impossible resident-identity-card.birth-date-in-future'],
    ],
    [{ principal: { phone: '微信' } }, ['principal.phone impossible phone.illegal-character']],
    [{ contact: { mail: 'contact' } }, ['contact.mail impossible mail.form']],
    [{ mlps: { level: '6' } }, ['mlps.level impossible not-a-choice']],
    [{ mlps: { issuedOn: '2026-11-24' } }, ['mlps.issuedOn impossible in-future']],
    [{ mlps: { issuedOn: '去年' } }, ['mlps.issuedOn impossible not-a-day']],
    [{ mlps: { certificateNumber: '办理中' } }, ['mlps.certificateNumber impossible mlps-number.no-digits']],
    [
      { mlps: { evidence: Array.from({ length: limits.evidencePerItemMax + 1 }, () => proof) } },
      ['mlps.evidence impossible too-many'],
    ],
    [
      {
        standards: { standards: Array.from({ length: 51 }, () => ({ code: 'GB/T 1', implementation: '' })) },
      },
      ['standards impossible too-many'],
    ],
    [
      { platform: { channels: Array.from({ length: 51 }, () => ({ kind: 'other', identifier: '样例' })) } },
      ['channels impossible too-many'],
    ],
  ])('%#: %j', (change, expected) => {
    expect(findingsOf(change)).toEqual(expected);
    expect(checkContents(changed(change), context).filter(blocks)).toHaveLength(expected.length);
  });
});

describe('what a reviewer confirms or a human decides, without stopping the operator', () => {
  it.each<[Change, readonly string[]]>([
    [
      { host: { documentNumber: '91350100M0001TGQXM' } },
      ['host-document.documentNumber doubtful unified-social-credit-code.check-character'],
    ],
    [
      { platform: { icpNumber: '辽B-2-4-20080039' } },
      ['icp-number doubtful icp-number.unusual-licence-form'],
    ],
    [
      {
        platform: {
          channels: [
            { kind: 'wechat', identifier: 'Sample ' },
            { kind: 'wechat', identifier: 'sample' },
          ],
        },
      },
      ['channels.1.identifier doubtful channel-repeated'],
    ],
    [
      { platform: { launch: { state: 'online', on: '2020-01-01' } } },
      ['launch.on doubtful launch.transition-late'],
    ],
    [
      { platform: { launch: { state: 'online', on: '2026-11-01' } } },
      ['launch.on doubtful launch.online-before-filing'],
    ],
    [
      { platform: { launch: { state: 'planned', on: '2026-12-01' } } },
      ['launch.on doubtful launch.planned-before-filing'],
    ],
    [{ contact: { phone: '62300271' } }, ['contact.phone doubtful phone.area-code-missing']],
    [
      { mlps: { certificateNumber: '通防备2026第8号' } },
      ['mlps.certificateNumber doubtful mlps-number.form-not-known'],
    ],
    [
      { mlps: { state: 'unobtainable', unobtainableReason: '个人主办，该系统不提供账号。', evidence: [] } },
      ['mlps.unobtainableReason question mlps.unobtainable'],
    ],
    [
      { standards: { standards: [{ code: '公司规范', implementation: '照此执行。' }] } },
      ['standards.0.code doubtful standard-code.unusual-form'],
    ],
    [
      { rules: { classification: { text: '分三级。', evidence: [] } } },
      [
        'rules-classification.text doubtful rule-text-very-short',
        'rules-classification.text question rubric.grading-absent',
      ],
    ],
  ])('%#: %j', (change, expected) => {
    expect(findingsOf(change)).toEqual(expected);
    expect(checkContents(changed(change), context).filter(blocks)).toEqual([]);
  });

  it('judges the launch by the first submission, not by the day of a correction', () => {
    const launch: Change = {
      platform: { launch: { state: 'planned', on: '2023-03-01' } },
      mlps: { issuedOn: '' },
    };
    const corrected = { ...context, today: day('2023-03-06'), submittedOn: day('2023-01-16') };
    expect(findingsOf(launch, corrected)).toEqual([]);
  });
});

describe("the authority's own questions (Article 4(6))", () => {
  const form: FormEdition = {
    id: '样例版',
    questions: [
      { id: 'staff', required: true, zh: '样例问题', en: 'Sample question', basis: '样例依据' },
      { id: 'remark', required: false, zh: '样例问题', en: 'Sample question', basis: '样例依据' },
    ],
  };

  it('are asked in the edition a filing was made on, not in an older one', () => {
    expect(findingsOf({}, { ...context, form })).toEqual(['other.answers.staff missing missing']);
    expect(findingsOf({ other: { answers: { staff: '三人' } } }, { ...context, form })).toEqual([]);
    expect(findingsOf({ other: { answers: { staff: '三人' } } })).toEqual([]);
  });

  it('are not answered by what every object inherits', () => {
    const odd: FormEdition = {
      id: 'odd',
      questions: [{ id: 'constructor', required: true, zh: '', en: '', basis: '' }],
    };
    expect(findingsOf({}, { ...context, form: odd })).toEqual(['other.answers.constructor missing missing']);
  });
});

describe('every finding', () => {
  it('cites the article of its item', () => {
    for (const { item, citation, code } of checkContents(emptyContents, context)) {
      expect({ code, citation }).toEqual({ code, citation: contentItems[item].citation });
    }
  });

  it('names an item whose value can be shown beside it', () => {
    for (const item of Object.keys(contentItems) as ContentItem[]) {
      expect(itemValue(complete, item)).toBeDefined();
    }
  });
});
