import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { completeFiling } from '../../test/support/complete-filing.js';
import { testSeed } from '../../test/support/random.js';
import {
  type ContentItem,
  type FilingContents,
  allContentItems,
  emptyContents,
  itemValue,
} from './filing-contents.js';
import { withItems } from './merge-items.js';

/** Two filings that differ in every item. */
const one: FilingContents = completeFiling;
const other: FilingContents = {
  ...emptyContents,
  platform: { ...emptyContents.platform, channels: [{ kind: 'weibo', identifier: '样例账号' }] },
  other: { statement: '样例说明', answers: {}, evidence: [] },
};

test('the two filings these tests put together differ in every item', () => {
  for (const item of allContentItems) expect(itemValue(one, item), item).not.toEqual(itemValue(other, item));
});

test.each(allContentItems)('%s is moved, and no other item with it', (item) => {
  expectMoved([item]);
});

test('any set of items is moved and every other item stays, whichever order they come in', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([...allContentItems]), (items) => {
      expectMoved(items);
    }),
    { seed: testSeed, numRuns: 500 },
  );
});

test('no items leave the filing as it is; all of them make it the other one', () => {
  expect(withItems(one, other, [])).toBe(one);
  expect(withItems(one, other, allContentItems)).toEqual(other);
});

test('neither filing is changed', () => {
  const before = structuredClone([one, other]);
  withItems(one, other, allContentItems);
  expect([one, other]).toEqual(before);
});

function expectMoved(items: readonly ContentItem[]): void {
  const merged = withItems(one, other, items);
  for (const item of allContentItems) {
    const from = items.includes(item) ? other : one;
    expect(itemValue(merged, item), item).toEqual(itemValue(from, item));
  }
}
