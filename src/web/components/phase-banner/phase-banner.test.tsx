import { compareWithFixtures, type Content, contentOf } from '../../../../test/support/fixture-comparison.js';
import { PhaseBanner } from './phase-banner.js';

compareWithFixtures<Content & { tag?: Content }>('phase-banner', { compared: 7 }, (options) => (
  <PhaseBanner
    tag={contentOf(options.tag)}
    tagClasses={options.tag?.classes}
    content={contentOf(options)}
    classes={options.classes}
    attributes={options.attributes}
  />
));
