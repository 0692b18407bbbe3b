import type { Child } from 'hono/jsx';
import { type Attributes, extraAttributes } from '../attributes.js';
import { classNames } from '../class-names.js';

export type DetailsProps = {
  summary: Child;
  open?: boolean | undefined;
  id?: string | undefined;
  classes?: string | undefined;
  attributes?: Attributes | undefined;
  children?: Child;
};

/** Something more for those who want it: 怎么算的？ */
export function Details({ summary, open, id, classes, attributes, children }: DetailsProps) {
  return (
    <details
      id={id}
      class={classNames('govuk-details', classes)}
      open={open === true}
      {...extraAttributes(attributes)}
    >
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{summary}</span>
      </summary>
      <div class="govuk-details__text">{children}</div>
    </details>
  );
}
