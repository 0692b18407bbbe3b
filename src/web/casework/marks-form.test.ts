import { expect, test } from 'vitest';
import type { MarkEntry } from '#usecases/casework/save-marks';
import type { Form } from '../http/form.js';
import { anchorOf, encodeShown, keyText, readMarks } from './marks-form.js';

/** A form as a browser sends it: what is not ticked is not there. */
function formOf(fields: Readonly<Record<string, string>>): Form {
  return {
    text: (name) => fields[name] ?? '',
    all: (name) => (fields[name] === undefined ? [] : [fields[name]]),
    has: (name) => fields[name] !== undefined,
    files: () => [],
    names: () => Object.keys(fields),
  };
}

const key = { item: 'home-page', code: '' } as const;
const nothing = { ...key, verdict: 'none', reason: '', lateReason: '' } as const;
const kept = { ...key, verdict: 'untrue', reason: '样例', lateReason: '' } as const;
const ticked = { 'mark-home-page': 'yes' };

test.each<[what: string, shown: MarkEntry, sent: Record<string, string>, entered: Partial<MarkEntry>]>([
  ['nothing ticked, nothing typed', nothing, {}, { verdict: 'none', reason: '' }],
  ['a complete mark', nothing, { ...ticked, 'defect-home-page': 'untrue', 'reason-home-page': '样例' }, kept],
  [
    'ticked without saying which defect',
    nothing,
    { ...ticked, 'reason-home-page': '样例' },
    { verdict: 'undecided' },
  ],
  ['typed without a tick', nothing, { 'reason-home-page': '样例' }, { verdict: 'undecided', reason: '样例' }],
  ['taken away', kept, { 'reason-home-page': '样例' }, { verdict: 'none', reason: '' }],
  [
    'a defect no form of ours offers',
    nothing,
    { ...ticked, 'defect-home-page': 'confirmed' },
    { verdict: 'undecided' },
  ],
])('%s', (_what, shown, sent, entered) => {
  const form = formOf({ 'shown-home-page': encodeShown(shown), ...sent });
  expect(readMarks(form, [key])).toEqual([{ shown, entered: expect.objectContaining(entered) as MarkEntry }]);
});

test('a confirmation is of one finding of an item', () => {
  const finding = { item: 'host-document', code: 'passport-cn.unusual-form' } as const;
  const name = keyText(finding);
  expect(name).toBe('host-document--passport-cn-unusual-form');
  const form = formOf({
    [`shown-${name}`]: '["none","",""]',
    [`mark-${name}`]: 'yes',
    [`reason-${name}`]: '样例',
  });
  const [edit] = readMarks(form, [finding]);
  expect(edit?.entered).toMatchObject({ ...finding, verdict: 'confirmed', reason: '样例' });
});

test.each(['', 'not json', '{}', '["none"]', '["recorded","",""]', '[1,2,3]'])(
  'an entry the form did not have is left alone: %j',
  (shown) => {
    expect(readMarks(formOf({ 'shown-home-page': shown, ...ticked }), [key])).toEqual([]);
  },
);

test.each([
  ['item-home-page', '#item-home-page'],
  ['group-mlps', '#group-mlps'],
  ['', ''],
  ['item-"><script>', ''],
  ['//elsewhere.example', ''],
])('the button %j leads to %j', (save, anchor) => {
  expect(anchorOf(formOf({ save }))).toBe(anchor);
});
