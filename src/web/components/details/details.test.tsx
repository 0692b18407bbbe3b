import { compareWithFixtures, type Content, contentOf } from '../../../../test/support/fixture-comparison.js';
import { Details } from './details.js';

type Options = Content & { summaryText?: string; summaryHtml?: string; id?: string; open?: boolean };

compareWithFixtures<Options>('details', { compared: 10 }, (options) => (
  <Details
    summary={contentOf({ text: options.summaryText, html: options.summaryHtml })}
    id={options.id}
    open={options.open}
    classes={options.classes}
    attributes={options.attributes}
  >
    {contentOf(options)}
  </Details>
));
