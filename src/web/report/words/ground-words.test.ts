import { expect, it } from 'vitest';
import { allReportGrounds } from '#law/article-09-reports';
import { sayIn } from '../../layout/visit.js';
import { groundGroups, groundText } from './ground-words.js';

it('every ground is offered once', () => {
  const offered = groundGroups.flatMap(({ grounds }) => grounds);
  expect([...offered].sort()).toEqual([...allReportGrounds].sort());
});

it('every ground has words of its own in both languages', () => {
  for (const language of ['zh', 'en'] as const) {
    const texts = allReportGrounds.map((ground) => groundText(sayIn(language), ground));
    expect(new Set(texts).size).toBe(allReportGrounds.length);
  }
});
