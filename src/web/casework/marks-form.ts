import type { ContentItem } from '#law/filing-contents';
import type { CaseView } from '#usecases/casework/case-view';
import { type EditedMark, type MarkEntry, type MarkProblem, entryOf } from '#usecases/casework/save-marks';
import type { Form } from '../http/form.js';
import type { Say } from '../layout/visit.js';

/**
 * One form holds the marks of all items, so that whatever button is pressed nothing typed elsewhere is lost. Every entry
 * also sends what the page showed: what nobody touched is left alone, what another window changed is not written over.
 */

/** A mark on the item, or the confirmation of one finding of it. */
export type MarkKey = Pick<MarkEntry, 'item' | 'code'>;

/** Part of field names and of element ids. */
export function keyText({ item, code }: MarkKey): string {
  return code === '' ? item : `${item}--${code.replaceAll('.', '-')}`;
}

/** Every mark that can be made on this submission: one for an item, one for each kind of finding in it. */
export function markKeys(view: Pick<CaseView, 'groups'>): readonly MarkKey[] {
  return view.groups.flatMap(({ items }) =>
    items.flatMap(({ item, findings }) => {
      const codes = new Set(findings.map(({ finding }) => finding.code));
      return [{ item, code: '' }, ...[...codes].map((code) => ({ item, code }))];
    }),
  );
}

/** What the page shows for a key: what is kept. */
export function shownEntry(view: Pick<CaseView, 'groups'>, key: MarkKey): MarkEntry {
  const found = view.groups.flatMap(({ items }) => items).find(({ item }) => item === key.item);
  const confirmation = found?.findings.find(({ finding }) => finding.code === key.code)?.confirmation;
  return entryOf(key.code === '' ? found?.mark : confirmation, key);
}

/** `shown` in a hidden field. */
export function encodeShown({ verdict, reason, lateReason }: MarkEntry): string {
  return JSON.stringify([verdict, reason, lateReason]);
}

export function readMarks(form: Form, keys: readonly MarkKey[]): readonly EditedMark[] {
  return keys.flatMap((key) => {
    const shown = decodeShown(form.text(`shown-${keyText(key)}`), key);
    return shown === undefined ? [] : [{ shown, entered: readEntry(form, key, shown) }];
  });
}

const verdicts = ['untrue', 'incomplete', 'confirmed', 'none', 'undecided'] as const;

/** Undefined when the form did not have this entry at all. */
function decodeShown(text: string, key: MarkKey): MarkEntry | undefined {
  try {
    const parts: unknown = JSON.parse(text);
    if (!Array.isArray(parts)) return undefined;
    const [verdictText, reason, lateReason] = parts as readonly unknown[];
    const verdict = verdicts.find((each) => each === verdictText);
    if (verdict === undefined || typeof reason !== 'string' || typeof lateReason !== 'string')
      return undefined;
    return { ...key, verdict, reason, lateReason };
  } catch {
    return undefined;
  }
}

function readEntry(form: Form, key: MarkKey, shown: MarkEntry): MarkEntry {
  const name = keyText(key);
  const reason = form.text(`reason-${name}`);
  const lateReason = form.text(`late-${name}`);
  if (!form.has(`mark-${name}`)) {
    // Taken away, unless a reason was just typed and only the tick was forgotten.
    const typed = reason.trim() !== '' && reason.trim() !== shown.reason.trim();
    const nothing = { ...key, verdict: 'none', reason: '', lateReason: '' } as const;
    return typed ? { ...key, verdict: 'undecided', reason, lateReason } : nothing;
  }
  if (key.code !== '') return { ...key, verdict: 'confirmed', reason, lateReason: '' };
  const defect = form.text(`defect-${name}`);
  const verdict = defect === 'untrue' || defect === 'incomplete' ? defect : 'undecided';
  return { ...key, verdict, reason, lateReason };
}

/** Where the page goes after saving: the item or group whose button was pressed. */
export function anchorOf(form: Form): string {
  const pressed = form.text('save');
  return /^(?:item|group)-[a-z-]{1,60}$/.test(pressed) ? `#${pressed}` : '';
}

export function problemText(say: Say, { problem, code }: MarkProblem): string {
  switch (problem) {
    case 'verdict-missing':
      return code === ''
        ? say(
            '请勾选“需要补正”，并选择不真实或者不完整',
            'Tick “needs correction” and choose untrue or incomplete',
          )
        : say('请勾选“已核实”', 'Tick “checked”');
    case 'reason-missing':
      return code === ''
        ? say('请写明哪里有问题、应当怎样补正', 'Say what is wrong and what to do')
        : say('请写明怎样核实的', 'Say how you checked it');
    case 'late-reason-missing':
      return say('请说明为什么现在才提出', 'Say why it is raised only now');
    case 'too-long':
      return say('最多 2000 个字，请删减', 'At most 2,000 characters; shorten it');
    case 'marked-elsewhere':
      return say(
        '这一项已在另一个窗口改动。下面是您刚才填写的内容，再次保存将替换那里的内容',
        'This item was changed in another window. Below is what you typed; saving again replaces what is there',
      );
    default:
      return problem satisfies never;
  }
}

/** The control to go to from the error summary. */
export function problemField({ item, code, problem }: MarkProblem): string {
  const name = keyText({ item, code });
  if (problem === 'verdict-missing') return `mark-${name}`;
  return problem === 'late-reason-missing' ? `late-${name}` : `reason-${name}`;
}

/** Items marked untrue or incomplete, in the order of Article 4. */
export function markedItems(view: Pick<CaseView, 'groups'>): readonly ContentItem[] {
  return view.groups.flatMap(({ items }) =>
    items.flatMap(({ item, mark }) => (mark === undefined ? [] : [item])),
  );
}
