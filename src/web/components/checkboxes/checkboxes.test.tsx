import {
  compareWithFixtures,
  type Content,
  contentOf,
  type GroupOptions,
  groupOf,
} from '../../../../test/support/fixture-comparison.js';
import type { Divider } from '../radios/radios.js';
import { Checkboxes, type CheckboxItem } from './checkboxes.js';

type Item = Content & {
  value: string | number;
  id?: string;
  name?: string;
  divider?: string;
  hint?: Content;
  checked?: boolean;
  disabled?: boolean;
  conditional?: Content;
  behaviour?: 'exclusive';
  label?: Content;
};

type Options = GroupOptions & {
  name: string;
  idPrefix?: string;
  items: (Item | null | false | '')[];
  values?: string[];
};

function itemOf(item: Item | null | false | ''): CheckboxItem | Divider | undefined {
  if (item === null || item === false || item === '') return undefined;
  if (item.divider !== undefined) return { divider: item.divider };
  return {
    content: contentOf(item),
    value: String(item.value),
    id: item.id,
    name: item.name,
    hint: contentOf(item.hint),
    checked: item.checked,
    disabled: item.disabled,
    conditional: contentOf(item.conditional),
    behaviour: item.behaviour,
    labelClasses: item.label?.classes,
    labelAttributes: item.label?.attributes,
    attributes: item.attributes,
  };
}

compareWithFixtures<Options>('checkboxes', { compared: 42 }, (options) => (
  <Checkboxes
    {...groupOf(options)}
    name={options.name}
    idPrefix={options.idPrefix}
    items={options.items.map(itemOf)}
    values={options.values}
    classes={options.classes}
    attributes={options.attributes}
  />
));
