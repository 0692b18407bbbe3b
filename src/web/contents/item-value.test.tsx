import { describe, expect, it, test } from 'vitest';
import { type ContentItem, type FilingContents, allContentItems, emptyContents } from '#law/filing-contents';
import { completeFiling } from '../../../test/support/complete-filing.js';
import { rendered } from '../../../test/support/fixture-comparison.js';
import { visibleText } from '../../../test/support/visitor.js';
import { sayIn } from '../layout/visit.js';
import { ChangedItem } from './changed-item.js';
import type { ItemReader } from './item-reading.js';
import { ItemValue } from './item-value.js';

const form = {
  id: 'test',
  questions: [
    { id: 'languages', required: false, zh: '样例问题', en: 'A sample question', basis: '样例依据' },
  ],
};
const zh: ItemReader = {
  visit: { say: sayIn('zh'), language: 'zh' },
  form,
  file: (file) => <a href={`/files/${file.id}`}>{file.fileName}</a>,
};
const en: ItemReader = { ...zh, visit: { say: sayIn('en'), language: 'en' } };

const html = (reader: ItemReader, item: ContentItem, contents: FilingContents) =>
  rendered(<ItemValue {...reader} item={item} contents={contents} />);
const read = (...args: Parameters<typeof html>) => visibleText(html(...args));

const individual: FilingContents = {
  ...completeFiling,
  host: {
    kind: 'individual',
    name: '样例个人',
    documentKind: 'passport-foreign',
    documentNumber: '*****678',
    nationality: '样例国',
  },
};
const withChannels: FilingContents = {
  ...completeFiling,
  platform: {
    ...completeFiling.platform,
    channels: [
      { kind: 'website', identifier: 'https://news.example.com/' },
      { kind: 'wechat', identifier: '样例公众号' },
    ],
    launch: { state: 'online', on: '2026-02-31' },
  },
};
const unobtainable: FilingContents = {
  ...completeFiling,
  mlps: { ...emptyContents.mlps, state: 'unobtainable', unobtainableReason: '样例原因' },
  other: { statement: '样例补充', answers: { languages: '中文' }, evidence: [] },
};

test.each<[ContentItem, FilingContents, zh: string, en: string]>([
  ['platform-name', completeFiling, '样例漏洞收集平台', '样例漏洞收集平台'],
  ['channels', completeFiling, '没有其他发布渠道', 'No other channels'],
  [
    'channels',
    withChannels,
    '网站： https://news.example.com/ 微信公众号：样例公众号',
    'Website: https://news.example.com/ WeChat public account: 样例公众号',
  ],
  ['launch', completeFiling, '尚未上线，计划上线日期 2027-06-01', 'Not yet online, planned for 1 June 2027'],
  ['launch', withChannels, '已经上线，上线日期 2026-02-31', 'Online since 2026-02-31'],
  ['host-name', completeFiling, '样例科技有限公司 （单位）', '样例科技有限公司 (Organisation)'],
  [
    'host-document',
    individual,
    '外国护照，国籍：样例国 *****678',
    'Foreign passport, nationality: 样例国 *****678',
  ],
  ['principal', completeFiling, '样例负责人 010-62300271', '样例负责人 010-62300271'],
  [
    'mlps',
    completeFiling,
    '安全保护等级：第 2 级 备案证明编号：11010899013-21001 出具日期：2026-03-01 样例备案证明.pdf',
    'Protection level: 2 Certificate number: 11010899013-21001 Date of issue: 1 March 2026 样例备案证明.pdf',
  ],
  ['mlps', unobtainable, '暂时无法取得，原因： 样例原因', 'Cannot be obtained, because: 样例原因'],
  ['other', unobtainable, '样例问题 中文 样例补充', 'A sample question 中文 样例补充'],
])('%s, %#', (item, contents, inChinese, inEnglish) => {
  expect([read(zh, item, contents), read(en, item, contents)]).toEqual([inChinese, inEnglish]);
});

test.each(allContentItems.filter((item) => item !== 'channels'))(
  '%s not given is said, not left blank',
  (item) => {
    expect(read(zh, item, emptyContents)).toBe('未填写');
  },
);

test('an address becomes a link only when it leads to a site', () => {
  const at = (homePageUrl: string) => ({
    ...completeFiling,
    platform: { ...completeFiling.platform, homePageUrl },
  });
  expect(html(zh, 'home-page', at('https://src.example.com/'))).toContain(
    'rel="noopener noreferrer nofollow"',
  );
  expect(html(zh, 'home-page', at('javascript:alert(1)'))).not.toContain('href');
});

test('a long text is folded with the whole of it inside', () => {
  const text = `${'长'.repeat(700)}末`;
  const contents = {
    ...completeFiling,
    rules: { ...completeFiling.rules, identity: { text, evidence: [] } },
  };
  const shown = html(zh, 'rules-identity', contents);
  expect(shown).toContain('查看全文（701 个字）');
  expect(shown).toContain(text);
});

describe('whoever may not see personal data', () => {
  const auditor: ItemReader = { ...zh, personalDataWithheld: true };

  it.each<[ContentItem, FilingContents, string]>([
    ['host-name', completeFiling, '样例科技有限公司 （单位）'],
    ['host-name', individual, '个人信息，您的角色不显示 （个人）'],
    ['host-document', individual, '外国护照，国籍：样例国 个人信息，您的角色不显示'],
    ['contact', completeFiling, '个人信息，您的角色不显示'],
    ['icp-number', completeFiling, '京ICP备09050222号-1'],
  ])('%s, %#', (item, contents, text) => {
    expect(read(auditor, item, contents)).toBe(text);
  });
});

describe('old beside new', () => {
  const compared = (item: ContentItem) =>
    rendered(<ChangedItem {...zh} item={item} previous={completeFiling} contents={unobtainable} />);

  it('in one line, told apart for the ear', () => {
    expect(visibleText(compared('platform-name'))).toBe('原为： 样例漏洞收集平台 现为： 样例漏洞收集平台');
  });

  it('side by side where it is long', () => {
    expect(visibleText(compared('mlps'))).toMatch(/^原来 .*第 2 级.* 现在 .*样例原因$/);
  });
});
