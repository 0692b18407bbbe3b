import type { Attributes } from '../attributes.js';
import { compareWithFixtures, type Content, contentOf } from '../../../../test/support/fixture-comparison.js';
import { Breadcrumbs } from './breadcrumbs.js';

type Options = {
  items: (Content & { href?: string })[];
  collapseOnMobile?: boolean;
  labelText?: string;
  classes?: string;
  attributes?: Attributes;
};

compareWithFixtures<Options>('breadcrumbs', { compared: 12 }, (options) => (
  <Breadcrumbs
    items={options.items.map((item) => ({
      content: contentOf(item),
      href: item.href,
      attributes: item.attributes,
    }))}
    collapseOnMobile={options.collapseOnMobile}
    labelText={options.labelText}
    classes={options.classes}
    attributes={options.attributes}
  />
));
