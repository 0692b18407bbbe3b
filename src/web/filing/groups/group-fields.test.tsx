import { describe, expect, it } from 'vitest';
import { checkContents } from '#law/article-04-contents';
import { day } from '#law/calendar-day';
import {
  type ContentGroup,
  type Evidence,
  type FilingContents,
  contentGroups,
  contentItems,
  emptyContents,
} from '#law/filing-contents';
import { blocks } from '#law/finding';
import type { FormEdition } from '#law/form-edition';
import { rendered } from '../../../../test/support/fixture-comparison.js';
import { seededRandomness } from '../../../../test/support/random.js';
import type { Form } from '../../http/form.js';
import { sayIn } from '../../layout/visit.js';
import { answerable, controlHref, noErrors, pageErrors } from '../field-errors.js';
import { dayParts, readDay } from './group-form.js';
import { groupForms } from './group-forms.js';

const edition: FormEdition = {
  id: 'test',
  questions: [
    { id: 'languages', required: true, zh: '样例问题', en: 'A sample question', basis: '样例依据' },
  ],
};
const file: Evidence = {
  id: 'f',
  fileName: '样例.pdf',
  mediaType: 'application/pdf',
  sizeBytes: 1,
  sha256: '0',
};
const long = '长'.repeat(60_000);
const person = { name: long, phone: '不是电话', mail: '不是邮箱' };

/** Wrong in as many ways as a form can hold. */
const dirty: FilingContents = {
  platform: {
    name: long,
    homePageUrl: 'ftp://x',
    icpNumber: '随便',
    channels: [
      { kind: '', identifier: '' },
      { kind: 'website', identifier: 'localhost' },
    ],
    launch: { state: 'online', on: '2026-02-31' },
  },
  host: {
    kind: 'individual',
    name: '',
    documentKind: 'passport-foreign',
    documentNumber: '!',
    nationality: '',
  },
  principal: person,
  contact: { name: '', phone: '', mail: '' },
  rules: { ...emptyContents.rules, publication: { text: long, evidence: [] } },
  mlps: {
    state: 'obtained',
    level: '9',
    certificateNumber: '无',
    issuedOn: '2099-01-01',
    unobtainableReason: '',
    evidence: Array.from({ length: 30 }, () => file),
  },
  standards: { standards: [{ code: '', implementation: long }], statement: long, evidence: [] },
  other: { statement: long, answers: {}, evidence: [] },
};
const variants: readonly FilingContents[] = [
  emptyContents,
  dirty,
  { ...dirty, mlps: { ...emptyContents.mlps, state: 'unobtainable' } },
  { ...dirty, mlps: { ...dirty.mlps, evidence: [] } },
  { ...dirty, host: { ...dirty.host, kind: 'organisation', documentKind: '' } },
  {
    ...dirty,
    platform: {
      ...dirty.platform,
      channels: Array.from({ length: 60 }, () => ({ kind: '' as const, identifier: 'x' })),
    },
    standards: {
      ...dirty.standards,
      standards: Array.from({ length: 60 }, () => ({ code: 'x', implementation: '' })),
    },
  },
];

describe('whatever the law finds stands beside its control', () => {
  const cases = variants.flatMap((contents, variant) =>
    contentGroups.map((group) => ({ group, contents, variant })),
  );
  it.each(cases)('$group, variant $variant', ({ group, contents }) => {
    const findings = checkContents(contents, { today: day('2026-03-02'), form: edition }).filter(
      (finding) => contentItems[finding.item].group === group && blocks(finding),
    );
    const errors = pageErrors(sayIn('zh'), findings, { form: edition });
    const html = fieldsOf(group, contents, errors);
    for (const { item, field } of answerable(findings)) {
      expect(html).toContain(`id="${controlHref(item, field).slice(1)}"`);
      expect(html).toContain(escaped(errors.at(item, field) ?? 'no message'));
    }
    expect(errors.summary).toHaveLength(answerable(findings).length);
  });
});

it('asks for the document of a person only once the host is known to be one', () => {
  const found = (contents: FilingContents) =>
    answerable(checkContents(contents, { today: day('2026-03-02'), form: edition })).map(
      ({ field }) => field,
    );
  expect(found(emptyContents)).not.toContain('documentKind');
  expect(found({ ...emptyContents, host: { ...emptyContents.host, kind: 'individual' } })).toContain(
    'documentKind',
  );
});

