import type { Child } from 'hono/jsx';
import { type Attributes, extraAttributes } from '../attributes.js';
import { classNames, idList } from '../class-names.js';
import { isShown } from '../form-group/form-group.js';
import { hrefOrTop } from '../safe-href.js';

export type TaskListItem = {
  title: Child;
  titleClasses?: string | undefined;
  /** Absent while the task cannot be started yet. */
  href?: string | undefined;
  hint?: Child;
  /** Plain words when done (已完成), a `Tag` while something is to do. */
  status: Child;
  statusClasses?: string | undefined;
  classes?: string | undefined;
};

export type TaskListProps = {
  items: readonly (TaskListItem | false | null | undefined)[];
  idPrefix?: string | undefined;
  classes?: string | undefined;
  attributes?: Attributes | undefined;
};

function TaskListRow({ item, id }: { item: TaskListItem; id: string }) {
  const hasHint = isShown(item.hint);
  return (
    <li
      class={classNames(
        'govuk-task-list__item',
        item.href !== undefined && 'govuk-task-list__item--with-link',
        item.classes,
      )}
    >
      <div class="govuk-task-list__name-and-hint">
        {item.href === undefined ? (
          <div class={item.titleClasses}>{item.title}</div>
        ) : (
          <a
            class={classNames('govuk-link', 'govuk-task-list__link', item.titleClasses)}
            href={hrefOrTop(item.href)}
            aria-describedby={idList(hasHint && `${id}-hint`, `${id}-status`)}
          >
            {item.title}
          </a>
        )}
        {hasHint ? (
          <div id={`${id}-hint`} class="govuk-task-list__hint">
            {item.hint}
          </div>
        ) : null}
      </div>
      <div class={classNames('govuk-task-list__status', item.statusClasses)} id={`${id}-status`}>
        {item.status}
      </div>
    </li>
  );
}

/** The parts of a long form with what is done and what is left. */
export function TaskList({ items, idPrefix, classes, attributes }: TaskListProps) {
  return (
    <ul class={classNames('govuk-task-list', classes)} {...extraAttributes(attributes)}>
      {items.map((item, index) =>
        item === false || item === null || item === undefined ? null : (
          <TaskListRow item={item} id={`${idPrefix ?? 'task-list'}-${index + 1}`} />
        ),
      )}
    </ul>
  );
}
