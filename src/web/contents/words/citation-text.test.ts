import { describe, expect, it } from 'vitest';
import { civilCode, measures } from '#law/citation';
import { sayIn } from '../../layout/visit.js';
import { chineseNumeral, citationFull } from './citation-text.js';

describe('numerals of articles', () => {
  it.each([
    [1, '一'],
    [10, '十'],
    [16, '十六'],
    [21, '二十一'],
    [100, '一百'],
    [110, '一百一十'],
    [201, '二百零一'],
    [215, '二百一十五'],
    [1009, '一千零九'],
    [1260, '一千二百六十'],
  ])('%i: %s', (value, written) => {
    expect(chineseNumeral(value)).toBe(written);
  });
});

describe('a citation with its instrument', () => {
  it.each([
    [
      measures(4, 1, 3),
      '《网络产品安全漏洞收集平台备案管理办法》第四条（三）',
      'Filing Measures, Article 4(3)',
    ],
    [
      measures(5, 2),
      '《网络产品安全漏洞收集平台备案管理办法》第五条第二款',
      'Filing Measures, Article 5, paragraph 2',
    ],
    [civilCode(203), '《民法典》第二百零三条', 'Civil Code, Article 203'],
  ])('%j', (citation, zh, en) => {
    expect([citationFull(sayIn('zh'), citation), citationFull(sayIn('en'), citation)]).toEqual([zh, en]);
  });
});
