import { describe, expect, it } from 'vitest';
import { reviewRule } from '#law/article-05-review';
import { day } from '#law/calendar-day';
import { officialCalendar } from '#law/working-calendar';
import { explainDeadline } from '#law/working-days';
import { rendered } from '../../../../test/support/fixture-comparison.js';
import { type Language, sayIn } from '../../layout/visit.js';
import { DerivationTable } from './derivation-table.js';

/** Each row as the cells a reader sees. */
function rowsIn(language: Language): readonly string[] {
  const deadline = explainDeadline(officialCalendar, reviewRule, day('2023-01-19'));
  const html = rendered(<DerivationTable deadline={deadline} say={sayIn(language)} language={language} />);
  const rows = html.split('<tr').slice(2);
  return rows.map((row) => {
    const cells = [...row.matchAll(/<td[^>]*>(.*?)<\/td>/g)];
    return cells.map(([, cell = '']) => cell.replaceAll(/<[^>]+>/g, '')).join(' | ');
  });
}

describe('the derivation of a deadline', () => {
  it('says of every day what it is and whether it counts', () => {
    const rows = rowsIn('zh');
    expect(rows[0]).toBe('2023-01-19 | 周四 | 起算日 | 不计');
    expect(rows[1]).toBe('2023-01-20 | 周五 | 工作日 | 1');
    expect(rows[2]).toBe('2023-01-21 | 周六 | 放假（春节） | 不计');
    expect(rows[9]).toBe('2023-01-28 | 周六 | 调休上班（春节） | 2');
    expect(rows.at(-1)).toBe('2023-02-07 | 周二 | 工作日，期限届满 | 10');
  });

  it('names holidays in English too', () => {
    expect(rowsIn('en')[2]).toBe('21 January 2023 | Saturday | Holiday (Spring Festival) | –');
  });
});
