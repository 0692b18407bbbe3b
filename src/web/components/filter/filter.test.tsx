// @ministryofjustice/frontend ships no fixtures: the expected markup is written out after its documentation.
import { expect, test } from 'vitest';
import { normalisedHtml, rendered } from '../../../../test/support/fixture-comparison.js';
import { Filter } from './filter.js';

test('conditions set now come first, each with a link that removes it', () => {
  const html = rendered(
    <Filter
      heading="筛选"
      selected={{
        heading: '已选条件',
        clear: { content: '全部清除', href: '/casework' },
        categories: [{ heading: '期限', items: [{ content: '已超期', href: '/casework?due=' }] }],
      }}
      submitContent="查看"
    >
      <p>控件</p>
    </Filter>,
  );
  expect(normalisedHtml(html)).toBe(
    normalisedHtml(`
      <div class="moj-filter">
        <div class="moj-filter__header">
          <div class="moj-filter__header-title"><h2 class="govuk-heading-m">筛选</h2></div>
          <div class="moj-filter__header-action"></div>
        </div>
        <div class="moj-filter__content">
          <div class="moj-filter__selected">
            <div class="moj-filter__selected-heading">
              <div class="moj-filter__heading-title"><h2 class="govuk-heading-m">已选条件</h2></div>
              <div class="moj-filter__heading-action">
                <p><a class="govuk-link govuk-link--no-visited-state" href="/casework">全部清除</a></p>
              </div>
            </div>
            <h3 class="govuk-heading-s govuk-!-margin-bottom-0">期限</h3>
            <ul class="moj-filter-tags">
              <li>
                <a class="moj-filter__tag" href="/casework?due=">
                  <span class="govuk-visually-hidden">Remove this filter</span> 已超期
                </a>
              </li>
            </ul>
          </div>
          <div class="moj-filter__options">
            <button type="submit" class="govuk-button" data-module="govuk-button">查看</button>
            <p>控件</p>
          </div>
        </div>
      </div>`),
  );
});

test('without conditions there is no empty box', () => {
  expect(rendered(<Filter heading="筛选">控件</Filter>)).not.toContain('moj-filter__selected');
});
