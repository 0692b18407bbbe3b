import type { MarkedDefect } from '#dossier/marked-defect';
import type { ContentItem } from '#law/filing-contents';
import type { Form } from '../../http/form.js';

/** Longest reason of a point, in UTF-16 units. */
export const pointReasonMax = 2000;

/** What stands in the controls of one item. */
export type PointEntry = {
  readonly item: ContentItem;
  readonly marked: boolean;
  readonly defect: string;
  readonly reason: string;
};

export type PointFault = { readonly item: ContentItem; readonly code: 'defect-missing' | 'reason-missing' };

export function emptyEntry(item: ContentItem): PointEntry {
  return { item, marked: false, defect: '', reason: '' };
}

export function readEntries(form: Form, items: readonly ContentItem[]): readonly PointEntry[] {
  return items.map((item) => ({
    item,
    marked: form.has(`mark-${item}`),
    defect: form.text(`defect-${item}`, 20),
    reason: form.text(`reason-${item}`, pointReasonMax),
  }));
}

/** The defects named, or what is missing in them. What was typed without its tick counts as meant. */
export function defectsOf(entries: readonly PointEntry[]): {
  readonly defects: readonly MarkedDefect[];
  readonly faults: readonly PointFault[];
} {
  const meant = entries.filter(
    ({ marked, defect, reason }) => marked || defect !== '' || reason.trim() !== '',
  );
  const faults = meant.flatMap(({ item, defect, reason }): readonly PointFault[] => [
    ...(defectIn(defect) === undefined ? [{ item, code: 'defect-missing' } as const] : []),
    ...(reason.trim() === '' ? [{ item, code: 'reason-missing' } as const] : []),
  ]);
  const defects = meant.flatMap(({ item, defect: text, reason }) => {
    const defect = defectIn(text);
    return defect === undefined ? [] : [{ item, defect, reason }];
  });
  return { defects, faults };
}

function defectIn(text: string): MarkedDefect['defect'] | undefined {
  return text === 'untrue' || text === 'incomplete' ? text : undefined;
}
