import { type ContentItem, allContentItems, contentItems } from '#law/filing-contents';
import type { NoticePoint } from './event-parts.js';
import type { MarkedDefect } from './marked-defect.js';
import type { RefusalCode } from './refusal.js';

/** What keeps marks from becoming a notice: none, one item twice, one without a reason. */
export function faultOfDefects(
  defects: readonly MarkedDefect[],
): { readonly code: RefusalCode; readonly items: readonly ContentItem[] } | undefined {
  if (defects.length === 0) return { code: 'nothing-marked', items: [] };
  const twice = defects.filter((defect, index) => defects.findIndex((d) => d.item === defect.item) !== index);
  if (twice.length > 0) return { code: 'marked-twice', items: itemsOf(twice) };
  const silent = defects.filter((defect) => defect.reason.trim() === '');
  return silent.length > 0 ? { code: 'reason-missing', items: itemsOf(silent) } : undefined;
}

/** The points of a notice, numbered in the order of Article 4, each with its legal basis. */
export function numberedPoints(defects: readonly MarkedDefect[]): readonly NoticePoint[] {
  const inOrder = [...defects].sort(
    (a, b) => allContentItems.indexOf(a.item) - allContentItems.indexOf(b.item),
  );
  return inOrder.map(({ item, defect, reason }, index) => ({
    number: index + 1,
    item,
    defect,
    reason: reason.trim(),
    citation: contentItems[item].citation,
  }));
}

export function itemsOf(defects: readonly MarkedDefect[]): readonly ContentItem[] {
  return defects.map((defect) => defect.item);
}
