import { expect, test } from 'vitest';
import { type DescribedEntry, changedColumns } from './entry-differences.js';

const entry: DescribedEntry = {
  platform: {
    name: '样例平台',
    homePageUrl: 'https://src.example.cn/',
    icpNumber: '京ICP备2026000001号-1',
    channels: [{ kind: 'website', identifier: 'https://src.example.cn/list' }],
  },
  host: { kind: 'organisation', name: '样例科技有限公司' },
};
const person = (nameCommitment: string, individualName?: string): DescribedEntry => ({
  ...entry,
  host: { kind: 'individual', nameCommitment },
  ...(individualName === undefined ? {} : { individualName }),
});
const { platform } = entry;

test.each<[string, DescribedEntry, readonly string[]]>([
  ['nothing', { ...entry }, []],
  ['the name', { ...entry, platform: { ...platform, name: '样例新平台' } }, ['platform-name']],
  [
    'the address',
    { ...entry, platform: { ...platform, homePageUrl: 'https://new.example.cn/' } },
    ['home-page'],
  ],
  ['the ICP number', { ...entry, platform: { ...platform, icpNumber: '京ICP证030173号' } }, ['icp-number']],
  ['the channels', { ...entry, platform: { ...platform, channels: [] } }, ['channels']],
  ['the host', { ...entry, host: { kind: 'organisation', name: '样例接办有限公司' } }, ['host']],
  ['an organisation to a person', person('00'.repeat(32)), ['host']],
])('%s changed', (_what, after, columns) => {
  expect(changedColumns(entry, after)).toEqual(columns);
});

test('two commitments to the same name differ by their salt and say nothing; disclosed names do', () => {
  const [one, other] = ['11'.repeat(32), '22'.repeat(32)];
  expect(changedColumns(person(one), person(other))).toEqual([]);
  expect(changedColumns(person(one, '样例甲'), person(other))).toEqual([]);
  expect(changedColumns(person(one, '样例甲'), person(other, '样例甲'))).toEqual([]);
  expect(changedColumns(person(one, '样例甲'), person(other, '样例乙'))).toEqual(['host']);
});
