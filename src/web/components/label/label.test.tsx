import { compareWithFixtures, type Content, contentOf } from '../../../../test/support/fixture-comparison.js';
import { Label } from './label.js';

type Options = Content & { for?: string; isPageHeading?: boolean };

compareWithFixtures<Options>('label', { compared: 17 }, (options) => (
  <Label
    content={contentOf(options)}
    for={options.for}
    classes={options.classes}
    isPageHeading={options.isPageHeading}
    attributes={options.attributes}
  />
));
