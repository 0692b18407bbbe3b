import type { Child } from 'hono/jsx';
import { type Attributes, extraAttributes } from '../attributes.js';
import { classNames } from '../class-names.js';

export type TagColour =
  | 'grey'
  | 'green'
  | 'teal'
  | 'blue'
  | 'purple'
  | 'magenta'
  | 'red'
  | 'orange'
  | 'yellow';

export type TagProps = {
  content: Child;
  /** Default blue. The words must say the same: colour alone says nothing to many. */
  colour?: TagColour | undefined;
  classes?: string | undefined;
  attributes?: Attributes | undefined;
};

/** A status in one or two words. */
export function Tag({ content, colour, classes, attributes }: TagProps) {
  return (
    <strong
      class={classNames('govuk-tag', colour !== undefined && `govuk-tag--${colour}`, classes)}
      {...extraAttributes(attributes)}
    >
      {content}
    </strong>
  );
}
