import { raw } from 'hono/html';
import { expect, test } from 'vitest';
import type { Attributes } from '../attributes.js';
import { compareWithFixtures, type Content } from '../../../../test/support/fixture-comparison.js';
import { pageItems } from './page-items.js';
import { Pagination, type PaginationArrow, type PaginationPage } from './pagination.js';

type Arrow = Content & { href: string; labelText?: string };
type Item = Partial<PaginationPage> & { ellipsis?: boolean };

type Options = {
  previous?: Arrow;
  next?: Arrow;
  items?: (Item | null)[];
  landmarkLabel?: string;
  classes?: string;
  attributes?: Attributes;
};

/** Theirs hides the word "page"; ours shows it, because 上一页 is one word. */
function arrowOf(arrow: Arrow | undefined, word: string): PaginationArrow | undefined {
  if (arrow === undefined) return undefined;
  const content = arrow.text ?? raw(`${word}<span class="govuk-visually-hidden"> page</span>`);
  return { href: arrow.href, content, labelText: arrow.labelText, attributes: arrow.attributes };
}

function itemOf(item: Item | null): (PaginationPage | 'ellipsis')[] {
  if (item === null || Object.keys(item).length === 0) return [];
  if (item.ellipsis === true) return ['ellipsis'];
  return [{ ...item, number: item.number ?? '', href: item.href ?? '' }];
}

compareWithFixtures<Options>('pagination', { compared: 15 }, (options) => (
  <Pagination
    previous={arrowOf(options.previous, 'Previous')}
    next={arrowOf(options.next, 'Next')}
    items={options.items?.flatMap(itemOf)}
    landmarkLabel={options.landmarkLabel}
    classes={options.classes}
    attributes={options.attributes}
  />
));

test.each([
  { current: 1, pages: 1, shown: undefined },
  { current: 1, pages: 2, shown: '[1] 2 >' },
  { current: 3, pages: 5, shown: '< 1 2 [3] 4 5 >' },
  { current: 5, pages: 9, shown: '< 1 … 4 [5] 6 … 9 >' },
  { current: 4, pages: 9, shown: '< 1 2 3 [4] 5 … 9 >' },
  { current: 9, pages: 9, shown: '< 1 … 8 [9]' },
])('page $current of $pages', ({ current, pages, shown }) => {
  const given = pageItems(current, pages, (page) => `?page=${page}`);
  const numbers = given?.items?.map((item) => {
    if (item === 'ellipsis') return '…';
    return item.current === true ? `[${item.number}]` : String(item.number);
  });
  const line = numbers && [given?.previous && '<', ...numbers, given?.next && '>'].filter(Boolean).join(' ');
  expect(line).toBe(shown);
});
