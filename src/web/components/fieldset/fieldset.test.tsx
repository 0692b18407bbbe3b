import { raw } from 'hono/html';
import {
  compareWithFixtures,
  type GroupOptions,
  groupOf,
} from '../../../../test/support/fixture-comparison.js';
import { Fieldset } from './fieldset.js';

type Options = NonNullable<GroupOptions['fieldset']> & { html?: string; role?: string };

compareWithFixtures<Options>('fieldset', { compared: 18 }, (options) => {
  const { legend, legendClasses, legendIsPageHeading } = groupOf({ fieldset: options });
  return (
    <Fieldset
      legend={legend}
      legendClasses={legendClasses}
      legendIsPageHeading={legendIsPageHeading}
      describedBy={options.describedBy}
      role={options.role}
      classes={options.classes}
      attributes={options.attributes}
    >
      {options.html === undefined ? undefined : raw(options.html)}
    </Fieldset>
  );
});
