import { describe, expect, it } from 'vitest';
import { type Finding, type FindingLevel } from '#law/finding';
import { allContentItems, contentItems } from '#law/filing-contents';
import { findingCodes } from '#law/finding-codes';
import { sayIn } from '../../layout/visit.js';
import { chineseNumeral, citationFull, citationShort } from './citation-text.js';
import { findingText } from './finding-words.js';

const details = {
  max: '10',
  length: '12',
  on: '2026-03-01',
  expectedOn: '2026-03-16',
  dueOn: '2023-01-16',
  days: '3',
  scheme: 'ftp',
  host: 'sample.example',
  province: '某',
  digits: '7',
  region: '99',
  quote: '满90日公开',
};

function finding(code: string, level: FindingLevel): Finding {
  return { code, level, citation: contentItems.contact.citation, item: 'contact', field: 'phone', details };
}

describe('every finding the law can give', () => {
  it.each(findingCodes)('%s has a sentence in both languages', (code) => {
    const [zh, en] = [
      findingText(sayIn('zh'), finding(code, 'missing')),
      findingText(sayIn('en'), finding(code, 'missing')),
    ];
    expect(zh).toMatch(/[\u4e00-\u9fff]/);
    expect(en).toMatch(/[a-z]/);
    expect(`${zh}${en}`).not.toMatch(/undefined|\bnull\b|NaN/);
  });

  it('refuses a code it has no words for, instead of showing it', () => {
    expect(() => findingText(sayIn('zh'), finding('something-new', 'missing'))).toThrow('no words');
    expect(() => findingText(sayIn('zh'), finding('toString', 'missing'))).toThrow('no words');
  });

  it('tells that a doubt stops nobody', () => {
    const doubt = findingText(sayIn('zh'), finding('unified-social-credit-code.check-character', 'doubtful'));
    expect(doubt).toContain('由审核人员核实');
  });

  it('says of each item that is missing what to do', () => {
    for (const item of allContentItems) {
      const text = findingText(sayIn('zh'), { ...finding('missing', 'missing'), item, field: '' });
      expect(text).toMatch(/^请/);
    }
  });
});

describe('citations', () => {
  it.each([
    [{ instrument: 'measures-2022', article: 4, paragraph: 1, item: 3 }, '第四条（三）', 'Article 4(3)'],
    [{ instrument: 'measures-2022', article: 5, paragraph: 2 }, '第五条第二款', 'Article 5, paragraph 2'],
    [{ instrument: 'measures-2022', article: 8 }, '第八条', 'Article 8'],
    [
      { instrument: 'provisions-2021', article: 9, paragraph: 1, item: 7 },
      '《网络产品安全漏洞管理规定》第九条（七）',
      '2021 Provisions, Article 9(7)',
    ],
  ] as const)('%j', (citation, zh, en) => {
    expect(citationShort(sayIn('zh'), citation)).toBe(zh);
    expect(citationShort(sayIn('en'), citation)).toBe(en);
  });

  it('names the Measures in full where asked', () => {
    const full = citationFull(sayIn('zh'), { instrument: 'measures-2022', article: 8 });
    expect(full).toBe('《网络产品安全漏洞收集平台备案管理办法》第八条');
  });

  it.each([
    [1, '一'],
    [10, '十'],
    [12, '十二'],
    [20, '二十'],
    [99, '九十九'],
  ])('%i is %s', (value, numeral) => {
    expect(chineseNumeral(value)).toBe(numeral);
  });
});
