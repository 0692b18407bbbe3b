import { compareWithFixtures, type Content, contentOf } from '../../../../test/support/fixture-comparison.js';
import { ErrorMessage } from './error-message.js';

type Options = Content & { id?: string; visuallyHiddenText?: string };

/** Ours is written with its colon, because the Chinese one is another character. */
function withColon(text: string | undefined): string | undefined {
  return text === undefined || text === '' ? text : `${text}:`;
}

compareWithFixtures<Options>('error-message', { compared: 9 }, (options) => (
  <ErrorMessage
    content={contentOf(options)}
    id={options.id}
    classes={options.classes}
    visuallyHiddenText={withColon(options.visuallyHiddenText)}
    attributes={options.attributes}
  />
));
