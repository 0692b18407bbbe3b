import { compareWithFixtures, type Content, contentOf } from '../../../../test/support/fixture-comparison.js';
import { Hint } from './hint.js';

compareWithFixtures<Content & { id?: string }>('hint', { compared: 6 }, (options) => (
  <Hint
    content={contentOf(options)}
    id={options.id}
    classes={options.classes}
    attributes={options.attributes}
  />
));
