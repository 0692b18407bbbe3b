import { expect, test } from 'vitest';
import {
  allContentItems,
  contentItems,
  isRuleItem,
  itemValue,
  emptyContents,
  ruleSetOf,
} from './filing-contents.js';

test('the items of the third group are the rule sets, and no others are', () => {
  const rules = allContentItems.filter(isRuleItem);
  expect(rules).toEqual(allContentItems.filter((item) => contentItems[item].group === 'rules'));
  expect(rules.map(ruleSetOf)).toEqual(Object.keys(emptyContents.rules));
});

test.each(allContentItems.filter(isRuleItem))('%s is the text of its rule set', (item) => {
  const ruleSet = ruleSetOf(item);
  const text = { text: `样例规则 ${ruleSet}`, evidence: [] };
  const contents = { ...emptyContents, rules: { ...emptyContents.rules, [ruleSet]: text } };
  expect(itemValue(contents, item)).toBe(text);
});
