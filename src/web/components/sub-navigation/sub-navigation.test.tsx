// @ministryofjustice/frontend ships no fixtures: the expected markup is written out after its documentation.
import { expect, test } from 'vitest';
import { normalisedHtml, rendered } from '../../../../test/support/fixture-comparison.js';
import { SubNavigation } from './sub-navigation.js';

test('the page shown is marked as current', () => {
  const html = rendered(
    <SubNavigation
      label="案件栏目"
      items={[
        { content: '申请', href: '/casework/1', active: true },
        { content: '历史', href: '/casework/1/history' },
      ]}
    />,
  );
  expect(normalisedHtml(html)).toBe(
    normalisedHtml(`
      <nav class="moj-sub-navigation" aria-label="案件栏目">
        <ul class="moj-sub-navigation__list">
          <li class="moj-sub-navigation__item">
            <a class="moj-sub-navigation__link" aria-current="page" href="/casework/1">申请</a>
          </li>
          <li class="moj-sub-navigation__item">
            <a class="moj-sub-navigation__link" href="/casework/1/history">历史</a>
          </li>
        </ul>
      </nav>`),
  );
});
