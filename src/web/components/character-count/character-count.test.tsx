import { expect, test } from 'vitest';
import type { Attributes } from '../attributes.js';
import {
  compareWithFixtures,
  type FieldOptions,
  fieldOf,
  rendered,
} from '../../../../test/support/fixture-comparison.js';
import { chineseWording, type CountedText, WordingContext } from '../wording.js';
import { CharacterCount, type CharacterCountProps } from './character-count.js';

type Options = FieldOptions &
  Pick<
    CharacterCountProps,
    'value' | 'rows' | 'spellcheck' | 'countType' | 'threshold' | 'textareaDescriptionText'
  > & {
    maxlength?: number;
    maxwords?: number;
    countMessage?: { classes?: string };
    formGroup?: { classes?: string; attributes?: Attributes };
    charactersUnderLimitText?: CountedText;
    charactersAtLimitText?: string;
    charactersOverLimitText?: CountedText;
    wordsUnderLimitText?: CountedText;
    wordsAtLimitText?: string;
    wordsOverLimitText?: CountedText;
  };

compareWithFixtures<Options>('character-count', { compared: 34 }, (options) => (
  <CharacterCount
    {...fieldOf(options)}
    value={options.value}
    rows={options.rows}
    spellcheck={options.spellcheck}
    maxLength={options.maxlength}
    maxWords={options.maxwords}
    countType={options.countType}
    threshold={options.threshold}
    textareaDescriptionText={options.textareaDescriptionText}
    countMessageClasses={options.countMessage?.classes}
    messages={{
      ...(options.charactersUnderLimitText && { charactersUnderLimit: options.charactersUnderLimitText }),
      ...(options.charactersAtLimitText && { charactersAtLimit: options.charactersAtLimitText }),
      ...(options.charactersOverLimitText && { charactersOverLimit: options.charactersOverLimitText }),
    }}
    wordMessages={{
      underLimit: options.wordsUnderLimitText,
      atLimit: options.wordsAtLimitText,
      overLimit: options.wordsOverLimitText,
    }}
    classes={options.classes}
    attributes={options.attributes}
  />
));

test('on a Chinese page both the server and the script speak Chinese', () => {
  const html = rendered(
    <WordingContext.Provider value={chineseWording}>
      <CharacterCount name="reason" label="理由" maxLength={500} />
    </WordingContext.Provider>,
  );
  expect(html).toContain('最多填写 500 个字');
  expect(html).toContain('data-i18n.characters-over-limit.other="超出 %{count} 个字，请删减"');
});
