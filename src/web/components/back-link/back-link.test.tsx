import { compareWithFixtures, type Content, contentOf } from '../../../../test/support/fixture-comparison.js';
import { BackLink } from './back-link.js';

compareWithFixtures<Content & { href?: string }>('back-link', { compared: 7 }, (options) => (
  <BackLink
    content={contentOf(options)}
    href={options.href}
    classes={options.classes}
    attributes={options.attributes}
  />
));
