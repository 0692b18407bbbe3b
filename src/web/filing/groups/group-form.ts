import type { FilingContents } from '#law/filing-contents';
import type { FormEdition } from '#law/form-edition';
import type { Form } from '../../http/form.js';
import type { Visit } from '../../layout/visit.js';
import type { PageErrors } from '../field-errors.js';

/** What the fields of a page are drawn from. */
export type GroupFieldsProps = {
  readonly visit: Visit;
  readonly contents: FilingContents;
  readonly errors: PageErrors;
  readonly form: FormEdition;
  /** An empty row was asked for at the end of the list on this page. */
  readonly extraRow: boolean;
};

/** Puts what was typed on a page into the contents, as typed; touches nothing of the other pages. */
export type ReadGroup = (form: Form, contents: FilingContents, edition: FormEdition) => FilingContents;

/** A day typed in three boxes, `2026-3-5` made `2026-03-05`; whatever else was typed is kept for correcting it. */
export function readDay(form: Form, id: string): string {
  const [year, month, day] = ['year', 'month', 'day'].map((part) =>
    form.text(`${id}-${part}`, 10).normalize('NFKC').replaceAll('-', '').trim(),
  );
  if (`${year}${month}${day}` === '') return '';
  return `${year}-${(month ?? '').padStart(2, '0')}-${(day ?? '').padStart(2, '0')}`;
}

/** The three boxes of `readDay` again; padding of an empty box is taken away. */
export function dayParts(day: string): Readonly<Record<'year' | 'month' | 'day', string>> {
  const [year = '', month = '', dayOfMonth = ''] = day.split('-');
  const unpadded = (part: string) => (part === '00' ? '' : part.replace(/^0(?=\d$)/, ''));
  return { year, month: unpadded(month), day: unpadded(dayOfMonth) };
}

/** Rows `prefix-0-…`, `prefix-1-…` as sent, at most `max`; `remove` leaves one out. */
export function readRows<Row>(
  form: Form,
  list: { readonly prefix: string; readonly field: string; readonly max: number },
  read: (name: string) => Row,
): readonly Row[] {
  const removed = removedRow(form.text('do'), list.prefix);
  const rows: Row[] = [];
  for (let index = 0; index < list.max && form.has(`${list.prefix}-${index}-${list.field}`); index += 1) {
    if (index !== removed) rows.push(read(`${list.prefix}-${index}`));
  }
  return rows;
}

function removedRow(pressed: string, prefix: string): number | undefined {
  const [act, index] = pressed.split(':');
  return act === `remove-${prefix}` ? Number(index) : undefined;
}
