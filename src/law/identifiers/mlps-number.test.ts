import { describe, expect, it } from 'vitest';
import { checkMlpsNumber } from './mlps-number.js';

describe('等级保护备案证明编号', () => {
  it.each([
    ['11010899013-21001', 'good', '11010899013-21001'],
    ['1101089901321001', 'good', '11010899013-21001'],
    ['１１０１０８９９０１３—２１００１', 'good', '11010899013-21001'],
    ['99010899013-21001', 'doubtful', '99010899013-21001'],
    ['1101089901-21001', 'doubtful', '1101089901-21001'],
    ['通防备 2026 第 8 号', 'doubtful', '通防备2026第8号'],
  ])('%s is %s, written %s', (typed, verdict, normal) => {
    expect(checkMlpsNumber(typed)).toMatchObject({ verdict, normal });
  });

  it.each([
    ['', 'empty'],
    ['暂无', 'no-digits'],
    ['1'.repeat(65), 'too-long'],
    ['1'.repeat(300), 'too-long'],
  ])('%s is impossible: %s', (typed, reason) => {
    expect(checkMlpsNumber(typed)).toMatchObject({ verdict: 'impossible', reason });
  });
});
