import type { Citation, Instrument } from '#law/citation';
import type { Say } from '../../layout/visit.js';

const numerals = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** 1–9999 as in the articles of a statute: 二十一, 二百零一. */
export function chineseNumeral(value: number): string {
  for (const [unit, name] of [
    [1000, '千'],
    [100, '百'],
  ] as const) {
    if (value < unit) continue;
    const rest = value % unit;
    const head = `${numerals[Math.floor(value / unit)] ?? ''}${name}`;
    if (rest === 0) return head;
    // 二百零一, 二百一十: a skipped place is said, and ten after a hundred has its one.
    return `${head}${rest < unit / 10 ? '零' : rest < 20 ? '一' : ''}${chineseNumeral(rest)}`;
  }
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  if (tens === 0) return numerals[ones] ?? String(value);
  return `${tens === 1 ? '' : (numerals[tens] ?? '')}十${ones === 0 ? '' : (numerals[ones] ?? '')}`;
}

/** 第四条（一） beside a task; the instrument goes without saying on the pages of the Measures. */
export function citationShort(say: Say, { instrument, article, paragraph, item }: Citation): string {
  const place =
    item === undefined
      ? say(
          paragraph === undefined ? '' : `第${chineseNumeral(paragraph)}款`,
          paragraph === undefined ? '' : `, paragraph ${paragraph}`,
        )
      : say(`（${chineseNumeral(item)}）`, `(${item})`);
  const text = say(`第${chineseNumeral(article)}条${place}`, `Article ${article}${place}`);
  return instrument === 'measures-2022' ? text : `${instrumentName(say, instrument)}${say('', ', ')}${text}`;
}

/** With the name of the instrument: 《…备案管理办法》第四条（一）. */
export function citationFull(say: Say, citation: Citation): string {
  const short = citationShort(say, citation);
  if (citation.instrument !== 'measures-2022') return short;
  return `${instrumentName(say, citation.instrument)}${say('', ', ')}${short}`;
}

function instrumentName(say: Say, instrument: Instrument): string {
  switch (instrument) {
    case 'measures-2022':
      return say('《网络产品安全漏洞收集平台备案管理办法》', 'Filing Measures');
    case 'provisions-2021':
      return say('《网络产品安全漏洞管理规定》', '2021 Provisions');
    case 'civil-code':
      return say('《民法典》', 'Civil Code');
    default:
      return instrument satisfies never;
  }
}
