import { compareWithFixtures, type Content, contentOf } from '../../../../test/support/fixture-comparison.js';
import { WarningText } from './warning-text.js';

compareWithFixtures<Content & { iconFallbackText?: string }>('warning-text', { compared: 8 }, (options) => (
  <WarningText
    content={contentOf(options)}
    iconFallbackText={options.iconFallbackText}
    classes={options.classes}
    attributes={options.attributes}
  />
));
