import {
  compareWithFixtures,
  type Content,
  contentOf,
  type FieldOptions,
  fieldOf,
} from '../../../../test/support/fixture-comparison.js';
import { type Affix, Input, type InputProps } from './input.js';

type Options = FieldOptions &
  Pick<
    InputProps,
    'value' | 'type' | 'autocomplete' | 'autocapitalize' | 'spellcheck' | 'pattern' | 'disabled'
  > & {
    inputmode?: InputProps['inputMode'];
    prefix?: Content;
    suffix?: Content;
    inputWrapper?: Content;
  };

function affixOf(content: Content | undefined): Affix | undefined {
  if (content === undefined) return undefined;
  return { content: contentOf(content), classes: content.classes, attributes: content.attributes };
}

compareWithFixtures<Options>('input', { compared: 45 }, (options) => (
  <Input
    {...fieldOf(options)}
    value={options.value}
    type={options.type}
    autocomplete={options.autocomplete}
    autocapitalize={options.autocapitalize}
    spellcheck={options.spellcheck}
    pattern={options.pattern}
    disabled={options.disabled}
    inputMode={options.inputmode}
    prefix={affixOf(options.prefix)}
    suffix={affixOf(options.suffix)}
    inputWrapperClasses={options.inputWrapper?.classes}
    inputWrapperAttributes={options.inputWrapper?.attributes}
    classes={options.classes}
    attributes={options.attributes}
  />
));
