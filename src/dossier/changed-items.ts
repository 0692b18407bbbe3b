import { type ContentItem, type FilingContents, allContentItems, itemValue } from '#law/filing-contents';

/** Items of Article 4 whose declared value differs. */
export function changedItems(before: FilingContents, after: FilingContents): readonly ContentItem[] {
  return allContentItems.filter((item) => !sameValue(itemValue(before, item), itemValue(after, item)));
}

/** Values are plain data; property order does not matter. */
function sameValue(left: unknown, right: unknown): boolean {
  if (left === right) return true;
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) return false;
  const leftEntries = Object.entries(left);
  const rightValues = new Map(Object.entries(right));
  return (
    leftEntries.length === rightValues.size &&
    leftEntries.every(([key, value]) => rightValues.has(key) && sameValue(value, rightValues.get(key)))
  );
}
