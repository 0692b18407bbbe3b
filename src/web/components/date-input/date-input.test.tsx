import { expect, test } from 'vitest';
import {
  compareWithFixtures,
  type GroupOptions,
  groupOf,
  rendered,
} from '../../../../test/support/fixture-comparison.js';
import { chineseWording, WordingContext } from '../wording.js';
import { DateInput, type DatePart, type DatePartName } from './date-input.js';

type Part = Omit<DatePart, 'part' | 'inputMode' | 'name'> & {
  name?: string;
  inputmode?: DatePart['inputMode'];
};

type Options = GroupOptions & {
  id: string;
  namePrefix?: string;
  day?: Part | false;
  month?: Part | false;
  year?: Part | false;
  items?: Part[];
  values?: Record<string, number>;
};

const order = ['day', 'month', 'year'] as const;

/** The fixtures say the three parts in two ways, singly and as a list; ours is the list. */
function partsOf(options: Options): DatePart[] | undefined {
  const single = (name: DatePartName) => {
    const part = options[name];
    return part === false ? undefined : part;
  };
  const items = (options.items ?? []).map((item): DatePart => {
    const known = order.find((name) => name === item.name);
    return { ...item, name: item.name ?? '', value: item.value ?? (known && single(known)?.value) };
  });
  if (items.length > 0) return items.map(withInputMode);
  if (order.every((name) => options[name] === undefined)) return undefined;
  return order
    .filter((name) => options[name] !== false)
    .map((name) => withInputMode({ ...single(name), name: single(name)?.name ?? name, part: name }));
}

function withInputMode(part: DatePart & { inputmode?: DatePart['inputMode'] }): DatePart {
  const { inputmode, classes, ...rest } = part;
  // One error mark in the fixtures is the class; ours is only the flag.
  const isMarked = classes?.includes('govuk-input--error') === true;
  return {
    ...rest,
    classes: classes?.replace('govuk-input--error', '').trim(),
    inputMode: inputmode,
    error: isMarked ? true : rest.error,
  };
}

/** The fixtures key values by the full name, ours by the part's own. */
function valuesOf(options: Options): Record<string, number> {
  const prefix = options.namePrefix === undefined ? '' : `${options.namePrefix}-`;
  return Object.fromEntries(
    Object.entries(options.values ?? {}).map(([name, value]) => [name.replace(prefix, ''), value]),
  );
}

compareWithFixtures<Options>('date-input', { compared: 50 }, (options) => (
  <DateInput
    {...groupOf(options)}
    id={options.id}
    namePrefix={options.namePrefix}
    parts={partsOf(options)}
    values={valuesOf(options)}
    classes={options.classes}
    attributes={options.attributes}
  />
));

test('on a Chinese page the year comes first', () => {
  const html = rendered(
    <WordingContext.Provider value={chineseWording}>
      <DateInput id="from" namePrefix="from" legend="起始日" values={{ year: '2026', month: '13' }} />
    </WordingContext.Provider>,
  );
  expect(
    [...html.matchAll(/name="(from-\w+)"(?: type="text")?(?: value="(\d+)")?/g)].map((m) => m.slice(1)),
  ).toEqual([
    ['from-year', '2026'],
    ['from-month', '13'],
    ['from-day', undefined],
  ]);
});
