import { paths } from '#web/paths';
import { sampleName } from '../register/seed-register.js';

/** An entry of the register, by its place. */
export type Place = { readonly index: number; readonly number: string };

export type GrowthCase = {
  readonly title: string;
  readonly path: (place: Place) => string;
  /** Default 200. */
  readonly status?: number;
};

const search = (q: string, more: Readonly<Record<string, string>> = {}) =>
  paths.registerSearch({ q, ...more });

/** What readers ask of the register. Words are as frequent in a small register as in a large one. */
export const growthCases: readonly GrowthCase[] = [
  { title: 'one entry, by number', path: ({ number }) => paths.registerEntry(number) },
  { title: 'one entry, API', path: ({ number }) => paths.apiEntry(number) },
  { title: 'a number that was never issued', path: () => paths.registerEntry('漏备2019000012'), status: 404 },
  { title: 'home page', path: () => paths.home() },
  { title: 'register, first page', path: () => paths.register() },
  { title: 'register, page 250', path: () => paths.registerSearch({ page: '250' }) },
  { title: 'register, page 500, the last by number', path: () => paths.registerSearch({ page: '500' }) },
  {
    title: 'register, read on from anywhere',
    path: ({ index }) => paths.registerSearch({ before: String(index) }),
  },
  { title: 'register, cancelled only', path: () => paths.registerSearch({ status: 'cancelled' }) },
  { title: 'search: a whole number', path: ({ number }) => search(number) },
  { title: 'search: a domain', path: ({ index }) => search(`https://p${index + 1}.example.cn/a`) },
  { title: 'search: a whole name', path: ({ index }) => search(sampleName(index)) },
  { title: 'search: two characters all have', path: () => search('漏洞') },
  { title: 'search: two characters 1 in 50 has', path: () => search('重庆') },
  { title: 'search: two characters 1 in 1,000 has', path: () => search('量子') },
  { title: 'search: two characters none has', path: () => search('白鲸') },
  { title: 'search: one character 1 in 50 has', path: () => search('庆') },
  { title: 'search: pinyin all have', path: () => search('loudong') },
  { title: 'search: pinyin 1 in 50 has', path: () => search('chongqing') },
  { title: 'search: pinyin 1 in 1,000 has', path: () => search('liangzi') },
  { title: 'search: initials 1 in 50 has', path: () => search('ylcqld') },
  { title: 'search: initials 1 in 1,000 has', path: () => search('lzld') },
  { title: 'search: letters none has', path: () => search('qazwsx') },
  { title: 'search: page 20 of many', path: () => search('漏洞', { page: '20' }) },
  { title: 'search: read on in many', path: ({ index }) => search('重庆', { before: String(index) }) },
];
