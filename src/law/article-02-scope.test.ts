import { describe, expect, it } from 'vitest';
import { assessScope, noScopeAnswers, type ScopeAnswer, type ScopeAnswers } from './article-02-scope.js';

function answers(row: string): ScopeAnswers {
  const [inChina, publicInternet, collectsOthersProducts, onlyOwnPatching] = row
    .split(' ')
    .map((answer): ScopeAnswer => (answer === 'yes' || answer === 'no' ? answer : ''));
  return {
    inChina: inChina ?? '',
    publicInternet: publicInternet ?? '',
    collectsOthersProducts: collectsOthersProducts ?? '',
    onlyOwnPatching: onlyOwnPatching ?? '',
  };
}

describe('Article 2', () => {
  it.each([
    // in China, public Internet, others' products, only own patching
    ['a vendor that takes bugs of its own products only', 'yes yes no yes', 'not-required'],
    [
      'a vendor that also takes bugs of third-party components for other vendors',
      'yes yes yes no',
      'filing-required',
    ],
    ['a tool on an intranet', 'yes no yes no', 'not-required'],
    ["an individual's blog that collects others' bugs", 'yes yes yes no', 'filing-required'],
    ["others' components, but only to patch one's own systems", 'yes yes yes yes', 'not-required'],
    ['a platform abroad', 'no yes yes no', 'not-required'],
    ['one excluding answer is enough', '- no - -', 'not-required'],
    ['nothing answered', '- - - -', 'incomplete'],
    ['the exemption left open', 'yes yes yes -', 'incomplete'],
  ])('%s (%s): %s', (_case, row, result) => {
    expect(assessScope(answers(row)).result).toBe(result);
  });

  it('names every ground with its citation', () => {
    const { reasons } = assessScope(answers('no no no yes'));
    expect(reasons.map(({ code, question }) => `${question}: ${code}`)).toEqual([
      'inChina: outside-china',
      'publicInternet: not-public-internet',
      'collectsOthersProducts: own-products-only',
      'onlyOwnPatching: only-own-patching',
    ]);
    expect(reasons.every(({ citation }) => citation.article === 2)).toBe(true);
  });

  it('names the questions still open', () => {
    expect(assessScope(noScopeAnswers).reasons).toHaveLength(4);
    expect(assessScope(answers('yes yes - no')).reasons).toMatchObject([
      { code: 'unanswered', question: 'collectsOthersProducts' },
    ]);
  });
});
