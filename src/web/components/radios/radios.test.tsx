import {
  compareWithFixtures,
  type Content,
  contentOf,
  type GroupOptions,
  groupOf,
} from '../../../../test/support/fixture-comparison.js';
import { type Divider, type RadioItem, Radios } from './radios.js';

type Item = Content & {
  value: string;
  id?: string;
  divider?: string;
  hint?: Content;
  checked?: boolean;
  disabled?: boolean;
  conditional?: Content;
  label?: Content;
};

type Options = GroupOptions & {
  name: string;
  idPrefix?: string;
  items: (Item | null | false | '')[];
  value?: string;
};

function itemOf(item: Item | null | false | ''): RadioItem | Divider | undefined {
  if (item === null || item === false || item === '') return undefined;
  if (item.divider !== undefined) return { divider: item.divider };
  return {
    content: contentOf(item),
    value: item.value,
    id: item.id,
    hint: contentOf(item.hint),
    checked: item.checked,
    disabled: item.disabled,
    conditional: contentOf(item.conditional),
    labelClasses: item.label?.classes,
    labelAttributes: item.label?.attributes,
    attributes: item.attributes,
  };
}

compareWithFixtures<Options>('radios', { compared: 43 }, (options) => (
  <Radios
    {...groupOf(options)}
    name={options.name}
    idPrefix={options.idPrefix}
    items={options.items.map(itemOf)}
    value={options.value}
    classes={options.classes}
    attributes={options.attributes}
  />
));
