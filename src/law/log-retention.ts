import { excerpt, sentencesOf } from './rule-text-reading.js';

/** What a rule text says about how long the receipt log (接收日志) is kept. */
export type LogRetention =
  | { readonly kind: 'absent' }
  | { readonly kind: 'sufficient' }
  /** Shorter than six months; `quote` is the sentence. */
  | { readonly kind: 'short'; readonly quote: string };

/** Six months, a month taken as 30 days. */
const retentionDaysMin = 180;

export function logRetention(text: string): LogRetention {
  let short: string | undefined;
  for (const sentence of sentencesOf(text)) {
    if (!/日志|接收记录|\blogs?\b/iu.test(sentence)) continue;
    if (!/保存|留存|保留|存储|存档|备份|retain|retention|kept|keep|stor/iu.test(sentence)) continue;
    const days = longestDuration(sentence);
    if (days === undefined) continue;
    if (days >= retentionDaysMin) return { kind: 'sufficient' };
    short ??= excerpt(sentence, 0);
  }
  return short === undefined ? { kind: 'absent' } : { kind: 'short', quote: short };
}

const durations =
  /(\d{1,4}|[一二两三四五六七八九十百]{1,4})\s*(?:个)?\s*(?:-\s*)?(日|天|周|月|年|days?|weeks?|months?|years?)/giu;
const unitDays: Readonly<Record<string, number>> = {
  日: 1,
  天: 1,
  周: 7,
  月: 30,
  年: 365,
  day: 1,
  week: 7,
  month: 30,
  year: 365,
};

/** The longest duration named, in days: a sentence may also name the time in which something is confirmed. */
function longestDuration(sentence: string): number | undefined {
  if (/永久|长期|无限期|permanent|indefinite/iu.test(sentence)) return Number.POSITIVE_INFINITY;
  const found = [...sentence.matchAll(durations)].map(
    ([, number = '', unit = '']) =>
      readNumber(number) * (unitDays[unit.toLowerCase().replace(/(?<=[a-z])s$/, '')] ?? 0),
  );
  if (sentence.includes('半年')) found.push(retentionDaysMin);
  return found.length === 0 ? undefined : Math.max(...found);
}

/** 十二 → 12, 一百八十 → 180. */
function readNumber(written: string): number {
  if (/^\d+$/.test(written)) return Number(written);
  let total = 0;
  let digit = 0;
  for (const character of written) {
    const value = '一二三四五六七八九'.indexOf(character) + 1;
    if (character === '百') {
      total += Math.max(1, digit) * 100;
      digit = 0;
    } else if (character === '十') {
      total += Math.max(1, digit) * 10;
      digit = 0;
    } else digit = character === '两' ? 2 : value;
  }
  return total + digit;
}
