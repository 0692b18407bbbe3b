import { day } from '#law/calendar-day';
import type { Visit } from '../../layout/visit.js';
import { Badge } from '../badge/badge.js';
import { ChangedValue } from '../changed-value/changed-value.js';
import { Day } from '../day.js';
import { Link } from '../link/link.js';
import { Moment } from '../moment.js';
import { pageItems } from '../pagination/page-items.js';
import { Pagination } from '../pagination/pagination.js';
import { ScrollPane } from '../scroll-pane/scroll-pane.js';
import { SummaryList } from '../summary-list/summary-list.js';
import { Table } from '../table/table.js';
import { Tag, type TagColour } from '../tag/tag.js';
import { TaskList } from '../task-list/task-list.js';
import { Timeline } from '../timeline/timeline.js';
import { Example } from './example.js';

const tagColours: readonly TagColour[] = [
  'grey',
  'green',
  'teal',
  'blue',
  'purple',
  'magenta',
  'red',
  'orange',
  'yellow',
];

function RegisterTable({ visit: { say, language } }: { visit: Visit }) {
  return (
    <Table
      caption={say('最近公布', 'Newest entries')}
      captionClasses="govuk-table__caption--m"
      stackOnMobile
      head={[
        { content: say('备案编号', 'Number') },
        { content: say('平台', 'Platform') },
        { content: say('公布日期', 'Published') },
        { content: say('状态', 'State') },
      ]}
      rows={[
        [
          { content: <span class="app-number">漏备202600037X</span> },
          { content: <Link href="?entry=1" content="样例漏洞响应平台" /> },
          { content: <Day of={day('2026-11-20')} language={language} style="plain" /> },
          { content: <Tag content={say('有效', 'Valid')} colour="green" /> },
        ],
        [
          { content: <span class="app-number">漏备2026000364</span> },
          { content: '样例众测平台' },
          { content: <Day of={day('2026-11-18')} language={language} style="plain" /> },
          { content: <Tag content={say('已注销', 'Cancelled')} colour="grey" /> },
        ],
      ]}
    />
  );
}

export function ReadingExamples({ visit }: { visit: Visit }) {
  const { say, language, now } = visit;
  return (
    <Example name={say('查看', 'Reading')}>
      <SummaryList
        card={{ title: say('平台与发布渠道', 'Platform and channels'), headingLevel: 3 }}
        rows={[
          {
            key: say('平台名称', 'Name'),
            value: '样例漏洞响应平台',
            actions: [
              {
                content: say('修改', 'Change'),
                href: '#platformName',
                visuallyHiddenText: say('平台名称', 'name'),
              },
            ],
          },
          {
            key: say('首页网址', 'Home page'),
            value: <ChangedValue before="http://src.example.cn" after="https://src.example.cn" say={say} />,
          },
        ]}
      />
      <TaskList
        items={[
          {
            title: say('平台名称、网址与发布渠道', 'Platform'),
            href: '#platformName',
            hint: say('第四条（一）', 'Article 4 (1)'),
            status: say('已完成', 'Completed'),
          },
          {
            title: say('主办单位、负责人与联系人', 'Host'),
            href: '#organisation',
            status: <Tag content={say('填写中', 'In progress')} colour="blue" />,
          },
          {
            title: say('网络安全等级保护备案材料', 'MLPS material'),
            href: '#evidence',
            status: <Tag content={say('有 2 处问题', '2 problems')} colour="red" />,
          },
          { title: say('核对并提交', 'Check and submit'), status: say('暂不能开始', 'Cannot start yet') },
        ]}
      />
      <RegisterTable visit={visit} />
      <ScrollPane label={say('签名检查点', 'Signed checkpoint')}>
        <code class="app-number">
          root hash qNYdVAJSQVA8ZOsEIxQAdyGLxK7b4HhDMdCzsmC3ZE8= · tree size 37 · key 7bc2fd04
        </code>
      </ScrollPane>
      <Pagination {...pageItems(5, 9, (page) => `?page=${page}`)} />
      <Timeline
        headingLevel={3}
        items={[
          {
            title: say('提交', 'Submitted'),
            byline: '样例科技有限公司',
            time: <Moment at={now} language={language} />,
            description: say('第 2 次提交', 'Second submission'),
          },
          {
            title: say('发出补正通知', 'Correction notice sent'),
            time: <Day of={day('2026-11-05')} language={language} />,
            description: <Link href="?notice=1" content={say('通知第 1 号', 'Notice 1')} />,
          },
        ]}
      />
      <p class="govuk-body">
        {tagColours.map((colour) => (
          <>
            <Tag content={colour} colour={colour} />{' '}
          </>
        ))}
        <Badge content={say('演示', 'Sample')} colour="blue" />
      </p>
    </Example>
  );
}
