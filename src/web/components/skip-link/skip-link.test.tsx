import { compareWithFixtures, type Content, contentOf } from '../../../../test/support/fixture-comparison.js';
import { SkipLink } from './skip-link.js';

compareWithFixtures<Content & { href?: string }>('skip-link', { compared: 9 }, (options) => (
  <SkipLink
    content={contentOf(options)}
    href={options.href}
    classes={options.classes}
    attributes={options.attributes}
  />
));
