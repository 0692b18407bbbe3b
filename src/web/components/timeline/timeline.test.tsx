// @ministryofjustice/frontend ships no fixtures: the expected markup is written out after its documentation.
import { expect, test } from 'vitest';
import { instantOf } from '#law/calendar-day';
import { normalisedHtml, rendered } from '../../../../test/support/fixture-comparison.js';
import { Moment } from '../moment.js';
import { Timeline } from './timeline.js';

test('each act has its title, who acted and when', () => {
  const received = instantOf(Date.UTC(2026, 10, 12, 15, 41));
  const html = rendered(
    <Timeline
      headingLevel={3}
      items={[
        {
          title: '收到',
          byline: '样例科技有限公司',
          time: <Moment at={received} language="zh" />,
          description: '第 2 次提交',
        },
        { title: '开始审查', time: '次日' },
      ]}
    />,
  );
  expect(normalisedHtml(html)).toBe(
    normalisedHtml(`
      <div class="moj-timeline">
        <div class="moj-timeline__item">
          <div class="moj-timeline__header">
            <h3 class="moj-timeline__title">收到</h3>
            <p class="moj-timeline__byline">样例科技有限公司</p>
          </div>
          <p class="moj-timeline__date">
            <time datetime="2026-11-12T15:41:00.000Z"><span class="app-number">2026-11-12</span> <span class="app-number">23:41（北京时间）</span></time>
          </p>
          <div class="moj-timeline__description">第 2 次提交</div>
        </div>
        <div class="moj-timeline__item">
          <div class="moj-timeline__header"><h3 class="moj-timeline__title">开始审查</h3></div>
          <p class="moj-timeline__date">次日</p>
          <div class="moj-timeline__description"></div>
        </div>
      </div>`),
  );
});
