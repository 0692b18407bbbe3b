import { parseFragment, serialize } from 'parse5';
import { expect, test } from 'vitest';
import {
  compareWithFixtures,
  type FieldOptions,
  fieldOf,
  rendered,
} from '../../../../test/support/fixture-comparison.js';
import { Textarea, type TextareaProps } from './textarea.js';

type Options = FieldOptions &
  Pick<TextareaProps, 'value' | 'rows' | 'autocomplete' | 'spellcheck' | 'disabled'>;

compareWithFixtures<Options>('textarea', { compared: 18 }, (options) => (
  <Textarea
    {...fieldOf(options)}
    value={options.value}
    rows={options.rows}
    autocomplete={options.autocomplete}
    spellcheck={options.spellcheck}
    disabled={options.disabled}
    classes={options.classes}
    attributes={options.attributes}
  />
));

test.each([
  ['\n第二行', '\n第二行'],
  ['\n\n', '\n\n'],
  ['\r\n第二行', '\n第二行'],
  ['一行\n', '一行\n'],
  ['</textarea><b>', '&lt;/textarea&gt;&lt;b&gt;'],
])('what was typed comes back as it was: %j', (typed, readBack) => {
  const html = rendered(<Textarea name="rules" label="规则" value={typed} />);
  const reread = serialize(parseFragment(html));
  expect(/<textarea[^>]*>([^]*)<\/textarea>/.exec(reread)?.[1]).toBe(readBack);
});
