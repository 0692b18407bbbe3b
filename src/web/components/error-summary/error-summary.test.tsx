import type { Attributes } from '../attributes.js';
import { compareWithFixtures, type Content, contentOf } from '../../../../test/support/fixture-comparison.js';
import { ErrorSummary } from './error-summary.js';

type Options = {
  titleText?: string;
  titleHtml?: string;
  descriptionText?: string;
  descriptionHtml?: string;
  errorList?: (Content & { href?: string })[];
  disableAutoFocus?: boolean;
  classes?: string;
  attributes?: Attributes;
};

compareWithFixtures<Options>('error-summary', { compared: 19 }, (options) => (
  <ErrorSummary
    title={contentOf({ text: options.titleText ?? '', html: options.titleHtml })}
    description={contentOf({ text: options.descriptionText, html: options.descriptionHtml })}
    errors={options.errorList?.map((error) => ({
      content: contentOf(error),
      href: error.href,
      attributes: error.attributes,
    }))}
    disableAutoFocus={options.disableAutoFocus}
    classes={options.classes}
    attributes={options.attributes}
  />
));
