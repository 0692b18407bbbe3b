import type { Attributes } from '../attributes.js';
import {
  compareWithFixtures,
  type FieldOptions,
  fieldOf,
} from '../../../../test/support/fixture-comparison.js';
import { Select, type SelectItem } from './select.js';

type Item = {
  text: string;
  value?: string | number | false;
  selected?: boolean;
  disabled?: boolean;
  attributes?: Attributes;
};

type Options = FieldOptions & {
  items?: (Item | null | false | '')[];
  value?: string | number;
  disabled?: boolean;
};

function itemOf(item: Item | null | false | ''): SelectItem | undefined {
  if (item === null || item === false || item === '') return undefined;
  return {
    content: item.text,
    value: item.value === false ? 'false' : item.value,
    selected: item.selected,
    disabled: item.disabled,
    attributes: item.attributes,
  };
}

compareWithFixtures<Options>('select', { compared: 19 }, (options) => (
  <Select
    {...fieldOf(options)}
    items={(options.items ?? []).map(itemOf)}
    value={options.value}
    disabled={options.disabled}
    classes={options.classes}
    attributes={options.attributes}
  />
));