describe('a page read back says what it showed', () => {
  const typed: FilingContents = {
    ...dirty,
    platform: {
      ...dirty.platform,
      channels: [{ kind: 'weibo', identifier: '样例' }],
      launch: { state: 'planned', on: '2026-3x-01' },
    },
    standards: {
      standards: [{ code: 'GB/T 1', implementation: '第一行\n第二行' }],
      statement: '样例',
      evidence: [file],
    },
    other: { statement: '\n开头空行', answers: { languages: '样例', older: '以前的问题' }, evidence: [file] },
    mlps: { ...dirty.mlps, level: '2', issuedOn: '2026-03-05' },
  };
  it.each(contentGroups)('%s', (group) => {
    const html = fieldsOf(group, typed, noErrors);
    const read = groupForms[group].read(formOf(html), typed, edition);
    expect(read).toEqual(typed);
  });
});

describe('a day in three boxes', () => {
  it.each([
    [['2026', '3', '5'], '2026-03-05'],
    [['２０２６', '０３', '5'], '2026-03-05'],
    [['', '', ''], ''],
    [['2026', '', ''], '2026-00-00'],
    [['二〇', 'x', '5'], '二〇-0x-05'],
    [['2026-3-5', '', ''], '202635-00-00'],
  ])('%j is kept as %j', ([year = '', month = '', date = ''], kept) => {
    const form = fakeForm({ 'on-year': [year], 'on-month': [month], 'on-day': [date] });
    expect(readDay(form, 'on')).toBe(kept);
  });

  it('shows again what it keeps', () => {
    const random = seededRandomness();
    const parts = ['', '3', '12', '2026', 'x', '三', '0'];
    for (let round = 0; round < 300; round += 1) {
      const kept = readDay(
        fakeForm({
          'on-year': [random.pick(parts)],
          'on-month': [random.pick(parts)],
          'on-day': [random.pick(parts)],
        }),
        'on',
      );
      const shown = dayParts(kept);
      const again = fakeForm({ 'on-year': [shown.year], 'on-month': [shown.month], 'on-day': [shown.day] });
      expect(readDay(again, 'on')).toBe(kept.endsWith('-00-00') && kept.startsWith('-') ? '' : kept);
    }
  });
});

function fieldsOf(
  group: ContentGroup,
  contents: FilingContents,
  errors: ReturnType<typeof pageErrors>,
): string {
  const { Fields } = groupForms[group];
  const visit = {
    language: 'zh' as const,
    say: sayIn('zh'),
    path: '/',
    now: '2026-03-02T01:00:00.000Z' as never,
    site: { name: { zh: '样例', en: 'Sample' }, subline: { zh: '', en: '' } },
    assets: { css: '', js: '', jsEnabled: '', icon: '' },
  };
  return rendered(
    <Fields visit={visit} contents={contents} errors={errors} form={edition} extraRow={false} />,
  );
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll("'", '&#39;');
}

/** Sends the controls of a page back as a browser does: parsed as HTML, unchecked and unnamed ones left out. */
function formOf(html: string): Form {
  const values: Record<string, string[]> = {};
  const add = (name: string, value: string) => (values[name] ??= []).push(value);
  for (const control of html.matchAll(/<input ([^>]*)>/g)) {
    const [type = '', name = ''] = [attribute(control[1], 'type'), attribute(control[1], 'name')];
    const checked = /\schecked(?:=|\s|$)/.test(control[1] ?? '');
    if (type === 'file' || (type === 'radio' && !checked)) continue;
    add(name, attribute(control[1], 'value') ?? '');
  }
  for (const area of html.matchAll(/<textarea ([^>]*)>([^]*?)<\/textarea>/g)) {
    add(attribute(area[1], 'name') ?? '', unescaped(area[2] ?? '').replace(/^\n/, ''));
  }
  for (const select of html.matchAll(/<select ([^>]*)>([^]*?)<\/select>/g)) {
    const options = [...(select[2] ?? '').matchAll(/<option ([^>]*)>/g)].map((option) => option[1] ?? '');
    const chosen = options.find((option) => /\sselected(?:=|\s|$)/.test(option)) ?? options[0];
    add(attribute(select[1], 'name') ?? '', attribute(chosen, 'value') ?? '');
  }
  return fakeForm(values);
}

function attribute(attributes: string | undefined, name: string): string | undefined {
  const found = new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes ?? '')?.[1];
  return found === undefined ? undefined : unescaped(found);
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}

function fakeForm(values: Readonly<Record<string, readonly string[]>>): Form {
  return {
    text: (name) => values[name]?.[0] ?? '',
    all: (name) => values[name] ?? [],
    has: (name) => values[name] !== undefined,
    files: () => [],
    names: () => Object.keys(values),
  };
}
