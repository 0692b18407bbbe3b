import type { Child } from 'hono/jsx';
import { type Attributes, extraAttributes } from '../attributes.js';
import { classNames } from '../class-names.js';
import { Heading, type HeadingLevel } from '../heading.js';

export type TimelineItem = {
  title: Child;
  /** Who acted, complete with its "by". */
  byline?: Child;
  /** A `Moment` or `Day`. */
  time: Child;
  description?: Child;
  classes?: string | undefined;
  attributes?: Attributes | undefined;
};

export type TimelineProps = {
  items: readonly TimelineItem[];
  headingLevel?: HeadingLevel | undefined;
  classes?: string | undefined;
  attributes?: Attributes | undefined;
};

/** What happened to a filing, newest or oldest first as the page decides. */
export function Timeline({ items, headingLevel, classes, attributes }: TimelineProps) {
  return (
    <div class={classNames('moj-timeline', classes)} {...extraAttributes(attributes)}>
      {items.map((item) => (
        <div class={classNames('moj-timeline__item', item.classes)} {...extraAttributes(item.attributes)}>
          <div class="moj-timeline__header">
            <Heading level={headingLevel ?? 2} class="moj-timeline__title">
              {item.title}
            </Heading>{' '}
            {item.byline === undefined ? null : <p class="moj-timeline__byline">{item.byline}</p>}
          </div>
          <p class="moj-timeline__date">{item.time}</p>
          <div class="moj-timeline__description">{item.description}</div>
        </div>
      ))}
    </div>
  );
}
