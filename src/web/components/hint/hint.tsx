import type { Child } from 'hono/jsx';
import { type Attributes, extraAttributes } from '../attributes.js';
import { classNames } from '../class-names.js';

export type HintProps = {
  content?: Child;
  id?: string | undefined;
  classes?: string | undefined;
  attributes?: Attributes | undefined;
};

/** Help beside a question; the control names it in `aria-describedby`. */
export function Hint({ content, id, classes, attributes }: HintProps) {
  return (
    <div id={id} class={classNames('govuk-hint', classes)} {...extraAttributes(attributes)}>
      {content}
    </div>
  );
}
