import { expect, test } from 'vitest';
import {
  compareWithFixtures,
  type Content,
  contentOf,
  rendered,
} from '../../../../test/support/fixture-comparison.js';
import { Button, type ButtonProps } from './button.js';

type Options = Content &
  Pick<ButtonProps, 'href' | 'type' | 'name' | 'value' | 'id' | 'disabled' | 'preventDoubleClick'> & {
    isStartButton?: boolean;
  };

compareWithFixtures<Options>('button', { compared: 38 }, (options) => (
  <Button
    content={contentOf(options)}
    href={options.href}
    type={options.type}
    name={options.name}
    value={options.value}
    id={options.id}
    disabled={options.disabled}
    preventDoubleClick={options.preventDoubleClick}
    isStart={options.isStartButton}
    classes={options.classes}
    attributes={options.attributes}
  />
));

test('a script address never becomes the address of a button', () => {
  expect(rendered(<Button content="去" href="javascript:alert(1)" />)).toContain('href="#"');
});
