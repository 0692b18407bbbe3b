import type { Child } from 'hono/jsx';
import { type Attributes, extraAttributes } from '../attributes.js';
import { classNames } from '../class-names.js';

export type LabelProps = {
  content?: Child;
  for?: string | undefined;
  classes?: string | undefined;
  /** Makes the label the page's `<h1>`: for a page that asks one question. */
  isPageHeading?: boolean | undefined;
  attributes?: Attributes | undefined;
};

/** The label of one form control; nothing at all when it has no content. */
export function Label({ content, for: control, classes, isPageHeading, attributes }: LabelProps) {
  if (content === undefined || content === null || content === '') return <></>;
  const label = (
    <label class={classNames('govuk-label', classes)} for={control} {...extraAttributes(attributes)}>
      {content}
    </label>
  );
  return isPageHeading === true ? <h1 class="govuk-label-wrapper">{label}</h1> : label;
}
