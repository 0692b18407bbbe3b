// @ministryofjustice/frontend ships no fixtures: the expected markup is written out after its documentation.
import { expect, test } from 'vitest';
import { rendered } from '../../../../test/support/fixture-comparison.js';
import { chineseWording, WordingContext } from '../wording.js';
import { Alert } from './alert.js';

test('the kind is said in the visitor’s language, not only shown in colour', () => {
  const html = rendered(
    <WordingContext.Provider value={chineseWording}>
      <Alert variant="warning" title="系统提请注意 2 处" />
    </WordingContext.Provider>,
  );
  expect(html).toContain(
    '<div role="region" class="moj-alert moj-alert--warning" aria-label="注意: 系统提请注意 2 处">',
  );
  expect(html).toContain('<div class="moj-alert__content">系统提请注意 2 处</div>');
});

test('with content the title can be its heading', () => {
  const html = rendered(
    <Alert title="请核实" headingTag="h3" showTitleAsHeading>
      校验位不符
    </Alert>,
  );
  expect(html).toContain('moj-alert--with-heading');
  expect(html).toContain('<h3 class="moj-alert__heading">请核实</h3>校验位不符');
});
