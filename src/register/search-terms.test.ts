import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { day, instantOf } from '#law/calendar-day';
import { testSeed } from '../../test/support/random.js';
import type { PublicEntry } from './public-entry.js';
import { registerSearchFields, searchQuery, searchTerm, searchTermLengthMax } from './search-terms.js';

const entry: PublicEntry = {
  version: 1,
  number: '漏备2023000019',
  revision: 1,
  status: 'filed',
  platform: {
    name: '样例 Vuln.js 平台',
    homePageUrl: 'https://样例.中国/index.html',
    icpNumber: '京ICP备00000000号',
    channels: [{ kind: 'wechat', identifier: '样例公众号' }],
  },
  host: { kind: 'organisation', name: '样例网络科技（北京）有限公司' },
  filedOn: day('2023-01-16'),
  recordedAt: instantOf(Date.UTC(2023, 0, 16, 8)),
};
const { text } = registerSearchFields(entry);

test.each([
  ['the number', '漏备2023000019'],
  ['the number, full-width with blanks', ' 漏备２０２３　０００ ０１９ '],
  ['the number in traditional characters', '漏備2023000019'],
  ['part of the number', '2023000019'],
  ['the platform', '样例Vuln.js平台'],
  ['the platform in capitals and full-width', '样例　ＶＵＬＮ．ＪＳ　平台'],
  ['two characters of the platform', '平台'],
  ['the host with other brackets', '样例网络科技(北京)有限公司'],
  ['the domain', '样例.中国'],
  ['the domain in A-labels', 'XN--FSQ541D.xn--fiqs8s'],
  ['an address on it', 'https://样例.中国/other?page=1'],
  ['an address in A-labels', 'http://xn--fsq541d.xn--fiqs8s'],
  ['an address without its scheme', '样例.中国/index.html'],
  ['nothing', ' \u3000\u200b'],
])('is found by %s', (_, typed) => {
  expect(text).toContain(searchQuery(typed));
});

test.each([
  ['another number', '漏备2023000027'],
  ['another address', 'https://vuln.example.cn/'],
  ['the ICP number, which is not searched', '京ICP备00000000号'],
  ['the end of one field and the start of the next', '019样例vuln'],
])('is not found by %s', (_, typed) => {
  expect(text).not.toContain(searchQuery(typed));
});

test('keeps the host of the home page in A-labels, and nothing for an address that has none', () => {
  expect(registerSearchFields(entry).homeHost).toBe('xn--fsq541d.xn--fiqs8s');
  const noAddress = { ...entry, platform: { ...entry.platform, homePageUrl: '' } };
  expect(registerSearchFields(noAddress).homeHost).toBe('');
});

test('an individual is found by name only while the name is disclosed', () => {
  const individual: PublicEntry = { ...entry, host: { kind: 'individual', nameCommitment: 'ab'.repeat(32) } };
  const disclosed = registerSearchFields(individual, { name: '样例个人', salt: Buffer.alloc(32) });
  expect(disclosed.text).toContain('样例个人');
  expect(registerSearchFields(individual).text).not.toContain('个人');
  expect(registerSearchFields(individual).text).not.toContain('abab');
});

test('a search is bounded', () => {
  expect(searchQuery('样'.repeat(10_000))).toHaveLength(searchTermLengthMax);
});

test('a term is its own term, and blanks, width and capitals leave no trace in it', () => {
  const letters = fc.string({
    unit: fc.constantFrom(
      'a',
      'Ａ',
      'É',
      'e',
      '\u0301',
      'ß',
      ' ',
      '\u3000',
      '\u200b',
      '案',
      '備',
      '①',
      '（',
      '－',
      '1',
    ),
  });
  fc.assert(
    fc.property(letters, (typed) => {
      const term = searchTerm(typed);
      expect(searchTerm(term)).toBe(term);
      expect(searchTerm(` ${typed.toUpperCase()}\u3000`)).toBe(term);
      expect(term).not.toMatch(/[\sA-ZＡ-Ｚ]/u);
    }),
    { seed: testSeed },
  );
});
