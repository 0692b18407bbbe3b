import { Layout } from '../../layout/layout.js';
import type { Visit } from '../../layout/visit.js';
import { Breadcrumbs } from '../breadcrumbs/breadcrumbs.js';
import { Cards } from '../cards/cards.js';
import { ErrorSummary } from '../error-summary/error-summary.js';
import { Filter } from '../filter/filter.js';
import { Input } from '../input/input.js';
import { PageHeading } from '../page-heading/page-heading.js';
import { Search } from '../search/search.js';
import { SubNavigation } from '../sub-navigation/sub-navigation.js';
import { FormExamples } from './form-examples.js';
import { MessageExamples } from './message-examples.js';
import { ReadingExamples } from './reading-examples.js';

/** Every component once, for the eye, for axe and for screenshots; a page for the demonstration. */
export function Gallery({ visit }: { visit: Visit }) {
  const { say } = visit;
  return (
    <Layout
      visit={visit}
      title={say('组件', 'Components')}
      active="register"
      errors
      beforeContent={
        <Breadcrumbs
          items={[{ content: say('首页', 'Home'), href: '/' }, { content: say('组件', 'Components') }]}
        />
      }
    >
      <ErrorSummary
        errors={[
          {
            content: say(
              '填写以 https:// 或 http:// 开头的网址',
              'Enter an address that begins with https://',
            ),
            href: '#homePage',
          },
          { content: say('至少选一项发布渠道', 'Select at least one channel'), href: '#channels' },
        ]}
        disableAutoFocus
      />
      <PageHeading
        caption={say('备案申请 · 第四条', 'Filing · Article 4')}
        content={say('组件', 'Components')}
      />
      <SubNavigation
        items={[
          { content: say('申请', 'Filing'), href: '#main-content', active: true },
          { content: say('历史', 'History'), href: '?entry=1' },
        ]}
      />
      <Cards
        cards={[
          {
            title: say('办理备案', 'File a platform'),
            href: '/file',
            text: say(
              '先做三个问题的自查，约 30 分钟填完，随时保存。',
              'Three questions first, then about 30 minutes.',
            ),
          },
          {
            title: say('变更或者注销', 'Change or cancel'),
            href: '/file',
            text: say(
              '信息变化后 30 日内变更；业务终止当日注销。',
              'Within 30 days; cancellation on the day the service ends.',
            ),
          },
        ]}
      />
      <Search action="/register" id="q" name="q" label={say('查询备案', 'Search the register')} />
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <FormExamples visit={visit} />
          <ReadingExamples visit={visit} />
          <MessageExamples visit={visit} />
        </div>
        <div class="govuk-grid-column-one-third">
          <Filter
            heading={say('筛选', 'Filter')}
            selected={{
              heading: say('已选条件', 'Selected'),
              clear: { content: say('全部清除', 'Clear all'), href: '#main-content' },
              categories: [
                {
                  heading: say('期限', 'Deadline'),
                  items: [{ content: say('已超期', 'Over'), href: '#main-content' }],
                },
              ],
            }}
          >
            <Input name="reviewer" label={say('经办人', 'Reviewer')} />
          </Filter>
        </div>
      </div>
    </Layout>
  );
}
