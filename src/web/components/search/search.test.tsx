// @ministryofjustice/frontend ships no fixtures: the expected markup is written out after its documentation.
import { expect, test } from 'vitest';
import { normalisedHtml, rendered } from '../../../../test/support/fixture-comparison.js';
import { Search } from './search.js';

test('one line of box and button, sent by GET, what was chosen before is kept', () => {
  const html = rendered(
    <Search action="/register" id="q" name="q" value="样例" label="查询备案" keep={{ state: 'valid' }} />,
  );
  expect(normalisedHtml(html)).toBe(
    normalisedHtml(`
      <search class="moj-search">
        <form action="/register" method="get">
          <input type="hidden" name="state" value="valid">
          <div class="govuk-form-group">
            <label class="govuk-label moj-search__label" for="q">查询备案</label>
            <div class="govuk-input__wrapper moj-search__input-wrapper">
              <input class="govuk-input moj-search__input" id="q" name="q" type="search" value="样例">
              <button type="submit" class="govuk-button moj-search__button" data-module="govuk-button">Search</button>
            </div>
          </div>
        </form>
      </search>`),
  );
});

test('a script address never becomes the address of a form', () => {
  const html = rendered(<Search action="javascript:alert(1)" id="q" name="q" label="查询" />);
  expect(html).toContain('<form action="#"');
});
