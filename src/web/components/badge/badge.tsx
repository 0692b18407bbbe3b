import type { Child } from 'hono/jsx';
import { type Attributes, extraAttributes } from '../attributes.js';
import { classNames } from '../class-names.js';

export type BadgeColour = 'purple' | 'bright-purple' | 'red' | 'green' | 'blue' | 'black' | 'grey' | 'orange';

export type BadgeProps = {
  content: Child;
  colour?: BadgeColour | undefined;
  classes?: string | undefined;
  attributes?: Attributes | undefined;
};

/** A mark beside a heading, quieter than a tag. */
export function Badge({ content, colour, classes, attributes }: BadgeProps) {
  return (
    <span
      class={classNames('moj-badge', colour !== undefined && `moj-badge--${colour}`, classes)}
      {...extraAttributes(attributes)}
    >
      {content}
    </span>
  );
}
