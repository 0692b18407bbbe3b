import type { Attributes } from '../attributes.js';
import { compareWithFixtures, type Content, contentOf } from '../../../../test/support/fixture-comparison.js';
import { Tag } from '../tag/tag.js';
import { TaskList, type TaskListItem } from './task-list.js';

type Item = {
  title: Content;
  href?: string;
  hint?: Content;
  status: Content & { tag?: Content };
  classes?: string;
};

type Options = {
  items: (Item | null | false | '')[];
  idPrefix?: string;
  classes?: string;
  attributes?: Attributes;
};

function itemOf(item: Item | null | false | ''): TaskListItem | undefined {
  if (item === null || item === false || item === '') return undefined;
  const { tag } = item.status;
  return {
    title: contentOf(item.title),
    titleClasses: item.title.classes,
    href: item.href,
    hint: contentOf(item.hint),
    status:
      tag === undefined ? (
        contentOf(item.status)
      ) : (
        <Tag content={contentOf(tag)} classes={tag.classes} attributes={tag.attributes} />
      ),
    statusClasses: item.status.classes,
    classes: item.classes,
  };
}

compareWithFixtures<Options>('task-list', { compared: 11 }, (options) => (
  <TaskList
    items={options.items.map(itemOf)}
    idPrefix={options.idPrefix}
    classes={options.classes}
    attributes={options.attributes}
  />
));
