import { compareWithFixtures, type Content, contentOf } from '../../../../test/support/fixture-comparison.js';
import { InsetText } from './inset-text.js';

compareWithFixtures<Content & { id?: string }>('inset-text', { compared: 6 }, (options) => (
  <InsetText id={options.id} classes={options.classes} attributes={options.attributes}>
    {contentOf(options)}
  </InsetText>
));
